import { z } from 'zod'
import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { groupKinds } from '#core/economy/groups/group-set.ts'
import { MOST_PERSONS, periodForms } from '#core/economy/own-mapping.ts'
import { usualRadarRules } from '#core/economy/radar/radar-rules.ts'

const bothLanguages = z.strictObject({ lt: z.string().min(1), en: z.string().min(1) })
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const version = z.enum(activityVersions)
const evidence = z.enum(['read', 'from-memory'])
const share = z.number().min(0).max(1)
// Pages link it.
const address = z.url({ protocol: /^https?$/ }).nullish()
const source = z.strictObject({ title: z.string().min(1), publisher: z.string().min(1), year: z.int(), address })
const scale = z
  .strictObject({ from: z.number(), to: z.number(), kind: z.enum(['linear', 'log']) })
  .refine(({ from, to, kind }) => to > from && (kind === 'linear' || from > 0))

/** economy/economy.yaml */
export const economySchema = z.strictObject({
  reference: z.strictObject({
    'least-months': z.int().min(1).max(12),
    'growth-years': z.int().min(1),
    // A country that was loaded before this was asked for has the numbers that were in use.
    'stands-out': z.strictObject({ persons: z.int().min(1), firms: z.int().min(1) }).default({ persons: 100, firms: 10 }),
  }),
  disclosure: z.strictObject({
    // Below three, one of two firms learns the other's figure.
    threshold: z.int().min(3),
    dominance: z.strictObject({ n: z.int().min(1), k: share }).nullable(),
    'p-share': share.nullable(),
    'safety-share': share,
  }),
  publishers: z.record(
    slug,
    z.strictObject({
      name: z.string().min(1),
      'wages-above-insured': z.int().min(0).nullable(),
      rule: bothLanguages,
      address,
    }),
  ),
  'data-sets': z.record(
    z.string().regex(/^[a-z][a-z0-9.-]*$/),
    z.strictObject({
      title: bothLanguages,
      publisher: z.string().min(1),
      licence: z.string().nullable(),
      address,
      note: bothLanguages.nullish(),
      'activity-versions': z.array(z.strictObject({ version, from: month.nullish(), to: month.nullish(), evidence })).default([]),
    }),
  ),
  stars: z
    .array(
      z.strictObject({
        id: slug,
        name: bothLanguages,
        source,
        criteria: z.array(
          z.strictObject({
            of: z.enum(['size', 'specialisation', 'focus', 'productivity', 'dynamism']),
            rule: z.union([z.strictObject({ 'top-share': share }), z.strictObject({ 'at-least': z.number().positive() })]),
            evidence,
          }),
        ),
        'least-employed': z.strictObject({ persons: z.int().min(1), evidence }).nullish(),
        'not-known': bothLanguages.nullish(),
      }),
    )
    .default([]),
  strong: z
    .array(
      z.strictObject({
        id: slug,
        name: bothLanguages,
        source,
        // The quotient reaches this quantile (strict: passes it), and is at least so much; people and firms pass theirs.
        quotient: z.strictObject({
          quantile: share,
          strict: z.boolean().default(false),
          'at-least': z.number().positive().nullish(),
        }),
        floor: share,
        evidence,
      }),
    )
    .default([]),
  // How firms are looked at. Of a country that was loaded before this was asked for, nothing is told of it.
  firms: z
    .strictObject({
      'high-growth': z
        .strictObject({
          'yearly-rate': z.number().positive(),
          years: z.int().min(1),
          'least-at-start': z.number().min(1),
          source,
          evidence,
        })
        .optional(),
      survival: z.strictObject({ 'least-at-risk': z.int().min(1) }).optional(),
    })
    .default({}),
  // A country that was loaded before limits and scales were asked for has those that were in use.
  radar: z.strictObject({
    weights: z.record(slug, z.number().min(0)),
    floor: z
      .strictObject({ quotient: z.number().min(0), employed: z.number().min(0), firms: z.int().min(0) })
      .default(usualRadarRules.floor),
    scales: z
      .strictObject({
        specialisation: scale,
        size: scale,
        growth: scale,
        relatedness: scale,
        'independent-firms': scale,
        'project-ties': scale,
      })
      .default(usualRadarRules.scales),
    doubts: z
      .strictObject({ firms: z.number().min(0), employed: z.number().min(0), burst: z.number().min(0) })
      .default(usualRadarRules.doubts),
  }),
  // Whether a VAT number is the country's letters and the code of the firm: in some countries it is, in others it can be the code of another firm.
  'vat-is-firm-code': z.boolean().default(false),
})

/** economy/place-history.yaml */
export const placeHistorySchema = z.array(
  z.strictObject({
    became: z.string().regex(/^municipality\/[a-z0-9-]+$/),
    names: z.array(z.string().min(1)).min(1),
    code: z.string().min(1).nullish(),
    county: z
      .string()
      .regex(/^county\/[a-z0-9-]+$/)
      .nullish(),
    from: month.nullish(),
    to: month.nullish(),
    evidence,
  }),
)

/** economy/groups/*.yaml */
export const groupSetSchema = z.strictObject({
  set: slug,
  name: bothLanguages,
  kind: z.enum(groupKinds),
  source: z.strictObject({
    title: z.string().min(1),
    publisher: z.string().nullish(),
    year: z.int().nullish(),
    address,
    licence: z.string().nullish(),
  }),
  note: bothLanguages.nullish(),
  groups: z.record(
    slug,
    z.strictObject({
      name: bothLanguages,
      activities: z.strictObject({ '2': z.array(z.string()).min(1).optional(), '2.1': z.array(z.string()).min(1).optional() }),
    }),
  ),
})

/** A class holds persons: nobody at all is a number. */
const sizeClass = z
  .strictObject({ from: z.int().min(0).max(MOST_PERSONS), to: z.int().min(1).max(MOST_PERSONS).nullish() })
  .refine(({ from, to }) => to == null || to >= from, { error: 'the class ends before it begins' })

/** economy/mappings/*.yaml */
export const mappingSchema = z
  .strictObject({
    id: slug,
    title: bothLanguages,
    publisher: z.string().min(1),
    licence: z.string().nullish(),
    address,
    'activity-version': version.nullish(),
    decimal: z.enum(['.', ',']).default('.'),
    period: z.enum(periodForms),
    columns: z.strictObject({
      firm: z.string().min(1),
      period: z.string().min(1),
      name: z.string().min(1).nullish(),
      place: z.string().min(1).nullish(),
      activity: z.string().min(1).nullish(),
      insured: z.string().min(1).nullish(),
      'wage-eur': z.string().min(1).nullish(),
    }),
    // Degrees, or metres of LKS-94: nothing else can be read.
    coordinates: z
      .discriminatedUnion('system', [
        z.strictObject({ system: z.literal('EPSG:4326'), latitude: z.string().min(1), longitude: z.string().min(1) }),
        z.strictObject({ system: z.literal('EPSG:3346'), easting: z.string().min(1), northing: z.string().min(1) }),
      ])
      .nullish(),
    // The firm's class of size, for firms whose number is not given; a class without `to` is open.
    sizes: z
      .strictObject({
        column: z.string().min(1),
        classes: z.record(z.string().min(1), sizeClass).refine((classes) => Object.keys(classes).length > 0),
      })
      .nullish(),
  })
  .refine(({ columns, sizes }) => columns.insured != null || sizes != null, {
    error: 'neither a column of persons nor one of classes of size',
    path: ['columns', 'insured'],
  })
  .refine(
    ({ columns, sizes }) => {
      const heads = [...Object.values(columns), sizes?.column].filter((head) => head != null)
      return new Set(heads).size === heads.length
    },
    { error: 'one column of the file cannot be two things', path: ['columns'] },
  )

/** The document that a country folder's `economy` becomes. */
export const economyDocumentSchema = z.strictObject({
  economy: economySchema,
  history: placeHistorySchema,
  groups: z.array(groupSetSchema),
  mappings: z.array(mappingSchema),
})

export type EconomyDocument = z.output<typeof economyDocumentSchema>
