import type { World } from '#actions/world.ts'
import { clustersIn, readMemberActivities } from '#core/economy/observed/members-by-activity.ts'
import type { Language } from '#core/values/language.ts'
import { inOrder } from '#core/registry/in-order.ts'
import { publicOnly } from '#core/registry/public-only.ts'
import type { Shown } from '#core/registry/shown.ts'
import { readNames } from '#store/read-names.ts'
import { shownAbout, shownOf, shownOfKind } from '#store/read-projection.ts'
import type { Route } from '#words/addresses.ts'
import { nameActivities } from './economy/name-activities.ts'
import { emptyObservatory } from './economy/observatory.ts'
import type { Observatory } from './economy/observatory.ts'
import type { Edition, Register } from './open-register.ts'
import type { PageReader } from './page-definition.ts'
import { readTimes } from './read-times.ts'

/** What the address says, besides the format. */
export type Asked = {
  readonly language: Language
  readonly route: Route
  readonly slug: string | null
  readonly query: URLSearchParams
}

/** Binds the readers of the store to what one request asks for. */
export function makeReader(
  world: World,
  register: Register,
  request: { asked: Asked; edition: Edition; publicUrl: string; observatory?: Observatory },
): PageReader {
  const { asked, edition, publicUrl, observatory = emptyObservatory } = request
  const { db } = world
  const today = register.today(edition)
  const { asOf, knownAt } = readTimes(asked.query, world.now(), today)
  const day = asOf ?? today
  const state = { version: edition.version, knownAt }
  const shownOfKindThen: PageReader['shownOfKind'] = async (kind, properties) =>
    presented(await shownOfKind(db, kind, properties === undefined ? { knownAt } : { properties, knownAt }))
  return {
    db,
    ...asked,
    today,
    day,
    asOf,
    knownAt,
    country: edition.documents.country,
    codes: edition.documents.codes,
    publicUrl,
    dataVersion: edition.version,
    document: async (name) => edition.documents.all.get(name) ?? null,
    shownOf: async (subjects) => presented(await shownOf(db, subjects, knownAt)),
    shownAbout: async (target) => presented(await shownAbout(db, target, knownAt)),
    shownOfKind: shownOfKindThen,
    clusterIndex: () => register.clusterIndex(edition, { day, knownAt }),
    registerCounts: () => register.counts(edition, knownAt),
    rules: {
      book: () => register.rules.book(state),
      materialOf: (clusters) => register.rules.materialOf(state, clusters),
      briefVerdicts: () => register.rules.briefVerdicts(state, day),
      openBook: () => register.rules.openBook(state, day),
      withThresholds: (thresholds) => register.rules.withThresholds(state, day, thresholds),
    },
    economy: {
      held: observatory.held,
      flowTables: observatory.flowTables,
      observe: observatory.observe,
      projectTies: observatory.projectTies,
      firms: observatory.firms,
      effect: observatory.effect,
      distance: observatory.distance,
      names: (observation, codes) => nameActivities(observation, observatory.olderNames, codes),
      clustersIn: async (codes) =>
        clustersIn(
          await register.memberActivities(edition, { day, knownAt }, () => readMemberActivities(shownOfKindThen, day)),
          codes,
        ),
    },
    organisationCounts: (question) => register.organisationCounts(edition, question),
    namesOf: (subjects) => readNames(db, subjects, { day, knownAt }),
  }
}

/** What is public, in one order: the database's own and that of the log of statements differ. */
function presented(shown: readonly Shown[]): Shown[] {
  return inOrder(publicOnly(shown))
}
