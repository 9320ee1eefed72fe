import { createElement } from 'react'
import type { FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { AccountPage } from '#web/account/account-page.tsx'
import { InvitationPage } from '#web/account/invitation-page.tsx'
import { RecoveryPage } from '#web/account/recovery-page.tsx'
import { SecondStepPage, SignInPage } from '#web/account/sign-in-page.tsx'
import { AuditPage } from '#web/account/audit-page.tsx'
import { LetterPage } from '#web/account/letter-page.tsx'
import { MailboxPage } from '#web/account/mailbox-page.tsx'
import { NotificationsPage } from '#web/account/notifications-page.tsx'
import { ReviewPage } from '#web/agency/review-page.tsx'
import { PeoplePage } from '#web/account/people-page.tsx'
import { IndicatorPage } from '#web/public/indicators/indicator-page.tsx'
import { IndicatorsPage } from '#web/public/indicators/indicators-page.tsx'
import { ProtectionPage } from '#web/public/indicators/protection-page.tsx'
import { EconomyImportPage } from '#web/agency/economy-import-page.tsx'
import { CampaignPage } from '#web/agency/campaign-page.tsx'
import { CampaignsPage } from '#web/agency/campaigns-page.tsx'
import { StudyDraftPage } from '#web/agency/study/study-draft-page.tsx'
import { StudyDraftsPage } from '#web/agency/study/study-drafts-page.tsx'
import { DeskPage } from '#web/account/desk-page.tsx'
import { SeeAsPage } from '#web/account/see-as-page.tsx'
import { FeedbackPage } from '#web/coordinator/feedback-page.tsx'
import { SheetPage } from '#web/coordinator/sheet-page.tsx'
import { ReturnPage } from '#web/coordinator/return-page.tsx'
import { ReturnsPage } from '#web/coordinator/returns-page.tsx'
import { AboutPage } from '#web/public/about/about-page.tsx'
import { AccessibilityPage } from '#web/public/about/accessibility-page.tsx'
import { OpenDataPage } from '#web/public/about/open-data-page.tsx'
import { ApiPage } from '#web/public/api/api-page.tsx'
import { ChangePage } from '#web/public/changes/change-page.tsx'
import { ChangesPage } from '#web/public/changes/changes-page.tsx'
import { ClusterPage } from '#web/public/cluster/cluster-page.tsx'
import { ClustersPage } from '#web/public/clusters/clusters-page.tsx'
import { ComparePage } from '#web/public/compare/compare-page.tsx'
import { ConflictsPage } from '#web/public/conflicts/conflicts-page.tsx'
import { CountryFactsPage } from '#web/public/country/country-page.tsx'
import { DictionaryPage } from '#web/public/dictionary/dictionary-page.tsx'
import { EditionPage } from '#web/public/editions/edition-page.tsx'
import { EditionsPage } from '#web/public/editions/editions-page.tsx'
import { FigurePage } from '#web/public/editions/figure-page.tsx'
import { EconomyActivitiesPage } from '#web/public/economy/activities-page.tsx'
import { EconomyActivityPage } from '#web/public/economy/activity-page.tsx'
import { EconomyComparePage } from '#web/public/economy/compare-page.tsx'
import { EconomyLoadPage } from '#web/public/economy/load-page.tsx'
import { EconomyLoadsPage } from '#web/public/economy/loads-page.tsx'
import { EconomyDistancePage } from '#web/public/economy/distance/distance-page.tsx'
import { EconomyEffectPage } from '#web/public/economy/effect/effect-page.tsx'
import { EconomyFirmsPage } from '#web/public/economy/firms-page.tsx'
import { EconomyGroupsPage } from '#web/public/economy/groups-page.tsx'
import { EconomyHomePage } from '#web/public/economy/home-page.tsx'
import { EconomyMapPage } from '#web/public/economy/map-page.tsx'
import { EconomyPlacePage } from '#web/public/economy/place-page.tsx'
import { EconomyPlacesPage } from '#web/public/economy/places-page.tsx'
import { EconomyBackTestPage } from '#web/public/economy/back-test-page.tsx'
import { EconomyRadarPage } from '#web/public/economy/radar-page.tsx'
import { EconomyRankingPage } from '#web/public/economy/ranking-page.tsx'
import { EconomySpacePage } from '#web/public/economy/space-page.tsx'
import { EconomyMethodPage } from '#web/public/economy/method-page.tsx'
import { EconomyMethodsPage } from '#web/public/economy/methods-page.tsx'
import { ErrorPage } from '#web/public/errors/error-page.tsx'
import { HomePage } from '#web/public/home/home-page.tsx'
import { MapPage } from '#web/public/map/map-page.tsx'
import { OrganisationPage } from '#web/public/organisation/organisation-page.tsx'
import { OrganisationsPage } from '#web/public/organisations/organisations-page.tsx'
import { CountyPage, MunicipalityPage } from '#web/public/places/place-page.tsx'
import { CountiesPage, MunicipalitiesPage } from '#web/public/places/places-pages.tsx'
import { ReceiptPage } from '#web/public/receipt/receipt-page.tsx'
import { RecordPage } from '#web/public/records/record-page.tsx'
import { RecordsPage } from '#web/public/records/records-page.tsx'
import { RightsPage } from '#web/public/rights/rights-page.tsx'
import { RuleSetPage } from '#web/public/rules/rule-set/rule-set-page.tsx'
import { RuleSetsPage } from '#web/public/rules/rule-sets/rule-sets-page.tsx'
import { ApplyPage } from '#web/public/rules/apply/apply-page.tsx'
import { PathPage } from '#web/public/rules/path/path-page.tsx'
import { MatrixPage } from '#web/public/rules/matrix/matrix-page.tsx'
import { OpenFactsPage } from '#web/public/rules/open-facts/open-facts-page.tsx'
import { WhatIfPage } from '#web/public/rules/what-if/what-if-page.tsx'
import { GivenVerdictPage } from '#web/public/rules/verdict-changes/given-verdict-page.tsx'
import { VerdictChangesPage } from '#web/public/rules/verdict-changes/verdict-changes-page.tsx'
import { SearchPage } from '#web/public/search/search-page.tsx'
import { SourcePage } from '#web/public/sources/source-page.tsx'
import { SourcesPage } from '#web/public/sources/sources-page.tsx'
import { keepUnitsTogether } from './keep-together.ts'
import type { PageContext } from './page-context.ts'
import type { PageDataByName } from './page-data.ts'

type Pages = { readonly [Name in keyof PageDataByName]: FunctionComponent<{ page: PageContext; data: PageDataByName[Name] }> }

/** Every page by its name. */
export const pages: Pages = {
  home: HomePage,
  clusters: ClustersPage,
  cluster: ClusterPage,
  organisations: OrganisationsPage,
  organisation: OrganisationPage,
  compare: ComparePage,
  search: SearchPage,
  receipt: ReceiptPage,
  error: ErrorPage,
  map: MapPage,
  counties: CountiesPage,
  county: CountyPage,
  municipalities: MunicipalitiesPage,
  municipality: MunicipalityPage,
  'country-facts': CountryFactsPage,
  conflicts: ConflictsPage,
  records: RecordsPage,
  record: RecordPage,
  'rule-sets': RuleSetsPage,
  'rule-set': RuleSetPage,
  verdicts: MatrixPage,
  'open-facts': OpenFactsPage,
  'verdict-changes': VerdictChangesPage,
  'given-verdict': GivenVerdictPage,
  sources: SourcesPage,
  source: SourcePage,
  changes: ChangesPage,
  change: ChangePage,
  path: PathPage,
  apply: ApplyPage,
  'what-if': WhatIfPage,
  about: AboutPage,
  accessibility: AccessibilityPage,
  'open-data': OpenDataPage,
  dictionary: DictionaryPage,
  api: ApiPage,
  rights: RightsPage,
  desk: DeskPage,
  returns: ReturnsPage,
  feedback: FeedbackPage,
  sheet: SheetPage,
  return: ReturnPage,
  'see-as': SeeAsPage,
  audit: AuditPage,
  'sign-in': SignInPage,
  'second-step': SecondStepPage,
  recovery: RecoveryPage,
  invitation: InvitationPage,
  account: AccountPage,
  mailbox: MailboxPage,
  letter: LetterPage,
  notifications: NotificationsPage,
  campaigns: CampaignsPage,
  campaign: CampaignPage,
  indicators: IndicatorsPage,
  indicator: IndicatorPage,
  protection: ProtectionPage,
  people: PeoplePage,
  review: ReviewPage,
  editions: EditionsPage,
  edition: EditionPage,
  figure: FigurePage,
  'study-drafts': StudyDraftsPage,
  'study-draft': StudyDraftPage,
  'economy-firms': EconomyFirmsPage,
  'economy-effect': EconomyEffectPage,
  'economy-methods': EconomyMethodsPage,
  'economy-method': EconomyMethodPage,
  economy: EconomyHomePage,
  'economy-places': EconomyPlacesPage,
  'economy-place': EconomyPlacePage,
  'economy-activities': EconomyActivitiesPage,
  'economy-activity': EconomyActivityPage,
  'economy-distance': EconomyDistancePage,
  'economy-groups': EconomyGroupsPage,
  'economy-compare': EconomyComparePage,
  'economy-ranking': EconomyRankingPage,
  'economy-map': EconomyMapPage,
  'economy-space': EconomySpacePage,
  'economy-radar': EconomyRadarPage,
  'economy-back-test': EconomyBackTestPage,
  'economy-import': EconomyImportPage,
  'economy-loads': EconomyLoadsPage,
  'economy-load': EconomyLoadPage,
}

/** Draws a page as text: a whole document, or the bare part that a dialog asked for. */
export function renderPage<Name extends keyof PageDataByName>(name: Name, page: PageContext, data: PageDataByName[Name]): string {
  const Page: FunctionComponent<{ page: PageContext; data: PageDataByName[Name] }> = pages[name]
  const drawn = renderToStaticMarkup(createElement(Page, { page, data }))
  const markup = page.language === 'lt' ? keepUnitsTogether(drawn) : drawn
  return markup.startsWith('<html') ? `<!doctype html>${markup}` : markup
}
