import type { Route } from '#words/addresses.ts'
import { pageOf } from './page-definition.ts'
import type { RoutePages } from './page-definition.ts'
import { aboutPage } from './pages/about.ts'
import { accessibilityPage } from './pages/accessibility.ts'
import { apiPageOf } from './pages/api.ts'
import { applyPage } from './pages/apply.ts'
import { changePage } from './pages/change.ts'
import { changesPage } from './pages/changes.ts'
import { clusterPage } from './pages/cluster.ts'
import { clustersPage } from './pages/clusters.ts'
import { comparePage } from './pages/compare.ts'
import { conflictsPage } from './pages/conflicts.ts'
import { countryFactsPage } from './pages/country-facts.ts'
import { dictionaryPage } from './pages/dictionary.ts'
import { editionPage, editionsPage } from './pages/editions.ts'
import { figurePage } from './pages/figure.ts'
import { economyActivitiesPage, economyActivityPage, economyGroupPage } from './pages/economy/activities.ts'
import { economyGroupsPage } from './pages/economy/groups.ts'
import { economyBackTestPage } from './pages/economy/back-test.ts'
import { economyComparePage } from './pages/economy/compare.ts'
import { economyLoadPage, economyLoadsPage } from './pages/economy/data.ts'
import { economyDistancePage } from './pages/economy/distance.ts'
import { economyEffectPage } from './pages/economy/effect.ts'
import { economyFirmsPage } from './pages/economy/firms.ts'
import { economyPage } from './pages/economy/home.ts'
import { economyMapPage } from './pages/economy/map.ts'
import { economyPlacePage, economyPlacesPage } from './pages/economy/places.ts'
import { economyRadarPage } from './pages/economy/radar.ts'
import { economyRankingPage } from './pages/economy/ranking.ts'
import { economySpacePage } from './pages/economy/space.ts'
import { economyMethodPage, economyMethodsPage } from './pages/economy/methods.ts'
import { homePage } from './pages/home.ts'
import { indicatorPage, indicatorsPage, protectionPage } from './pages/indicators.ts'
import { mapPage } from './pages/map.ts'
import { openDataPage } from './pages/open-data.ts'
import { organisationPage } from './pages/organisation.ts'
import { organisationsPage } from './pages/organisations.ts'
import { pathPage } from './pages/path.ts'
import { countyPage, municipalityPage } from './pages/place.ts'
import { countiesPage, municipalitiesPage } from './pages/places.ts'
import { receiptPage } from './pages/receipt.ts'
import { recordPages } from './pages/records.ts'
import { rightsPage } from './pages/rights.ts'
import { ruleSetPage } from './pages/rule-set.ts'
import { ruleSetsPage } from './pages/rule-sets.ts'
import { searchPage } from './pages/search.ts'
import { sourcePage } from './pages/source.ts'
import { sourcesPage } from './pages/sources.ts'
import { verdictsPage } from './pages/verdicts.ts'
import { openFactsPage } from './pages/open-facts.ts'
import { whatIfPage } from './pages/what-if.ts'
import { givenVerdictPage } from './pages/given-verdict.ts'
import { verdictChangesPage } from './pages/verdict-changes.ts'

/** Every page of the house, by route. */
export const pages: { readonly [route in Route]?: RoutePages } = {
  home: { list: pageOf(homePage) },
  clusters: { list: pageOf(clustersPage), one: pageOf(clusterPage) },
  organisations: { list: pageOf(organisationsPage), one: pageOf(organisationPage) },
  map: { list: pageOf(mapPage) },
  counties: { list: pageOf(countiesPage), one: pageOf(countyPage) },
  municipalities: { list: pageOf(municipalitiesPage), one: pageOf(municipalityPage) },
  'country-facts': { list: pageOf(countryFactsPage) },
  conflicts: { list: pageOf(conflictsPage) },
  studies: recordPages('study'),
  editions: { list: pageOf(editionsPage), one: pageOf(editionPage) },
  figures: { one: pageOf(figurePage) },
  acts: recordPages('act'),
  measures: recordPages('measure'),
  projects: recordPages('project'),
  bodies: recordPages('body'),
  'rule-sets': { list: pageOf(ruleSetsPage), one: pageOf(ruleSetPage) },
  verdicts: { list: pageOf(verdictsPage) },
  'open-facts': { list: pageOf(openFactsPage) },
  'verdict-changes': { list: pageOf(verdictChangesPage), one: pageOf(givenVerdictPage) },
  compare: { list: pageOf(comparePage) },
  search: { list: pageOf(searchPage) },
  statements: { one: pageOf(receiptPage) },
  sources: { list: pageOf(sourcesPage), one: pageOf(sourcePage) },
  changes: { list: pageOf(changesPage), one: pageOf(changePage) },
  path: { one: pageOf(pathPage) },
  apply: { list: pageOf(applyPage) },
  'what-if': { list: pageOf(whatIfPage) },
  indicators: { list: pageOf(indicatorsPage), one: pageOf(indicatorPage) },
  economy: { list: pageOf(economyPage) },
  'economy-places': { list: pageOf(economyPlacesPage), one: pageOf(economyPlacePage) },
  'economy-activities': { list: pageOf(economyActivitiesPage), one: pageOf(economyActivityPage) },
  'economy-groups': { list: pageOf(economyGroupsPage), one: pageOf(economyGroupPage) },
  'economy-distance': { one: pageOf(economyDistancePage) },
  'economy-radar': { list: pageOf(economyRadarPage) },
  'economy-back-test': { list: pageOf(economyBackTestPage) },
  'economy-ranking': { list: pageOf(economyRankingPage) },
  'economy-map': { list: pageOf(economyMapPage) },
  'economy-space': { list: pageOf(economySpacePage) },
  'economy-compare': { list: pageOf(economyComparePage) },
  'economy-data': { list: pageOf(economyLoadsPage), one: pageOf(economyLoadPage) },
  'economy-firms': { list: pageOf(economyFirmsPage) },
  'economy-effect': { list: pageOf(economyEffectPage) },
  'economy-methods': { list: pageOf(economyMethodsPage), one: pageOf(economyMethodPage) },
  protection: { list: pageOf(protectionPage) },
  rights: { list: pageOf(rightsPage) },
  about: { list: pageOf(aboutPage) },
  accessibility: { list: pageOf(accessibilityPage) },
  'open-data': { list: pageOf(openDataPage) },
  dictionary: { list: pageOf(dictionaryPage) },
  api: { list: pageOf(apiPageOf(() => pages)) },
}
