import type { CountryEconomy, StarScheme } from '#core/economy/country-economy.ts'
import type { HighGrowthRule } from '#core/economy/firms/high-growth.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import { economyDocumentSchema, groupSetSchema } from './economy-schemas.ts'
import type { EconomyDocument } from './economy-schemas.ts'

/** Reads the document 'economy' of a country; null where the country's folder says nothing of its economy. */
export function readEconomyDocument(document: unknown): { economy: CountryEconomy; mappings: OwnMapping[] } | null {
  if (typeof document !== 'object' || document === null || Object.keys(document).length === 0) return null
  const { economy, history, groups, mappings } = economyDocumentSchema.parse(withoutRetired(document))
  return {
    economy: {
      reference: {
        leastMonths: economy.reference['least-months'],
        growthYears: economy.reference['growth-years'],
        standsOut: economy.reference['stands-out'],
      },
      disclosure: {
        id: 'economy',
        threshold: economy.disclosure.threshold,
        dominance: economy.disclosure.dominance,
        pShare: economy.disclosure['p-share'],
        // Figures of the economy are told as they are, or as an interval.
        rounding: null,
        countsAreSafe: false,
        safetyShare: economy.disclosure['safety-share'],
      },
      publishers: mapped(economy.publishers, (each) => ({
        name: each.name,
        wagesAboveInsured: each['wages-above-insured'],
        rule: each.rule,
        address: each.address ?? null,
      })),
      dataSets: mapped(economy['data-sets'], (each) => ({
        title: each.title,
        publisher: each.publisher,
        licence: each.licence,
        address: each.address ?? null,
        note: each.note ?? null,
        activityVersions: each['activity-versions'].map(({ version, from, to, evidence }) => ({
          version,
          from: from ?? null,
          to: to ?? null,
          evidence,
        })),
      })),
      stars: economy.stars.map(starScheme),
      strong: economy.strong.map(({ id, name, source, quotient, floor, evidence }) => ({
        id,
        name,
        source: { ...source, address: source.address ?? null },
        rule: { quotient: quotient.quantile, strict: quotient.strict, leastQuotient: quotient['at-least'] ?? null, floor },
        evidence,
      })),
      radarWeights: economy.radar.weights,
      radarRules: { floor: economy.radar.floor, scales: economy.radar.scales, doubts: economy.radar.doubts },
      firmRules: {
        highGrowth: highGrowthRule(economy.firms['high-growth'] ?? null),
        survival: economy.firms.survival === undefined ? null : { leastAtRisk: economy.firms.survival['least-at-risk'] },
      },
      vatIsFirmCode: economy['vat-is-firm-code'],
      groupSets: groups.map(groupSetOf),
      placeHistory: history.map(({ became, names, code, county, from, to, evidence }) => ({
        id: became,
        names,
        code: code ?? null,
        county: county ?? null,
        from: from ?? null,
        to: to ?? null,
        evidence,
      })),
    },
    mappings: mappings.map(mappingOf),
  }
}

/** Keys that were asked for once: a country that was loaded then has them still, and nothing obeys them. */
const retired = { reference: ['activity-version'], disclosure: ['rounding'] } as const

function withoutRetired(document: object): object {
  const copy: unknown = structuredClone(document)
  const economy = fieldOf(copy, 'economy')
  for (const [part, keys] of Object.entries(retired)) {
    const own = fieldOf(economy, part)
    if (typeof own === 'object' && own !== null) for (const key of keys) Reflect.deleteProperty(own, key)
  }
  return typeof copy === 'object' && copy !== null ? copy : document
}

function fieldOf(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined
}

function highGrowthRule(rule: NonNullable<EconomyDocument['economy']['firms']['high-growth']> | null): HighGrowthRule | null {
  return rule === null
    ? null
    : {
        yearlyRate: rule['yearly-rate'],
        years: rule.years,
        leastAtStart: rule['least-at-start'],
        source: { ...rule.source, address: rule.source.address ?? null },
        evidence: rule.evidence,
      }
}

function starScheme(star: EconomyDocument['economy']['stars'][number]): StarScheme {
  return {
    id: star.id,
    name: star.name,
    source: { ...star.source, address: star.source.address ?? null },
    criteria: star.criteria.map(({ of, rule, evidence }) => ({
      of,
      rule: 'top-share' in rule ? { topShare: rule['top-share'] } : { atLeast: rule['at-least'] },
      evidence,
    })),
    leastEmployed: star['least-employed'] ?? null,
    notKnown: star['not-known'] ?? null,
  }
}

export function groupSetOf({ set, name, kind, source, note, groups }: EconomyDocument['groups'][number]): GroupSet {
  return {
    id: set,
    name,
    kind,
    source: {
      title: source.title,
      publisher: source.publisher ?? null,
      year: source.year ?? null,
      address: source.address ?? null,
      licence: source.licence ?? null,
    },
    note: note ?? null,
    groups: Object.entries(groups).map(([id, group]) => ({
      id,
      name: group.name,
      activities: {
        ...(group.activities['2'] === undefined ? {} : { '2': group.activities['2'] }),
        ...(group.activities['2.1'] === undefined ? {} : { '2.1': group.activities['2.1'] }),
      },
    })),
  }
}

/** Sets of groups that were brought beside the country folder, as they were kept. */
export function readBroughtGroupSets(document: unknown): GroupSet[] {
  return groupSetSchema
    .array()
    .parse(document ?? [])
    .map(groupSetOf)
}

/** A set as it is kept and as a file of a country folder has it. */
export function writtenGroupSet({ id, groups, ...set }: GroupSet): EconomyDocument['groups'][number] {
  const { name } = set
  return {
    ...set,
    set: id,
    name: { lt: name.lt ?? name.en ?? id, en: name.en ?? name.lt ?? id },
    note: set.note === null ? null : { lt: set.note.lt ?? '', en: set.note.en ?? '' },
    groups: Object.fromEntries(
      groups.map((group) => [
        group.id,
        {
          name: { lt: group.name.lt ?? group.name.en ?? group.id, en: group.name.en ?? group.name.lt ?? group.id },
          activities: mapped(group.activities, (codes) => [...codes]),
        },
      ]),
    ),
  }
}

export function mappingOf(mapping: EconomyDocument['mappings'][number]): OwnMapping {
  const { columns } = mapping
  return {
    id: mapping.id,
    title: mapping.title,
    publisher: mapping.publisher,
    licence: mapping.licence ?? null,
    address: mapping.address ?? null,
    activityVersion: mapping['activity-version'] ?? null,
    decimal: mapping.decimal,
    period: mapping.period,
    columns: {
      firm: columns.firm,
      period: columns.period,
      name: columns.name ?? null,
      place: columns.place ?? null,
      activity: columns.activity ?? null,
      insured: columns.insured ?? null,
      wageEur: columns['wage-eur'] ?? null,
    },
    coordinates: mapping.coordinates ?? null,
    sizes:
      mapping.sizes == null
        ? null
        : {
            column: mapping.sizes.column,
            classes: mapped(mapping.sizes.classes, ({ from, to }) => ({ from, to: to ?? Infinity })),
          },
  }
}

function mapped<From, To>(record: { readonly [id: string]: From }, to: (each: From) => To): { [id: string]: To } {
  return Object.fromEntries(Object.entries(record).map(([id, each]) => [id, to(each)]))
}
