import type { AccountData } from '#web/account/account-data.ts'
import type { InvitationData } from '#web/account/invitation-data.ts'
import type { RecoveryData } from '#web/account/recovery-data.ts'
import type { SecondStepData, SignInData } from '#web/account/sign-in-data.ts'
import type { AuditData } from '#web/account/audit-data.ts'
import type { LetterData, MailboxData } from '#web/account/mailbox-data.ts'
import type { NotificationsData } from '#web/account/notifications-data.ts'
import type { EconomyImportData } from '#web/agency/economy-import-data.ts'
import type { CampaignsData } from '#web/agency/campaigns-data.ts'
import type { ReviewData } from '#web/agency/review-data.ts'
import type { PeopleData } from '#web/account/people-data.ts'
import type { IndicatorData, IndicatorsData, ProtectionData } from '#web/public/indicators/indicators-data.ts'
import type { CampaignData } from '#web/agency/campaign-data.ts'
import type { StudyDraftData, StudyDraftsData } from '#web/agency/study/study-draft-data.ts'
import type { DeskData } from '#web/account/desk-data.ts'
import type { SeeAsData } from '#web/account/see-as-data.ts'
import type { FeedbackData } from '#web/coordinator/feedback-data.ts'
import type { SheetData } from '#web/coordinator/sheet-data.ts'
import type { ReturnData, ReturnsData } from '#web/coordinator/return-data.ts'
import type { RightsData } from '#web/public/rights/rights-data.ts'
import type { AboutData, AccessibilityData, OpenDataData } from '#web/public/about/about-data.ts'
import type { ApiData } from '#web/public/api/api-data.ts'
import type { ChangeData, ChangesData } from '#web/public/changes/changes-data.ts'
import type { ClusterData } from '#web/public/cluster/cluster-data.ts'
import type { ClustersData } from '#web/public/clusters/clusters-data.ts'
import type { CompareData } from '#web/public/compare/compare-data.ts'
import type { ConflictsData } from '#web/public/conflicts/conflicts-data.ts'
import type { CountryData } from '#web/public/country/country-data.ts'
import type { DictionaryData } from '#web/public/dictionary/dictionary-data.ts'
import type { EditionData, EditionsData, FigureData } from '#web/public/editions/editions-data.ts'
import type {
  EconomyActivities,
  EconomyCompare,
  EconomyGroups,
  EconomyHome,
  EconomyPlaces,
  MethodData,
  MethodsData,
  Observed,
} from '#web/public/economy/economy-data.ts'
import type { EconomyActivityData, EconomyPlaceData } from '#web/public/economy/profile-data.ts'
import type { EconomyFirms } from '#web/public/economy/firms-data.ts'
import type { EconomyLoad, EconomyLoads } from '#web/public/economy/load-data.ts'
import type { EconomyMap } from '#web/public/economy/map-data.ts'
import type { EconomyRanking } from '#web/public/economy/ranking-data.ts'
import type { EconomySpace } from '#web/public/economy/space-data.ts'
import type { EconomyBackTestData, EconomyRadar } from '#web/public/economy/radar-data.ts'
import type { EconomyDistanceData } from '#web/public/economy/distance/distance-data.ts'
import type { EffectData } from '#web/public/economy/effect/effect-data.ts'
import type { ErrorData } from '#web/public/errors/error-data.ts'
import type { HomeData } from '#web/public/home/home-data.ts'
import type { MapData } from '#web/public/map/map-data.ts'
import type { MatrixData } from '#web/public/rules/matrix/matrix-data.ts'
import type { OpenFactsData } from '#web/public/rules/open-facts/open-facts-data.ts'
import type { OrganisationData } from '#web/public/organisation/organisation-data.ts'
import type { OrganisationsData } from '#web/public/organisations/organisations-data.ts'
import type { CountiesData, MunicipalitiesData, PlaceData } from '#web/public/places/places-data.ts'
import type { ReceiptData } from '#web/public/receipt/receipt-data.ts'
import type { RecordData, RecordsData } from '#web/public/records/records-data.ts'
import type { RuleSetData } from '#web/public/rules/rule-set/rule-set-data.ts'
import type { RuleSetsData } from '#web/public/rules/rule-sets/rule-sets-data.ts'
import type { ApplyData } from '#web/public/rules/apply/apply-data.ts'
import type { PathData } from '#web/public/rules/path/path-data.ts'
import type { WhatIfData } from '#web/public/rules/what-if/what-if-data.ts'
import type { GivenVerdictData, VerdictChangesData } from '#web/public/rules/verdict-changes/verdict-changes-data.ts'
import type { SearchData } from '#web/public/search/search-data.ts'
import type { SourceData, SourcesData } from '#web/public/sources/sources-data.ts'

/** What each page is made from, by the name of the page: the contract between those who gather and those who draw. */
export type PageDataByName = {
  home: HomeData
  clusters: ClustersData
  cluster: ClusterData
  organisations: OrganisationsData
  organisation: OrganisationData
  compare: CompareData
  search: SearchData
  receipt: ReceiptData
  error: ErrorData
  map: MapData
  counties: CountiesData
  county: PlaceData
  municipalities: MunicipalitiesData
  municipality: PlaceData
  'country-facts': CountryData
  conflicts: ConflictsData
  records: RecordsData
  record: RecordData
  'rule-sets': RuleSetsData
  'rule-set': RuleSetData
  verdicts: MatrixData
  'open-facts': OpenFactsData
  'verdict-changes': VerdictChangesData
  'given-verdict': GivenVerdictData
  sources: SourcesData
  source: SourceData
  changes: ChangesData
  change: ChangeData
  path: PathData
  apply: ApplyData
  'what-if': WhatIfData
  about: AboutData
  accessibility: AccessibilityData
  'open-data': OpenDataData
  dictionary: DictionaryData
  api: ApiData
  rights: RightsData
  desk: DeskData
  returns: ReturnsData
  feedback: FeedbackData
  sheet: SheetData
  return: ReturnData
  'see-as': SeeAsData
  audit: AuditData
  'sign-in': SignInData
  'second-step': SecondStepData
  recovery: RecoveryData
  invitation: InvitationData
  account: AccountData
  mailbox: MailboxData
  letter: LetterData
  notifications: NotificationsData
  campaigns: CampaignsData
  campaign: CampaignData
  indicators: IndicatorsData
  indicator: IndicatorData
  protection: ProtectionData
  people: PeopleData
  review: ReviewData
  editions: EditionsData
  edition: EditionData
  figure: FigureData
  'study-drafts': StudyDraftsData
  'study-draft': StudyDraftData
  'economy-firms': Observed<EconomyFirms>
  'economy-effect': EffectData
  'economy-methods': MethodsData
  'economy-method': MethodData
  economy: Observed<EconomyHome>
  'economy-places': Observed<EconomyPlaces>
  'economy-place': EconomyPlaceData
  'economy-activities': Observed<EconomyActivities>
  'economy-activity': EconomyActivityData
  'economy-distance': EconomyDistanceData
  'economy-groups': Observed<EconomyGroups>
  'economy-compare': Observed<EconomyCompare>
  'economy-ranking': Observed<EconomyRanking>
  'economy-map': Observed<EconomyMap>
  'economy-space': Observed<EconomySpace>
  'economy-radar': Observed<EconomyRadar>
  'economy-back-test': Observed<EconomyBackTestData>
  'economy-import': EconomyImportData
  'economy-loads': EconomyLoads
  'economy-load': EconomyLoad
}
