import { eventCases } from '../../src/record/event/cases.ts'
import { runCases } from './cases.ts'

runCases(eventCases)
