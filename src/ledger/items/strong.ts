/** Ties as strong as this make two claims one; weaker ones only do not keep them apart. */
export const STRONG = 0.5
