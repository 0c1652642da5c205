export { findQuantities } from './find.ts'
export { intervalOf, negated } from './interval.ts'
export { localCurrencies } from './local.ts'
