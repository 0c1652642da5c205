/** A printed line of a PDF page. Lengths are in points, from the lower left corner of the page. */
export interface PrintedLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  /** Size of the letters. */
  readonly size: number
}

/** What pdf.js gives for one stretch of text; `transform` is the matrix [a b c d x y] that places it. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** The lines of a page in the order in which its content prints them; empty ones are left out. */
export const linesOfPage = (items: readonly PdfItem[]): readonly PrintedLine[] => {
  const lines: PrintedLine[] = []
  let open: PdfItem[] = []
  for (const item of items) {
    open.push(item)
    if (item.hasEOL) {
      lines.push(...lineOf(open))
      open = []
    }
  }
  return [...lines, ...lineOf(open)]
}

const lineOf = (items: readonly PdfItem[]): readonly PrintedLine[] => {
  const inked = items.filter((item) => item.str.trim() !== '')
  const [first] = inked
  if (first === undefined) return []
  const text = items
    .map((item) => item.str)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const last = inked.at(-1)!
  return [{ text, left: first.transform[4] ?? 0, right: (last.transform[4] ?? 0) + last.width, base: first.transform[5] ?? 0, size: first.height }]
}

/** How many lines at the top and at the bottom of a page can be its running head and foot. */
const edgeLines = 2
/** The share of pages from which a line at the edge is a running one; heads may differ on left and right pages. */
const runningShare = 0.4

const pageNumber = /^(?:[-–—|]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*[-–—|])?$/i

/** The pages without running heads, feet and page numbers. */
export const withoutRunningLines = (pages: readonly (readonly PrintedLine[])[]): readonly (readonly PrintedLine[])[] => {
  const edges = pages.map(edgesOf)
  const counts = new Map<string, number>()
  for (const lines of edges) for (const key of new Set([...lines.values()])) counts.set(key, (counts.get(key) ?? 0) + 1)
  const needed = Math.max(2, Math.ceil(pages.length * runningShare))
  return pages.map((lines, page) =>
    lines.filter((line) => {
      const key = edges[page]!.get(line)
      return key === undefined || (!pageNumber.test(line.text) && counts.get(key)! < needed)
    }),
  )
}

/** The lines at the edges of a page, each with what it must have in common with those of other pages: the edge and its text, numbers aside. */
const edgesOf = (lines: readonly PrintedLine[]): ReadonlyMap<PrintedLine, string> => {
  const byHeight = [...lines].sort((a, b) => b.base - a.base)
  const edges = new Map<PrintedLine, string>()
  for (const line of byHeight.slice(0, edgeLines)) edges.set(line, `top ${line.text.replace(/\d+/g, '#')}`)
  for (const line of byHeight.slice(edgeLines).slice(-edgeLines)) edges.set(line, `foot ${line.text.replace(/\d+/g, '#')}`)
  return edges
}
