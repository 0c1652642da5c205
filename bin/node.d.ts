export const home: string
export const isNewEnough: (version?: string) => boolean
export const nodeBeside: () => string | undefined
export const runWithNodeBeside: (args: readonly string[]) => void
