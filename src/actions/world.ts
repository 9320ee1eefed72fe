import type { Db } from '#store/deed.ts'

/** What every deed is given of the world outside. */
export type World = { readonly db: Db; readonly now: () => Date }
