/** A stretch of `Document.text`: UTF-16 code units, `end` exclusive (W3C Web Annotation, TextPositionSelector). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The order in which spans are printed: by start, then the longer first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end
