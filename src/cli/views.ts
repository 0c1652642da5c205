import type { Style } from './style.ts'

/** Shows one value as text, its line ends included. */
export type View = (value: unknown) => string

/** Makes the view of one run; it may remember what it showed last, to print a document's name once. */
export type MakeView = (style: Style) => View

/** How each operation's values look on a terminal. Loaded when needed. */
const views: Readonly<Record<string, () => Promise<MakeView>>> = {
  read: async () => (await import('./view/records.ts')).recordView,
  mentions: async () => (await import('./view/mentions.ts')).mentionView,
  check: async () => (await import('./view/findings.ts')).findingView,
}

/** An operation without a view of its own prints its values as JSON. */
const plain: MakeView = () => (value) => `${JSON.stringify(value, null, 2)}\n`

export const loadView = async (name: string): Promise<MakeView> => (await views[name]?.()) ?? plain
