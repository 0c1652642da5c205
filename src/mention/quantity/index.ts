export { findQuantities } from './find.ts'
export { negated } from './interval.ts'
export { localCurrencies } from './local.ts'
