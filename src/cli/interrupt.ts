const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Lets a run that is stopped from outside say what of it stands, and then ends it as the signal would have, so that a shell sees the signal.
 * A second signal ends it at once. `null` leaves signals alone. The answer takes the handlers away again.
 */
export const whenStopped = (tell: (() => Promise<void>) | null): (() => void) => {
  const release = (): void => {
    for (const signal of signals) process.off(signal, end)
  }
  const end = (signal: NodeJS.Signals): void => {
    release()
    void (tell === null ? Promise.resolve() : tell()).finally(() => process.kill(process.pid, signal))
  }
  if (tell !== null) for (const signal of signals) process.on(signal, end)
  return release
}
