// breaks: core-order-people
export const seen = import('#core/figures/last.ts')
