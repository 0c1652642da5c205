import type { Context, Draft } from '../draft.ts'
import { readDeeds } from './friction.ts'
import { readMeetings } from './meeting.ts'
import { readVisits } from './visit.ts'

/** Events of all kinds but signings, which the agreement rules tell. */
export const readEvents = (c: Context): readonly Draft<'event'>[] => [...readVisits(c), ...readMeetings(c), ...readDeeds(c)]
