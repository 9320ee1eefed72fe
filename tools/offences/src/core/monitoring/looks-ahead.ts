// breaks: core-order-monitoring
export { last } from '#core/figures/last.ts'
