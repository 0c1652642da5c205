/**
 * Options of a test that waits for other processes, threads or locks and might wait for ever. The time only tells one that hangs from one
 * that is slow: it is far more than a machine needs that does five other things.
 */
export const mayHang = { timeout: 600_000 }
