// breaks: core-order-representation
export const seen = import('#core/figures/last.ts')
