/** What is used of WebAssembly, where the runtime has it (W3C WebAssembly JavaScript Interface). */
export interface Memory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => number
}

export interface Runtime {
  readonly Memory: new (size: { readonly initial: number }) => Memory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: { readonly env: { readonly memory: Memory } }) => { readonly exports: object }
}

/** Bytes of a page of memory. */
export const PAGE = 65_536

/** WebAssembly of this runtime; null where there is none. */
export const webAssembly = (): Runtime | null => (globalThis as { readonly WebAssembly?: Runtime }).WebAssembly ?? null

/** Exports of a program over `memory`; null where it does not run (no WebAssembly, or one without SIMD). */
export const instantiate = (bytes: Uint8Array, memory: Memory, runtime: Runtime): object | null => {
  try {
    return new runtime.Instance(new runtime.Module(bytes), { env: { memory } }).exports
  } catch {
    return null
  }
}
