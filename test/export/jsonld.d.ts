/** The part of jsonld that the tests call; the package carries no types. */
declare module 'jsonld' {
  interface Loaded {
    readonly contextUrl: string | undefined
    readonly documentUrl: string
    readonly document: object
  }
  const jsonld: {
    readonly expand: (input: object, options: { readonly documentLoader: (url: string) => Promise<Loaded> }) => Promise<readonly object[]>
  }
  export = jsonld
}
