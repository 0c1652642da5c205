const K = new Uint32Array(64)
const H0 = new Uint32Array(8)

/** Fractional bits of square and cube roots of the first primes, as FIPS 180-4 section 4.2.2 and 5.3.3 ask. */
const fillConstants = (): void => {
  let found = 0
  for (let n = 2; found < 64; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (!prime) continue
    if (found < 8) H0[found] = (Math.sqrt(n) % 1) * 2 ** 32
    K[found++] = (Math.cbrt(n) % 1) * 2 ** 32
  }
}
fillConstants()

const W = new Uint32Array(64)
const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

const compress = (h: Uint32Array, block: Uint8Array, at: number): void => {
  for (let i = 0; i < 16; i++) {
    const j = at + i * 4
    W[i] = (block[j]! << 24) | (block[j + 1]! << 16) | (block[j + 2]! << 8) | block[j + 3]!
  }
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15]!
    const y = W[i - 2]!
    W[i] = W[i - 16]! + (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) + W[i - 7]! + (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10))
  }
  let a = h[0]!
  let b = h[1]!
  let c = h[2]!
  let d = h[3]!
  let e = h[4]!
  let f = h[5]!
  let g = h[6]!
  let k = h[7]!
  for (let i = 0; i < 64; i++) {
    const t1 = (k + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + W[i]!) | 0
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    k = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  h[0] = h[0]! + a
  h[1] = h[1]! + b
  h[2] = h[2]! + c
  h[3] = h[3]! + d
  h[4] = h[4]! + e
  h[5] = h[5]! + f
  h[6] = h[6]! + g
  h[7] = h[7]! + k
}

const encoder = new TextEncoder()

/** The eight words of the digest of a string's UTF-8 form. */
const digest = (text: string): Uint32Array => {
  const bytes = encoder.encode(text)
  const whole = bytes.length & ~63
  const h = H0.slice()
  for (let at = 0; at < whole; at += 64) compress(h, bytes, at)
  const tail = new Uint8Array(bytes.length - whole < 56 ? 64 : 128)
  tail.set(bytes.subarray(whole))
  tail[bytes.length - whole] = 0x80
  const view = new DataView(tail.buffer)
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(tail.length - 4, (bytes.length << 3) >>> 0)
  for (let at = 0; at < tail.length; at += 64) compress(h, tail, at)
  return h
}

const hex = (word: number): string => word.toString(16).padStart(8, '0')

/**
 * SHA-256 of a string's UTF-8 form, in lower-case hexadecimal (64 digits).
 * Own code because the engine imports nothing, not even `node:crypto`; tested against the vectors of FIPS 180-4.
 */
export const sha256 = (text: string): string => Array.from(digest(text), hex).join('')

/** The short form used as id: the first 16 hexadecimal digits of the SHA-256 of the parts, joined by a unit separator. */
export const shortHash = (...parts: readonly (string | number | null | undefined)[]): string => {
  const words = digest(parts.map((p) => (p === null || p === undefined ? '\u0000' : String(p))).join('\u001f'))
  return hex(words[0]!) + hex(words[1]!)
}
