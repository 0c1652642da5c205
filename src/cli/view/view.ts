import type { Style } from '../style.ts'

/** Shows one value as text, its line ends included. */
export type View = (value: unknown) => string

/** Makes the view of one run; it may remember what it showed last, to print a document's name once. */
export type MakeView = (style: Style) => View
