import type { Span } from '../model/span.ts'

/*
 * Words that carry the strength of a pledge or position, by the codebook's ladder. The engine's own reading of modality goes before;
 * this table only serves to lay two wordings side by side where one of them is a statement, which has no modality of its own.
 */
const cues: Readonly<{ [strength: string]: RegExp }> = {
  endorsement: /\b(?:welcom\w+|support(?:s|ed)?|appreciat\w+|commend\w*|reaffirm\w*|satisfaction|praise[sd]?)\b/gi,
  possibility: /\b(?:can|could|may|might|possib\w+|suggest\w*|propos\w+)\b/gi,
  necessity: /\b(?:should|necessary|need(?:s|ed)?|have to|has to|must|required?)\b/gi,
  interest: /\b(?:interest(?:ed)? in|ready|readiness|willing\w*|wish\w*|hope[sd]?|desire[sd]?|want(?:s|ed)?)\b/gi,
  intention: /\b(?:plan(?:s|ned)?|intend\w*|intention\w*|aim(?:s|ed)?|eager\w*)\b/gi,
  undertaking: /\b(?:will|agree[sd]?|pledg\w+|promise[sd]?|commit(?:s|ted)?|undert\w+)\b/gi,
}

export interface Cue extends Span {
  readonly strength: string
}

/** The words of strength in a stretch of the text, in order. */
export const cuesIn = (text: string, span: Span): readonly Cue[] =>
  Object.entries(cues)
    .flatMap(([strength, pattern]) =>
      [...text.slice(span.start, span.end).matchAll(pattern)].map((m) => ({
        strength,
        start: span.start + m.index,
        end: span.start + m.index + m[0].length,
      })),
    )
    .sort((x, y) => x.start - y.start || y.end - x.end)
