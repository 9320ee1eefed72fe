import type { Route } from '#words/addresses.ts'
import { operationsOf } from './openapi/operations.ts'
import { pageOf } from './page-definition.ts'
import type { RoutePages } from './page-definition.ts'
import { aboutPage } from './pages/about.ts'
import { accessibilityPage } from './pages/accessibility.ts'
import { apiPageOf } from './pages/api.ts'
import { changePage } from './pages/change.ts'
import { changesPage } from './pages/changes.ts'
import { clusterPage } from './pages/cluster.ts'
import { clustersPage } from './pages/clusters.ts'
import { comparePage } from './pages/compare.ts'
import { dictionaryPage } from './pages/dictionary.ts'
import { homePage } from './pages/home.ts'
import { mapPage } from './pages/map.ts'
import { openDataPage } from './pages/open-data.ts'
import { organisationPage } from './pages/organisation.ts'
import { organisationsPage } from './pages/organisations.ts'
import { receiptPage } from './pages/receipt.ts'
import { searchPage } from './pages/search.ts'
import { sourcePage } from './pages/source.ts'
import { sourcesPage } from './pages/sources.ts'

/** Every page of the house, by route. */
export const pages: { readonly [route in Route]?: RoutePages } = {
  home: { list: pageOf(homePage) },
  clusters: { list: pageOf(clustersPage), one: pageOf(clusterPage) },
  organisations: { list: pageOf(organisationsPage), one: pageOf(organisationPage) },
  map: { list: pageOf(mapPage) },
  compare: { list: pageOf(comparePage) },
  search: { list: pageOf(searchPage) },
  statements: { one: pageOf(receiptPage) },
  sources: { list: pageOf(sourcesPage), one: pageOf(sourcePage) },
  changes: { list: pageOf(changesPage), one: pageOf(changePage) },
  about: { list: pageOf(aboutPage) },
  accessibility: { list: pageOf(accessibilityPage) },
  'open-data': { list: pageOf(openDataPage) },
  dictionary: { list: pageOf(dictionaryPage) },
  api: { list: pageOf(apiPageOf(() => operationsOf(pages))) },
}
