/** Classes of verbs by which somebody says something, and does by saying it. A paper that "says" is told apart by who asks. */
export const speechVerbs = [
  'verb:say',
  'verb:thank',
  'verb:endorse',
  'verb:undertake',
  'verb:suggest',
  'verb:request',
  'verb:congratulate',
  'verb:accuse',
  'verb:reject',
  'verb:deny',
  'verb:threaten',
  'verb:demand',
  'verb:offer',
] as const
