/** A line to print; `gap` is its distance from the line above, in points. */
export type PrintLine = string | { readonly text: string; readonly gap: number }

/** The page content that prints lines from the height `top` on, 14 points apart, in letters of 11 points. */
export const printed = (lines: readonly PrintLine[], top = 740): string => {
  let height = top
  const shown = lines.map((line, index) => {
    const { text, gap } = typeof line === 'string' ? { text: line, gap: 14 } : line
    if (index > 0) height -= gap
    return `1 0 0 1 72 ${height} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj`
  })
  return `BT /F1 11 Tf ${shown.join(' ')} ET`
}

interface Extras {
  /** Entries of the information dictionary. */
  readonly info?: string
  /** Entries of the trailer. */
  readonly trailer?: string
}

/** A PDF written by hand (ISO 32000-1, 7.5): one page for each content, in Helvetica. */
export const pdf = (contents: readonly string[], { info = '', trailer = '' }: Extras = {}): Buffer => {
  const kids = contents.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${info} >>`,
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const end = `trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${out.length}\n%%EOF\n`
  return Buffer.from(`${out}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}${end}`, 'latin1')
}
