import { weighings } from '#core/economy/distance/study/distance-study.ts'
import { matchings, treatments } from '#core/economy/effect/study/study-rules.ts'
import { areas, units } from '#core/economy/observed/question.ts'
import { signIds } from '#core/economy/radar/signs.ts'
import { firmLists } from '#web/public/economy/firms-data.ts'
import { mapMeasures } from '#web/public/economy/map-data.ts'
import { rankingOrders } from '#web/public/economy/ranking-data.ts'
import type { Route } from '#words/addresses.ts'
import type { MessageKey } from '#words/catalogue.ts'
import type { Parameter } from './parameter.ts'

const year: Parameter = { name: 'year', words: 'openapi.param.economy-year', place: 'query' }
const unit: Parameter = { name: 'unit', words: 'openapi.param.economy-unit', place: 'query', choices: units }
const by: Parameter = { name: 'by', words: 'openapi.param.economy-by', place: 'query', choices: areas }
const level: Parameter = { name: 'level', words: 'openapi.param.economy-level', place: 'query' }
const question = [year, unit, by, level]
const weights = signIds.map((sign): Parameter => ({ name: `w.${sign}`, words: 'openapi.param.economy-weight', place: 'query' }))

const onePlace: Parameter = { name: 'place', words: 'openapi.param.economy-place', place: 'query' }
const somePlaces: Parameter = { name: 'place', words: 'openapi.param.economy-places', place: 'query', repeated: true }
const someActivities: Parameter = { name: 'activity', words: 'openapi.param.economy-activities', place: 'query', repeated: true }

/** What the observatory may be asked. */
export const economyParameters: { readonly [route in Route]?: readonly Parameter[] } = {
  economy: question,
  'economy-places': question,
  'economy-activities': question,
  'economy-groups': [year],
  'economy-ranking': [
    ...question,
    somePlaces,
    { name: 'activity', words: 'openapi.param.economy-sought', place: 'query', repeated: true },
    { name: 'specialised', words: 'openapi.param.economy-specialised', place: 'query', choices: ['yes'] },
    { name: 'least', words: 'openapi.param.economy-least', place: 'query' },
    { name: 'sort', words: 'openapi.param.sort', place: 'query', choices: rankingOrders },
  ],
  'economy-map': [
    ...question,
    { name: 'activity', words: 'openapi.param.economy-activity', place: 'query' },
    { name: 'measure', words: 'openapi.param.economy-measure', place: 'query', choices: mapMeasures },
  ],
  'economy-space': [...question, onePlace],
  'economy-radar': [year, by, level, onePlace, ...weights],
  'economy-back-test': [year, by, level, ...weights],
  'economy-compare': [...question, somePlaces, someActivities],
  'economy-firms': [
    year,
    by,
    level,
    { name: 'of', words: 'openapi.param.economy-firms-of', place: 'query', choices: firmLists },
    onePlace,
    { name: 'activity', words: 'openapi.param.economy-activity', place: 'query' },
  ],
  'economy-effect': [
    { name: 'who', words: 'openapi.param.economy-who', place: 'query', choices: treatments },
    { name: 'match', words: 'openapi.param.economy-match', place: 'query', choices: matchings },
  ],
}

/** What the page about one place or activity may be asked besides. */
export const economyRecordParameters: { readonly [route in Route]?: readonly Parameter[] } = {
  'economy-places': [year, unit, level],
  'economy-activities': [year, unit, by],
  'economy-groups': [year, unit, by],
  'economy-distance': [year, { name: 'weigh', words: 'openapi.param.economy-weigh', place: 'query', choices: weighings }],
}

/** What the last part of an address of the observatory is. */
export const economyRecords: { readonly [route in Route]?: MessageKey } = {
  'economy-places': 'openapi.param.economy-place-name',
  'economy-activities': 'openapi.param.economy-activity-code',
  'economy-groups': 'openapi.param.economy-group-name',
  'economy-distance': 'openapi.param.economy-distance',
  'economy-methods': 'openapi.param.economy-method',
  'economy-data': 'openapi.param.economy-load',
}

/** What is told of a list, and of one of its records, where it is told in words of its own. */
export function economyWords(route: Route): { readonly list: MessageKey; readonly one: MessageKey } | null {
  if (route === 'economy-methods') return { list: 'openapi.methods.description', one: 'openapi.method.description' }
  if (route === 'economy-data') return { list: 'openapi.loads.description', one: 'openapi.load.description' }
  if (route === 'economy' || route.startsWith('economy-'))
    return { list: 'openapi.economy.description', one: 'openapi.economy-one.description' }
  return null
}
