import { eventCases } from '../../src/record/event/cases.ts'
import { frictionCases } from '../../src/record/event/cases-friction.ts'
import { runCases } from './cases.ts'

runCases(eventCases)
runCases(frictionCases)
