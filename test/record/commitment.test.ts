import { commitmentCases } from '../../src/record/commitment/cases.ts'
import { runCases } from './cases.ts'

runCases(commitmentCases)
