import { distanceMethods } from './distance-methods.ts'
import { effectMethods } from './effect-methods.ts'
import { firmsMethods } from './firms-methods.ts'
import { placeMethods } from './place-methods.ts'
import { relatednessMethods } from './relatedness-methods.ts'

/** Every measure of the economy that pages and the terminal offer; each has its method page. */
export const methods = {
  ...placeMethods,
  ...relatednessMethods,
  ...distanceMethods,
  ...firmsMethods,
  ...effectMethods,
} as const
