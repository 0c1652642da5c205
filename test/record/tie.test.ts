import { tieCases } from '../../src/record/tie/cases.ts'
import { runCases } from './cases.ts'

runCases(tieCases)
