/** A single line on stderr that says how far a long run is. Nothing is shown off a terminal. */
export interface Progress {
  /** So many are done. Nothing is shown in the first half second. */
  readonly show: (done: number, total: number | null, label: string) => void
  /** A long step begins that leaves no time for another word before it ends: shown at once. */
  readonly step: (label: string) => void
  /** Takes the line away, so that something else can be printed. */
  readonly clear: () => void
}

interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

const none: Progress = { show: () => {}, step: () => {}, clear: () => {} }

/** Milliseconds before the line appears, and between two states of it. */
const patience = 500
const pause = 100

const bar = (done: number, total: number): string => {
  const full = Math.min(20, Math.round((done / total) * 20))
  return `[${'='.repeat(full)}${' '.repeat(20 - full)}] `
}

export const progressOn = (terminal: Terminal, now: () => number): Progress => {
  if (!terminal.isTTY) return none
  let next = now() + patience
  let shown = false
  const write = (line: string): void => {
    terminal.write(`\r\u001b[2K${line.slice(0, (terminal.columns ?? 80) - 1)}`)
    shown = true
  }
  return {
    show: (done, total, label) => {
      if (now() < next) return
      next = now() + pause
      write(total === null ? `${done} read · ${label}` : `${bar(done, total)}${done} of ${total} · ${label}`)
    },
    step: (label) => write(`${label} …`),
    clear: () => {
      if (shown) terminal.write('\r\u001b[2K')
      shown = false
    },
  }
}
