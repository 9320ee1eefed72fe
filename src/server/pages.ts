import type { Route } from '#words/addresses.ts'
import type { Page } from './page-definition.ts'

/** The pages of a route: the list at its address, and one thing below it. */
export type RoutePages = { readonly list?: Page; readonly one?: Page }

/** Every page of the house, by route. */
export const pages: { readonly [route in Route]?: RoutePages } = {}
