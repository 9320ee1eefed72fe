import type { Language } from '#core/values/language.ts'
import { common as commonLt } from './lt/common.ts'
import { layout as layoutLt } from './lt/layout.ts'
import { home as homeLt } from './lt/home.ts'
import { clusters as clustersLt } from './lt/clusters.ts'
import { cluster as clusterLt } from './lt/cluster.ts'
import { organisations as organisationsLt } from './lt/organisations.ts'
import { places as placesLt } from './lt/places.ts'
import { map as mapLt } from './lt/map.ts'
import { country as countryLt } from './lt/country.ts'
import { conflicts as conflictsLt } from './lt/conflicts.ts'
import { sources as sourcesLt } from './lt/sources.ts'
import { receipt as receiptLt } from './lt/receipt.ts'
import { compare as compareLt } from './lt/compare.ts'
import { search as searchLt } from './lt/search.ts'
import { about as aboutLt } from './lt/about.ts'
import { openData as openDataLt } from './lt/open-data.ts'
import { dictionary as dictionaryLt } from './lt/dictionary.ts'
import { records as recordsLt } from './lt/records.ts'
import { properties as propertiesLt } from './lt/properties.ts'
import { units as unitsLt } from './lt/units.ts'
import { findings as findingsLt } from './lt/findings.ts'
import { policyHints as policyHintsLt } from './lt/policy-hints.ts'
import { ruleFindings as ruleFindingsLt } from './lt/rule-findings.ts'
import { imports as importsLt } from './lt/imports.ts'
import { errors as errorsLt } from './lt/errors.ts'
import { exports as exportsLt } from './lt/exports.ts'
import { openapi as openapiLt } from './lt/openapi.ts'
import { changes as changesLt } from './lt/changes.ts'
import { api as apiLt } from './lt/api.ts'
import { verdicts as verdictsLt } from './lt/verdicts.ts'
import { checking as checkingLt } from './lt/checking.ts'
import { verdictParts as verdictPartsLt } from './lt/verdict-parts.ts'
import { rules as rulesLt } from './lt/rules.ts'
import { path as pathLt } from './lt/path.ts'
import { matrix as matrixLt } from './lt/matrix.ts'
import { apply as applyLt } from './lt/apply.ts'
import { openFacts as openFactsLt } from './lt/open-facts.ts'
import { whatIf as whatIfLt } from './lt/what-if.ts'
import { study as studyLt } from './lt/study.ts'
import { audit as auditLt } from './lt/audit.ts'
import { inside as insideLt } from './lt/inside.ts'
import { returns as returnsLt } from './lt/returns.ts'
import { feedback as feedbackLt } from './lt/feedback.ts'
import { accounts as accountsLt } from './lt/accounts.ts'
import { campaigns as campaignsLt } from './lt/campaigns.ts'
import { indicatorsPages as indicatorsPagesLt } from './lt/indicators-pages.ts'
import { desk as deskLt } from './lt/desk.ts'
import { recompute as recomputeLt } from './lt/recompute.ts'
import { reviews as reviewsLt } from './lt/reviews.ts'
import { verdictChanges as verdictChangesLt } from './lt/verdict-changes.ts'
import { indicators as indicatorsLt } from './lt/indicators.ts'
import { returnFindings as returnFindingsLt } from './lt/return-findings.ts'
import { forms as formsLt } from './lt/forms.ts'
import { questionsOfWork as questionsOfWorkLt } from './lt/questions-of-work.ts'
import { questions as questionsLt } from './lt/questions.ts'
import { letters as lettersLt } from './lt/letters.ts'
import { mail as mailLt } from './lt/mail.ts'
import { studyFormat as studyFormatLt } from './lt/study-format.ts'
import { disclosure as disclosureLt } from './lt/disclosure.ts'
import { editions as editionsLt } from './lt/editions.ts'
import { studyCli as studyCliLt } from './lt/study-cli.ts'
import { studyDrafts as studyDraftsLt } from './lt/study-drafts.ts'
import { economyMethodsPlace as economyMethodsPlaceLt } from './lt/economy-methods-place.ts'
import { economyMethodsRelatedness as economyMethodsRelatednessLt } from './lt/economy-methods-relatedness.ts'
import { economyMethodsDistance as economyMethodsDistanceLt } from './lt/economy-methods-distance.ts'
import { economyMethodsFirms as economyMethodsFirmsLt } from './lt/economy-methods-firms.ts'
import { economyMethodsEffect as economyMethodsEffectLt } from './lt/economy-methods-effect.ts'
import { economyDistance as economyDistanceLt } from './lt/economy-distance.ts'
import { economyEffect as economyEffectLt } from './lt/economy-effect.ts'
import { economyImport as economyImportLt } from './lt/economy-import.ts'
import { economyPages as economyPagesLt } from './lt/economy-pages.ts'
import { economyLake as economyLakeLt } from './lt/economy-lake.ts'
import { economyFlows as economyFlowsLt } from './lt/economy-flows.ts'
import { economyGroups as economyGroupsLt } from './lt/economy-groups.ts'
import { economyRadar as economyRadarLt } from './lt/economy-radar.ts'
import { economyComplexity as economyComplexityLt } from './lt/economy-complexity.ts'
import { economyDynamics as economyDynamicsLt } from './lt/economy-dynamics.ts'
import { economyFirms as economyFirmsLt } from './lt/economy-firms.ts'
import { common as commonEn } from './en/common.ts'
import { layout as layoutEn } from './en/layout.ts'
import { home as homeEn } from './en/home.ts'
import { clusters as clustersEn } from './en/clusters.ts'
import { cluster as clusterEn } from './en/cluster.ts'
import { organisations as organisationsEn } from './en/organisations.ts'
import { places as placesEn } from './en/places.ts'
import { map as mapEn } from './en/map.ts'
import { country as countryEn } from './en/country.ts'
import { conflicts as conflictsEn } from './en/conflicts.ts'
import { sources as sourcesEn } from './en/sources.ts'
import { receipt as receiptEn } from './en/receipt.ts'
import { compare as compareEn } from './en/compare.ts'
import { search as searchEn } from './en/search.ts'
import { about as aboutEn } from './en/about.ts'
import { openData as openDataEn } from './en/open-data.ts'
import { dictionary as dictionaryEn } from './en/dictionary.ts'
import { records as recordsEn } from './en/records.ts'
import { properties as propertiesEn } from './en/properties.ts'
import { units as unitsEn } from './en/units.ts'
import { findings as findingsEn } from './en/findings.ts'
import { policyHints as policyHintsEn } from './en/policy-hints.ts'
import { ruleFindings as ruleFindingsEn } from './en/rule-findings.ts'
import { imports as importsEn } from './en/imports.ts'
import { errors as errorsEn } from './en/errors.ts'
import { exports as exportsEn } from './en/exports.ts'
import { openapi as openapiEn } from './en/openapi.ts'
import { changes as changesEn } from './en/changes.ts'
import { api as apiEn } from './en/api.ts'
import { verdicts as verdictsEn } from './en/verdicts.ts'
import { checking as checkingEn } from './en/checking.ts'
import { verdictParts as verdictPartsEn } from './en/verdict-parts.ts'
import { rules as rulesEn } from './en/rules.ts'
import { path as pathEn } from './en/path.ts'
import { matrix as matrixEn } from './en/matrix.ts'
import { apply as applyEn } from './en/apply.ts'
import { openFacts as openFactsEn } from './en/open-facts.ts'
import { whatIf as whatIfEn } from './en/what-if.ts'
import { study as studyEn } from './en/study.ts'
import { audit as auditEn } from './en/audit.ts'
import { inside as insideEn } from './en/inside.ts'
import { returns as returnsEn } from './en/returns.ts'
import { feedback as feedbackEn } from './en/feedback.ts'
import { accounts as accountsEn } from './en/accounts.ts'
import { campaigns as campaignsEn } from './en/campaigns.ts'
import { indicatorsPages as indicatorsPagesEn } from './en/indicators-pages.ts'
import { desk as deskEn } from './en/desk.ts'
import { recompute as recomputeEn } from './en/recompute.ts'
import { reviews as reviewsEn } from './en/reviews.ts'
import { verdictChanges as verdictChangesEn } from './en/verdict-changes.ts'
import { indicators as indicatorsEn } from './en/indicators.ts'
import { returnFindings as returnFindingsEn } from './en/return-findings.ts'
import { forms as formsEn } from './en/forms.ts'
import { questionsOfWork as questionsOfWorkEn } from './en/questions-of-work.ts'
import { questions as questionsEn } from './en/questions.ts'
import { letters as lettersEn } from './en/letters.ts'
import { mail as mailEn } from './en/mail.ts'
import { studyFormat as studyFormatEn } from './en/study-format.ts'
import { disclosure as disclosureEn } from './en/disclosure.ts'
import { editions as editionsEn } from './en/editions.ts'
import { studyCli as studyCliEn } from './en/study-cli.ts'
import { studyDrafts as studyDraftsEn } from './en/study-drafts.ts'
import { economyMethodsPlace as economyMethodsPlaceEn } from './en/economy-methods-place.ts'
import { economyMethodsRelatedness as economyMethodsRelatednessEn } from './en/economy-methods-relatedness.ts'
import { economyMethodsDistance as economyMethodsDistanceEn } from './en/economy-methods-distance.ts'
import { economyMethodsFirms as economyMethodsFirmsEn } from './en/economy-methods-firms.ts'
import { economyMethodsEffect as economyMethodsEffectEn } from './en/economy-methods-effect.ts'
import { economyDistance as economyDistanceEn } from './en/economy-distance.ts'
import { economyEffect as economyEffectEn } from './en/economy-effect.ts'
import { economyImport as economyImportEn } from './en/economy-import.ts'
import { economyPages as economyPagesEn } from './en/economy-pages.ts'
import { economyLake as economyLakeEn } from './en/economy-lake.ts'
import { economyFlows as economyFlowsEn } from './en/economy-flows.ts'
import { economyGroups as economyGroupsEn } from './en/economy-groups.ts'
import { economyRadar as economyRadarEn } from './en/economy-radar.ts'
import { economyComplexity as economyComplexityEn } from './en/economy-complexity.ts'
import { economyDynamics as economyDynamicsEn } from './en/economy-dynamics.ts'
import { economyFirms as economyFirmsEn } from './en/economy-firms.ts'

const lt = {
  ...commonLt,
  ...disclosureLt,
  ...lettersLt,
  ...mailLt,
  ...matrixLt,
  ...verdictChangesLt,
  ...openFactsLt,
  ...layoutLt,
  ...homeLt,
  ...clustersLt,
  ...clusterLt,
  ...organisationsLt,
  ...placesLt,
  ...mapLt,
  ...countryLt,
  ...conflictsLt,
  ...sourcesLt,
  ...receiptLt,
  ...compareLt,
  ...searchLt,
  ...aboutLt,
  ...openDataLt,
  ...dictionaryLt,
  ...recordsLt,
  ...propertiesLt,
  ...unitsLt,
  ...findingsLt,
  ...policyHintsLt,
  ...ruleFindingsLt,
  ...importsLt,
  ...errorsLt,
  ...exportsLt,
  ...openapiLt,
  ...changesLt,
  ...apiLt,
  ...verdictsLt,
  ...checkingLt,
  ...verdictPartsLt,
  ...rulesLt,
  ...pathLt,
  ...applyLt,
  ...whatIfLt,
  ...auditLt,
  ...insideLt,
  ...studyLt,
  ...editionsLt,
  ...studyCliLt,
  ...studyDraftsLt,
  ...campaignsLt,
  ...indicatorsPagesLt,
  ...deskLt,
  ...recomputeLt,
  ...reviewsLt,
  ...returnsLt,
  ...feedbackLt,
  ...studyFormatLt,
  ...indicatorsLt,
  ...returnFindingsLt,
  ...formsLt,
  ...questionsOfWorkLt,
  ...questionsLt,
  ...accountsLt,
  ...economyMethodsPlaceLt,
  ...economyMethodsRelatednessLt,
  ...economyMethodsDistanceLt,
  ...economyMethodsFirmsLt,
  ...economyMethodsEffectLt,
  ...economyDistanceLt,
  ...economyEffectLt,
  ...economyImportLt,
  ...economyPagesLt,
  ...economyLakeLt,
  ...economyFlowsLt,
  ...economyGroupsLt,
  ...economyRadarLt,
  ...economyComplexityLt,
  ...economyDynamicsLt,
  ...economyFirmsLt,
} as const

const en = {
  ...commonEn,
  ...disclosureEn,
  ...lettersEn,
  ...mailEn,
  ...matrixEn,
  ...verdictChangesEn,
  ...openFactsEn,
  ...layoutEn,
  ...homeEn,
  ...clustersEn,
  ...clusterEn,
  ...organisationsEn,
  ...placesEn,
  ...mapEn,
  ...countryEn,
  ...conflictsEn,
  ...sourcesEn,
  ...receiptEn,
  ...compareEn,
  ...searchEn,
  ...aboutEn,
  ...openDataEn,
  ...dictionaryEn,
  ...recordsEn,
  ...propertiesEn,
  ...unitsEn,
  ...findingsEn,
  ...policyHintsEn,
  ...ruleFindingsEn,
  ...importsEn,
  ...errorsEn,
  ...exportsEn,
  ...openapiEn,
  ...changesEn,
  ...apiEn,
  ...verdictsEn,
  ...checkingEn,
  ...verdictPartsEn,
  ...rulesEn,
  ...pathEn,
  ...applyEn,
  ...whatIfEn,
  ...auditEn,
  ...insideEn,
  ...studyEn,
  ...editionsEn,
  ...studyCliEn,
  ...studyDraftsEn,
  ...campaignsEn,
  ...indicatorsPagesEn,
  ...deskEn,
  ...recomputeEn,
  ...reviewsEn,
  ...returnsEn,
  ...feedbackEn,
  ...studyFormatEn,
  ...indicatorsEn,
  ...returnFindingsEn,
  ...formsEn,
  ...questionsOfWorkEn,
  ...questionsEn,
  ...accountsEn,
  ...economyMethodsPlaceEn,
  ...economyMethodsRelatednessEn,
  ...economyMethodsDistanceEn,
  ...economyMethodsFirmsEn,
  ...economyMethodsEffectEn,
  ...economyDistanceEn,
  ...economyEffectEn,
  ...economyImportEn,
  ...economyPagesEn,
  ...economyLakeEn,
  ...economyFlowsEn,
  ...economyGroupsEn,
  ...economyRadarEn,
  ...economyComplexityEn,
  ...economyDynamicsEn,
  ...economyFirmsEn,
} as const satisfies Record<keyof typeof lt, string>

/** Every sentence has a name, the same in both languages; a missing one does not compile. */
export type MessageKey = keyof typeof lt

/** ICU messages by language. */
export const catalogue: { readonly [language in Language]: Readonly<Record<MessageKey, string>> } = { lt, en }
