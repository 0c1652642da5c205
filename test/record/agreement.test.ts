import { agreementCases } from '../../src/record/agreement/cases.ts'
import { runCases } from './cases.ts'

runCases(agreementCases)
