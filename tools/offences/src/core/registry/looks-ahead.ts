// breaks: core-order-registry
export { last } from '#core/figures/last.ts'
