/** Text in columns on a terminal. */

/** Words in lines of at most `width` columns; a longer word stands alone. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length === 0 ? [''] : lines
}

/** Cells beside each other, each wrapped to its width; `paint` colours the finished lines of a cell. */
export const columns = (
  cells: readonly { readonly text: string; readonly width: number; readonly paint?: (line: string) => string }[],
): readonly string[] => {
  const lines = cells.map(({ text, width }) => wrapped(text, width))
  return Array.from({ length: Math.max(...lines.map((own) => own.length)) }, (_, at) =>
    cells
      .map(({ width, paint }, cell) => {
        const line = lines[cell]![at] ?? ''
        const padded = cell === cells.length - 1 ? line : line.padEnd(width)
        return paint === undefined || line === '' ? padded : padded.replace(line, () => paint(line))
      })
      .join('  ')
      .trimEnd(),
  )
}
