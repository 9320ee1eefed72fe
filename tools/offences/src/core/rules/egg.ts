// breaks: no-circular
import type { Hen } from './hen.ts'

export type Egg = { readonly from: Hen }
