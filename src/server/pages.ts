import type { Route } from '#words/addresses.ts'
import { pageOf } from './page-definition.ts'
import type { Page } from './page-definition.ts'
import { clusterPage } from './pages/cluster.ts'
import { clustersPage } from './pages/clusters.ts'
import { comparePage } from './pages/compare.ts'
import { homePage } from './pages/home.ts'
import { mapPage } from './pages/map.ts'
import { organisationPage } from './pages/organisation.ts'
import { organisationsPage } from './pages/organisations.ts'
import { receiptPage } from './pages/receipt.ts'
import { searchPage } from './pages/search.ts'

/** The pages of a route: the list at its address, and one thing below it. */
export type RoutePages = { readonly list?: Page; readonly one?: Page }

/** Every page of the house, by route. */
export const pages: { readonly [route in Route]?: RoutePages } = {
  home: { list: pageOf(homePage) },
  clusters: { list: pageOf(clustersPage), one: pageOf(clusterPage) },
  organisations: { list: pageOf(organisationsPage), one: pageOf(organisationPage) },
  map: { list: pageOf(mapPage) },
  compare: { list: pageOf(comparePage) },
  search: { list: pageOf(searchPage) },
  statements: { one: pageOf(receiptPage) },
}
