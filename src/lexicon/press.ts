import type { PressFacts } from '../model/press.ts'
import facts from './compiled/press.json' with { type: 'json' }

/** Press offices, outlets and domains that come with the project, as compiled from `data/` by `scripts/compile-data.ts`. */
export const pressFacts = facts as unknown as PressFacts
