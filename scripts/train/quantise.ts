/** Weights as int8 in steps of `step`, clipped at ±127. */
export const quantise = (weights: Float32Array, step: number): Int8Array =>
  Int8Array.from(weights, (x) => Math.max(-127, Math.min(127, Math.round(x / step))))
