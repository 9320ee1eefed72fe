import { lists } from '#core/economy/observed/list-economy.ts'
import { areas, levelOfActivity, levels, units } from '#core/economy/observed/question.ts'
import type { Question } from '#core/economy/observed/question.ts'
import { signIds, weightsFrom } from '#core/economy/radar/signs.ts'
import type { Weights } from '#core/economy/radar/signs.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { refuseUnused } from './refuse-unused.ts'
import { UsageRefusal } from './terminal.ts'

export type ObserveOptions = {
  readonly place?: string
  readonly activity?: string
  readonly year?: string
  readonly unit?: string
  readonly by?: string
  readonly level?: string
  readonly groups?: string
  readonly weight?: readonly string[]
  readonly backTest?: string
  readonly format?: string
  readonly lang?: string
}

/** What is looked at beside the lists: one of something, or the radar. */
export const views = ['place', 'activity', 'group', 'groups', 'firms', 'survival', 'stars', 'radar'] as const
const formats = ['table', 'csv', 'json'] as const
export type ObserveFormat = (typeof formats)[number]

const MOST_WEIGHT = 10

/** A command that was understood. */
export type Observed = {
  readonly view: (typeof lists)[number] | (typeof views)[number]
  /** The place, the activity or the group itself. */
  readonly subject: string | null
  readonly question: Question
  readonly place: string | null
  readonly activity: string | null
  readonly weights: Weights | null
  /** The early year of a back-test of the radar; null: the radar itself. */
  readonly backTest: number | null
  readonly format: ObserveFormat
}

type Given = { readonly view: string; readonly subject: string | undefined; readonly options: ObserveOptions }

export function readObserved({ view: text, subject: given, options }: Given, language: Language): Observed {
  const view = oneOf(language, text, [...lists, ...views])
  if (options.year !== undefined && !/^\d{4}$/.test(options.year)) throw new UsageRefusal([say(language, 'economy.cli.year')])
  if (options.backTest !== undefined && !(view === 'radar' && /^\d{4}$/.test(options.backTest)))
    throw new UsageRefusal([say(language, 'economy.cli.back-test')])
  refuseUnused(options.backTest === undefined ? view : 'back-test', options, language)
  const isOfOne = view === 'place' || view === 'activity' || view === 'group'
  if (isOfOne && given === undefined) throw new UsageRefusal([say(language, 'economy.cli.which')])
  // The radar's limits and scales are of people at work.
  if (view === 'radar' && options.unit !== undefined && options.unit !== 'employment')
    throw new UsageRefusal([say(language, 'economy.cli.radar-unit')])
  if (view === 'stars' && options.unit !== undefined && options.unit !== 'employment')
    throw new UsageRefusal([say(language, 'economy.cli.stars-unit')])
  const { subject, change } = given === undefined ? { subject: null, change: {} } : readSubject(view, given, language)
  return {
    view,
    subject,
    question: {
      year: yearIn(options.backTest ?? options.year),
      unit: oneOf(language, options.unit ?? units[0], units),
      by: oneOf(language, options.by ?? areas[0], areas),
      level: oneOf(language, options.level ?? levels[0], levels),
      groups: options.groups ?? null,
      ...change,
    },
    place: options.place === undefined ? null : placeIn(options.place),
    activity: options.activity ?? null,
    backTest: yearIn(options.backTest),
    weights: weightsIn(options.weight ?? [], language),
    format: oneOf(language, options.format ?? 'table', formats),
  }
}

function yearIn(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

/** A place says by which places is asked, an activity how far it is told apart, a group of which set it is. */
function readSubject(
  view: Observed['view'],
  given: string,
  language: Language,
): { readonly subject: string; readonly change: Partial<Question> } {
  switch (view) {
    case 'place': {
      const place = placeIn(given)
      return { subject: place, change: { by: place.startsWith('county/') ? 'county' : 'municipality' } }
    }
    case 'activity': {
      const level = levelOfActivity(given.toUpperCase())
      if (level === null) throw new UsageRefusal([say(language, 'economy.cli.activity')])
      return { subject: given, change: { level, groups: null } }
    }
    case 'group': {
      const [set = '', ...rest] = given.split('.')
      if (rest.length === 0) throw new UsageRefusal([say(language, 'economy.cli.group')])
      return { subject: rest.join('.'), change: { groups: set } }
    }
    default:
      throw new UsageRefusal([say(language, 'economy.cli.no-subject', { view, given })])
  }
}

/** `municipality/kauno-m`, or as an address of a page has it: `municipality.kauno-m`. */
function placeIn(text: string): string {
  return text.replace(/^(municipality|county)\./, '$1/')
}

/** `specialisation=3`: what is not named counts for nothing, as on the page; null where nothing is given. */
function weightsIn(given: readonly string[], language: Language): Weights | null {
  if (given.length === 0) return null
  const read = given.map((text) => {
    const [name = '', weight = ''] = text.split('=')
    if (!(/^\d{1,2}$/.test(weight) && Number(weight) <= MOST_WEIGHT))
      throw new UsageRefusal([say(language, 'economy.cli.weight.wrong', { given: text, signs: signIds.join(', ') })])
    return [oneOf(language, name, signIds), Number(weight)] as const
  })
  if (read.every(([, weight]) => weight === 0))
    throw new UsageRefusal([say(language, 'economy.cli.weight.wrong', { given: given.join(' '), signs: signIds.join(', ') })])
  return weightsFrom(Object.fromEntries(read))
}

function oneOf<T extends string>(language: Language, given: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === given)
  if (found === undefined) throw new UsageRefusal([say(language, 'imports.wrong.choice', { given, choices: choices.join(', ') })])
  return found
}
