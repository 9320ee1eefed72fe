import { z } from 'zod'

const localised = z.strictObject({ lt: z.string().min(1).optional(), en: z.string().min(1).optional() })
const bothLanguages = z.strictObject({ lt: z.string().min(1), en: z.string().min(1) })
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)

/** country.yaml */
export const countrySchema = z.looseObject({
  id: slug,
  name: bothLanguages,
  languages: z.array(z.enum(['lt', 'en'])).min(1),
  sample: z.boolean(),
  timezone: z.string().min(1),
  'second-factor': z.enum(['obligatory', 'free']).optional(),
})

/** sources/*.yaml */
export const sourcesSchema = z.record(
  slug,
  z.strictObject({
    title: localised,
    publisher: z.string().nullish(),
    kind: z.string().min(1),
    published: z.string().nullish(),
    accessed: z.string().nullish(),
    url: z.url().nullish(),
    licence: z.string().nullish(),
    language: z.string().nullish(),
    note: localised.nullish(),
  }),
)

/** codelists/*.yaml */
export const codeListSchema = z.strictObject({
  list: slug,
  name: bothLanguages,
  source: z.string().optional(),
  codes: z.record(
    z.string(),
    z.strictObject({
      name: bothLanguages,
      definition: localised.optional(),
      ours: z.boolean().optional(),
      parent: z.string().optional(),
      source: z.string().optional(),
    }),
  ),
})

/** synonyms.yaml */
export const synonymsSchema = z.array(z.array(z.string().min(1)).min(2))

/** conflicts.yaml */
export const conflictsSchema = z.record(
  slug,
  z.strictObject({
    title: bothLanguages,
    explanation: bothLanguages,
    about: z.array(z.strictObject({ subject: z.string(), property: z.string(), item: z.string().optional() })).min(1),
  }),
)

export const localisedSchema = localised
