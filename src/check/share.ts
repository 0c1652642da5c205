import { turnedShare } from './flow-direction.ts'
import type { Frame } from './frame.ts'
import { sharedOf, shareOf } from './share-parts.ts'
import { bestOf, type Working } from './working.ts'

/** Part ÷ whole against every printed share; where the goods flow the other way than said, of the whole that they belong to. */
export const shares = (frame: Frame): readonly Working[] =>
  sharedOf(frame).flatMap((shared) => {
    const turned = turnedShare(frame, shared)
    return turned ? [turned] : bestOf(shared.wholes.map((whole) => shareOf(frame, shared, whole)))
  })
