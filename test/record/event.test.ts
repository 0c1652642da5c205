import { eventCases } from '../../src/record/event/cases.ts'
import { frictionCases } from '../../src/record/event/cases-friction.ts'
import { jointCases } from '../../src/record/event/cases-joint.ts'
import { noteCases } from '../../src/record/event/cases-notes.ts'
import { travelCases } from '../../src/record/event/cases-travel.ts'
import { runCases } from './cases.ts'

runCases(eventCases)
runCases(frictionCases)
runCases(noteCases)
runCases(jointCases)
runCases(travelCases)
