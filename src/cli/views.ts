import type { MakeView } from './view/view.ts'

/** How each operation's values look on a terminal. Loaded when needed. */
const views: Readonly<Record<string, () => Promise<MakeView>>> = {
  read: async () => (await import('./view/records.ts')).recordView,
  mentions: async () => (await import('./view/mentions.ts')).mentionView,
  check: async () => (await import('./view/findings.ts')).findingView,
  add: async () => (await import('./view/store.ts')).additionView,
  remove: async () => (await import('./view/store.ts')).removalView,
  verify: async () => (await import('./view/store.ts')).verificationView,
  judge: async () => (await import('./view/judgements.ts')).judgementView,
  reread: async () => (await import('./view/judgements.ts')).rereadingView,
  agreement: async () => (await import('./view/agreement.ts')).agreementView,
  sample: async () => (await import('./view/agreement.ts')).sheetView,
  history: async () => (await import('./view/judgements.ts')).historyView,
  search: async () => (await import('./view/store.ts')).hitView,
  shelf: async () => (await import('./view/store.ts')).shelfView,
  topics: async () => (await import('./view/store.ts')).topicView,
  compare: async () => (await import('./view/comparison.ts')).comparisonView,
  versions: async () => (await import('./view/versions.ts')).versionsView,
  stories: async () => (await import('./view/stories.ts')).storyView,
  why: async () => (await import('./view/why.ts')).whyView,
}

/** The same for `--format markdown`, where an operation does not write its own. */
const markdownViews: Readonly<Record<string, () => Promise<MakeView>>> = {
  check: async () => (await import('./view/findings.ts')).findingMarkdown,
  versions: async () => (await import('./view/versions.ts')).versionsMarkdown,
  compare: async () => (await import('./view/comparison.ts')).comparisonMarkdown,
}

/** An operation without a view of its own prints its values as JSON. */
const plain: MakeView = () => (value) => `${JSON.stringify(value, null, 2)}\n`

export const loadView = async (name: string, format: 'text' | 'markdown'): Promise<MakeView> =>
  (await (format === 'markdown' ? markdownViews : views)[name]?.()) ?? plain
