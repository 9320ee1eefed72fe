import type { PartType, Property, SubjectKind, Unit } from './property-type.ts'

const text = { kind: 'text' } as const
const words = { kind: 'words' } as const
const date = { kind: 'date' } as const
const url = { kind: 'url' } as const
const number = <U extends Unit>(unit: U) => ({ kind: 'number', unit }) as const
const code = <L extends string>(list: L) => ({ kind: 'code', list }) as const
const ref = (...to: SubjectKind[]): { kind: 'ref'; to: readonly SubjectKind[] } => ({ kind: 'ref', to })
const optional = <P extends PartType>(part: P) => ({ ...part, optional: true }) as const

const fact = { timing: 'state', audience: 'public' } as const
const measuredFact = { timing: 'observation', audience: 'public' } as const
const everything = [
  'cluster',
  'organisation',
  'county',
  'municipality',
  'country',
  'act',
  'study',
  'measure',
  'project',
  'body',
] as const

/** Every property of the register, by id. The order is the order on pages and in exports. */
export const properties = {
  name: { ...fact, of: everything, type: words },
  'former-name': { ...fact, of: ['cluster', 'organisation'], type: words, many: true },
  'other-name': { ...fact, of: ['cluster', 'organisation'], type: words, many: true },
  'short-name': { ...fact, of: everything, type: text },
  'register-code': { ...fact, of: ['organisation'], type: text },
  kind: { ...fact, of: ['cluster'], type: code('cluster-kind') },
  'organisation-kind': { ...fact, of: ['organisation'], type: code('organisation-kind') },
  'legal-form': { ...fact, of: ['organisation', 'cluster'], type: words },
  status: { ...fact, of: ['cluster'], type: code('cluster-status') },
  'legal-status': { ...fact, of: ['organisation'], type: words },
  description: { ...fact, of: everything, type: words },
  sector: { ...fact, of: ['cluster'], type: words },
  field: { ...fact, of: ['cluster'], type: code('field'), many: true },
  direction: { ...fact, of: ['cluster', 'measure'], type: code('direction'), many: true },
  'smart-specialisation': { ...fact, of: ['cluster'], type: code('smart-specialisation'), many: true },
  activity: {
    ...fact,
    of: ['organisation', 'cluster'],
    many: true,
    key: ['version', 'code'],
    type: { kind: 'record', parts: { version: text, code: text } },
  },
  seat: { ...fact, of: ['cluster', 'organisation'], type: ref('municipality') },
  town: { ...fact, of: ['cluster', 'organisation'], type: text },
  address: { ...fact, of: ['organisation'], type: text },
  founded: { ...fact, of: ['cluster', 'organisation', 'body'], type: date },
  ended: { ...fact, of: ['cluster', 'organisation', 'body'], type: date },
  website: { ...fact, of: ['cluster', 'organisation'], type: url },
  coordinator: { ...fact, of: ['cluster', 'project'], type: ref('organisation') },
  origin: { ...fact, of: ['cluster'], type: code('origin') },
  member: {
    ...fact,
    of: ['cluster', 'organisation'],
    many: true,
    key: ['organisation', 'role'],
    type: { kind: 'record', parts: { organisation: ref('organisation', 'cluster'), role: code('member-role') } },
  },
  'members-total': { ...measuredFact, of: ['cluster', 'organisation'], type: number('members') },
  'members-companies': { ...measuredFact, of: ['cluster', 'organisation'], type: number('companies') },
  'members-research': { ...measuredFact, of: ['cluster'], type: number('organisations') },
  'members-other': { ...measuredFact, of: ['cluster'], type: number('organisations') },
  'members-clusters': { ...measuredFact, of: ['organisation'], type: number('clusters') },
  'members-turnover-eur': { ...measuredFact, of: ['cluster'], type: number('eur') },
  'members-employees': { ...measuredFact, of: ['cluster'], type: number('people') },
  'insured-persons': { ...measuredFact, of: ['organisation'], type: number('people') },
  label: {
    ...fact,
    of: ['cluster', 'organisation'],
    many: true,
    key: ['scheme', 'level'],
    type: { kind: 'record', parts: { scheme: code('label-scheme'), level: code('label-level') } },
  },
  'joint-activity-since': { ...fact, of: ['cluster'], type: date },
  'governance-document': {
    ...fact,
    of: ['cluster'],
    type: { kind: 'record', parts: { title: words, approved: optional(date), url: optional(url) } },
  },
  'strategy-document': {
    ...fact,
    of: ['cluster'],
    type: { kind: 'record', parts: { title: words, approved: optional(date), url: optional(url) } },
  },
  'management-fte': { ...measuredFact, of: ['cluster'], type: number('fte') },
  'website-language': { ...fact, of: ['cluster', 'organisation'], type: code('language'), many: true },
  service: { ...fact, of: ['cluster'], type: words, many: true },
  'activities-held': { ...measuredFact, of: ['cluster'], type: number('activities') },
  'listed-on': { ...fact, of: ['cluster'], type: code('listing'), many: true },
  'recognised-by': { ...fact, of: ['cluster'], type: ref('act', 'measure', 'organisation'), many: true },
  'public-body-cooperation': { ...fact, of: ['cluster'], type: code('yes-no') },
  benchmarking: {
    ...fact,
    of: ['cluster'],
    many: true,
    key: ['scheme', 'round'],
    type: { kind: 'record', parts: { scheme: code('label-scheme'), round: code('benchmarking-round'), held: date } },
  },
  'improved-areas': { ...measuredFact, of: ['cluster'], type: number('areas') },
  'assessment-score': { ...measuredFact, of: ['cluster'], type: number('share') },
  'months-before-first-grant': { ...fact, of: ['cluster'], type: number('months') },
  'months-after-last-grant': { ...fact, of: ['cluster'], type: number('months') },
  'own-money-share': { ...measuredFact, of: ['cluster'], type: number('share') },
  'members-with-ties-share': { ...measuredFact, of: ['cluster'], type: number('share') },
  'joint-product': { ...fact, of: ['cluster'], type: words, many: true },
  'related-group': { ...fact, of: ['organisation'], type: text },
  employees: { ...measuredFact, of: ['organisation'], type: number('people') },
  'turnover-eur': { ...measuredFact, of: ['organisation'], type: number('eur') },
  'balance-total-eur': { ...measuredFact, of: ['organisation'], type: number('eur') },
  'own-production-income-eur': { ...measuredFact, of: ['organisation'], type: number('eur') },
  'export-income-eur': { ...measuredFact, of: ['organisation'], type: number('eur') },
  'does-rd': { ...fact, of: ['organisation'], type: code('yes-no') },
  'rd-spending-declared': { ...measuredFact, of: ['organisation'], type: code('yes-no') },
  'own-lithuanian-production': { ...fact, of: ['organisation'], type: code('yes-no') },
  'place-of-activity': { ...fact, of: ['organisation'], type: ref('municipality'), many: true },
  predecessor: {
    ...fact,
    of: ['cluster', 'organisation', 'act', 'body'],
    many: true,
    key: ['from'],
    type: { kind: 'record', parts: { from: ref('cluster', 'organisation', 'act', 'body'), how: code('succession') } },
  },
  'part-of': {
    ...fact,
    of: ['cluster', 'organisation', 'municipality', 'county', 'body'],
    type: ref('county', 'country', 'organisation', 'cluster'),
    many: true,
  },
  project: { ...fact, of: ['cluster', 'organisation'], type: ref('project'), many: true },
  event: { ...fact, of: everything, type: words, many: true },
  code: { ...fact, of: ['county', 'municipality', 'measure', 'project', 'act'], type: text },
  'nuts-code': { ...fact, of: ['county', 'country'], type: text },
  centre: {
    ...fact,
    of: ['county', 'municipality'],
    type: { kind: 'record', parts: { latitude: number('degrees'), longitude: number('degrees') } },
  },
  inhabitants: { ...fact, of: ['county', 'municipality'], type: number('people') },
  'area-sq-km': { ...fact, of: ['county', 'municipality'], type: number('sq-km') },
  'clusters-counted': {
    ...measuredFact,
    of: ['country'],
    many: true,
    key: ['definition'],
    type: { kind: 'record', parts: { definition: code('count-definition'), count: number('clusters') } },
  },
  'firms-counted': {
    ...measuredFact,
    of: ['country'],
    many: true,
    key: ['definition'],
    type: { kind: 'record', parts: { definition: code('count-definition'), count: number('companies') } },
  },
  'natural-share': { ...measuredFact, of: ['country'], type: number('share') },
  'maturity-levels': { ...fact, of: ['country', 'act'], type: number('levels') },
  'maturity-level': { ...fact, of: ['act'], many: true, type: words },
  'minimum-members': {
    ...fact,
    of: ['country', 'act', 'measure'],
    many: true,
    key: ['rule'],
    type: { kind: 'record', parts: { rule: text, count: number('members') } },
  },
  rule: {
    ...fact,
    of: ['act', 'measure', 'country'],
    many: true,
    key: ['topic', 'reading'],
    type: { kind: 'record', parts: { topic: code('rule-topic'), reading: text, text: words } },
  },
  definition: { ...fact, of: ['act', 'country'], type: words },
  aim: { ...fact, of: ['act', 'measure', 'body', 'organisation'], type: words, many: true },
  'legal-basis': { ...fact, of: ['act', 'body'], type: words },
  issuer: { ...fact, of: ['act', 'study', 'measure'], type: ref('organisation') },
  adopted: { ...fact, of: ['act'], type: date },
  'in-force-from': { ...fact, of: ['act'], type: date },
  'in-force-to': { ...fact, of: ['act'], type: date },
  published: { ...fact, of: ['study'], type: date },
  author: { ...fact, of: ['study'], many: true, type: text },
  'study-pages': { ...fact, of: ['study'], type: number('pages') },
  finding: { ...fact, of: ['study', 'country'], many: true, type: words },
  period: { ...fact, of: ['measure'], type: text },
  'budget-eur': { ...fact, of: ['measure', 'project'], type: number('eur') },
  'grant-eur': { ...fact, of: ['project'], type: number('eur') },
  'measures-total-eur': { ...fact, of: ['country'], type: number('eur') },
  'clusters-only-share': {
    ...fact,
    of: ['country'],
    many: true,
    key: ['formula'],
    type: { kind: 'record', parts: { formula: words, share: number('share') } },
  },
  administrator: { ...fact, of: ['measure', 'project'], type: ref('organisation') },
  target: { ...fact, of: ['measure'], type: code('measure-target') },
  measure: { ...fact, of: ['project'], type: ref('measure') },
  call: {
    ...fact,
    of: ['measure'],
    many: true,
    key: ['name'],
    type: {
      kind: 'record',
      parts: {
        name: words,
        opens: optional(date),
        closes: optional(date),
        'budget-eur': optional(number('eur')),
        result: optional(words),
      },
    },
  },
  beneficiary: { ...fact, of: ['project'], type: ref('organisation') },
  starts: { ...fact, of: ['project'], type: date },
  ends: { ...fact, of: ['project'], type: date },
  'new-members': { ...measuredFact, of: ['project'], type: number('organisations') },
  'clusters-matured': { ...measuredFact, of: ['project'], type: number('clusters') },
  'clusters-served': { ...measuredFact, of: ['project'], type: number('clusters') },
  'labels-awarded': { ...measuredFact, of: ['project'], type: number('initiatives') },
  'seats-total': { ...fact, of: ['body'], type: number('seats') },
  delegation: {
    ...fact,
    of: ['body'],
    many: true,
    key: ['organisation', 'capacity'],
    type: {
      kind: 'record',
      parts: { organisation: ref('organisation', 'cluster'), capacity: code('seat-capacity'), seats: number('seats') },
    },
  },
  role: { ...fact, of: ['organisation', 'body'], many: true, type: words },
} as const satisfies { readonly [id: string]: Property }

export type PropertyId = keyof typeof properties

const byId: ReadonlyMap<string, Property> = new Map(Object.entries(properties))

export const propertyIds: readonly PropertyId[] = Object.keys(properties).filter(isPropertyId)

export function isPropertyId(id: string): id is PropertyId {
  return Object.hasOwn(properties, id)
}

/** The definition of a property; undefined when there is none of that name. */
export function propertyOf(id: string): Property | undefined {
  return byId.get(id)
}

/** The properties that can be said of a kind of subject, in the order of pages and exports. */
export function propertiesOf(kind: SubjectKind): PropertyId[] {
  return propertyIds.filter((id) => byId.get(id)?.of.includes(kind))
}
