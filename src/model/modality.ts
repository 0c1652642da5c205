/**
 * What a modal verb takes on, by the codebook's ladder; whether it tells what may be or what must be is a shade within the rung.
 * Beside it: the modals that tell a possibility. "May" and "might" take nothing on.
 */
export const modalStrength: Readonly<Record<string, 'suggestion' | 'undertaking' | 'obligation'>> = {
  will: 'undertaking',
  shall: 'obligation',
  must: 'suggestion',
  should: 'suggestion',
  can: 'suggestion',
  could: 'suggestion',
}

export const possibleModals: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might'])
