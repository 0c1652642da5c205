import { agreementCases } from '../../src/record/agreement/cases.ts'
import { signingCases } from '../../src/record/agreement/cases-signing.ts'
import { runCases } from './cases.ts'

runCases(agreementCases)
runCases(signingCases)
