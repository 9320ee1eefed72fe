import type { Cells } from '#core/economy/cells/cells.ts'
import { cellsRowOf } from '#core/economy/observed/find-place.ts'
import { uncodedIn } from '#core/economy/observed/uncoded.ts'
import type { GroupSet, Observation } from '#core/economy/observed/observation.ts'
import type { ObservedTies } from '#core/economy/observed/observed-ties.ts'
import type { Question } from '#core/economy/observed/question.ts'
import { seatsByPlace } from '#core/figures/count-places.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { inEachLanguage, inItsLanguages } from '#core/values/language.ts'
import type { PageReader } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'
import type { Frame, Observed } from '#web/public/economy/economy-data.ts'
import { say } from '#words/say.ts'
import { readQuestion } from './read-question.ts'

export type Seen = { readonly frame: Frame; readonly observation: Observation }

/** What the observatory sees of the address's question; null while nothing has been brought in. */
export async function see(reader: PageReader, change: Partial<Question> = {}): Promise<Seen | null> {
  const seen = await reader.economy.observe({ ...readQuestion(reader), ...change })
  if (seen === null) return null
  const observation = { ...seen, sets: seen.sets.map(nameDerived) }
  const { asked, question, years, months, growthYears, growthEstimated, loads, coverage, sets } = observation
  const names = await reader.economy.names(observation)
  const frame: Frame = {
    question: asked,
    year: question.year,
    years,
    months,
    growthYears,
    growthEstimated,
    version: observation.version,
    uncoded: uncodedIn(observation),
    sets: sets.map(({ id, name }) => ({ id, name })),
    madeOf: loads.map(madeOf),
    coverage,
    wageRule: observation.wageRule,
    names,
    isNameless: question.groups === null && observation.economy.amount.columns.some((code) => names[code] === undefined),
  }
  return { frame, observation }
}

/** A set that was derived here is named in the words of the pages. */
function nameDerived(set: GroupSet): GroupSet {
  const { derived, groups } = set
  if (derived === null) return set
  return {
    ...set,
    name: inEachLanguage((language) => say(language, 'economy.derived.name')),
    about: inEachLanguage((language) => say(language, 'economy.derived.about')),
    groups: groups.map((group) => ({
      ...group,
      name: inItsLanguages(group.name, (name, language) => say(language, 'economy.derived.group', { name })),
    })),
  }
}

/** The same, made of other loads as well, such as those of joint projects. */
export function madeAlsoOf({ frame, observation }: Seen, ties: Pick<ObservedTies, 'loads'> | null): Seen {
  const more = (ties?.loads ?? []).filter(({ id }) => !frame.madeOf.some((load) => load.id === id))
  return { observation, frame: { ...frame, madeOf: [...frame.madeOf, ...more.map(madeOf)] } }
}

const madeOf = ({ id, dataSet, file, loadedAt }: Observation['loads'][number]) => ({
  id,
  dataSet,
  file,
  day: loadedAt.slice(0, 10),
})

/** What the same question shows of wages, kept back by its own rules: for stars that need a mean wage; null where none does. */
export async function wagesBeside(reader: PageReader, { observation }: Seen): Promise<Cells | null> {
  const { asked, question, starSchemes } = observation
  const isNeeded = starSchemes.some(({ criteria }) => criteria.some((criterion) => criterion.of === 'productivity'))
  if (question.unit !== 'employment' || !isNeeded) return null
  return (await reader.economy.observe({ ...asked, year: question.year, unit: 'wages' }))?.economy.amount ?? null
}

/** A page's content when something is held, and the plain word that nothing is. */
export async function observed<Content>(
  seen: Seen | null,
  make: (seen: Seen) => Content | Promise<Content>,
): Promise<Observed<Content>> {
  return seen === null ? { frame: null, content: null } : { frame: seen.frame, content: await make(seen) }
}

/** The place that a part of an address means: `municipality.vilniaus-m`. */
export function placeOfSlug(slug: string): SubjectId | null {
  const match = /^(municipality|county)\.([a-z0-9-]+)$/.exec(slug)
  return match === null ? null : `${match[1] ?? ''}/${match[2] ?? ''}`
}

/** The row of a place that the query names; refused when it names none. */
export function askedPlace({ observation }: Seen, text: string): number {
  const at = cellsRowOf(observation.economy.amount, placeOfSlug(text) ?? text)
  if (at === null) throw new Problem('bad-query', text, 'place')
  return at
}

/** Organised clusters by the place of their seat: municipalities and their counties. */
export async function clustersByPlace(reader: PageReader): Promise<ReadonlyMap<SubjectId, readonly SubjectId[]>> {
  return seatsByPlace((await reader.clusterIndex()).cards, await reader.shownOfKind('municipality', ['part-of']))
}
