// breaks: core-order-matching
export { last } from '#core/figures/last.ts'
