// breaks: core-order-economy
export const seen = import('#core/figures/last.ts')
