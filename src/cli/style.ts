/** Colours for a terminal. Each function wraps a text; without colour each gives it back as it is. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
  readonly cyan: (text: string) => string
  /** How many columns the text may take; Infinity when nothing is known of the reader's screen. */
  readonly width: number
}

/** ECMA-48 "select graphic rendition": `on` and `off` are its parameters. */
const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`

const plain = (text: string): string => text

/** Colours only on a terminal, and not where NO_COLOR is set (no-color.org) or TERM is dumb. */
export const styleFor = (
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Style => {
  const width = stream.columns ?? 100
  if (!stream.isTTY || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') {
    return { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain, width }
  }
  return { bold: sgr(1, 22), dim: sgr(2, 22), red: sgr(31, 39), yellow: sgr(33, 39), green: sgr(32, 39), cyan: sgr(36, 39), width }
}
