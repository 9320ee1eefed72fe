import { z } from 'zod'
import { purposes, textStatuses } from '#core/rules/rule-set.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { oneOf, requirementForms } from './requirement-forms.ts'

/** A long text is a mistake of copying, and would be carried on every page of the rule set. */
const LONGEST = 4000

const text = z
  .string()
  .min(1)
  .max(LONGEST)
  // Blanks and signs without a shape are an empty name on a page.
  .refine((given) => given === '' || /[^\s\p{Cf}]/u.test(given), 'rule-entry-empty')
const both = z.strictObject({ lt: text, en: text }).meta({ id: 'both-languages' })
const word = z.string().regex(/^[a-z][a-z0-9-]{0,99}$/, 'rule-name-malformed')
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'rule-name-malformed')
const subject = z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, 'rule-name-malformed')
const fuzzyDate = z
  .string()
  .refine(isFuzzyDate, 'date-malformed')
  .meta({ pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` })

const authority = {
  source: z.string().min(1).optional(),
  paragraph: text.optional(),
  'text-status': z.enum(textStatuses).optional(),
}

const list = z.strictObject({
  name: both,
  version: z.string(),
  'starts-with': z.array(z.string()).min(1),
  except: z.array(z.string()).optional(),
  ...authority,
})

const reading = z.strictObject({ name: both, source: z.string().min(1), note: both.optional() })

const condition = (requirement: z.ZodType) =>
  z.strictObject({
    id: word,
    name: both,
    text: z
      .strictObject({ lt: text.optional(), en: text.optional() })
      .refine(({ lt, en }) => lt !== undefined || en !== undefined, 'rule-entry-empty')
      .meta({ minProperties: 1 })
      .optional(),
    ...authority,
    reading: word.optional(),
    note: both.optional(),
    requires: requirement,
  })

/** policies/<id>.yaml, with the schema of what stands below `requires`. */
export const policySchemaWith = (requirement: z.ZodType) =>
  z
    .strictObject({
      name: both,
      summary: both,
      purpose: z.enum(purposes),
      of: z.enum(['cluster', 'organisation']).optional(),
      jurisdiction: z.string().regex(/^[a-z]{2}(-[a-z0-9]+)*$/, 'rule-name-malformed'),
      policy: slug,
      act: subject.optional(),
      measure: subject.optional(),
      ...authority,
      'decided-by': both,
      'in-force': z.strictObject({ from: fuzzyDate.optional(), to: fuzzyDate.optional() }),
      note: both.optional(),
      method: both.optional(),
      readings: z.record(word, reading).optional(),
      lists: z.record(word, list).optional(),
      conditions: z.array(condition(requirement)).min(1).optional(),
      tests: z
        .array(z.strictObject({ id: word, name: both, conditions: z.array(condition(requirement)).min(1) }))
        .min(1)
        .optional(),
    })
    .meta(oneOf(['conditions', 'tests']))

/** What the reader goes by: requirements are read one by one, so that a mistake deep in one has its own sentence and place. */
export const policySchema = policySchemaWith(z.unknown())
export type WrittenPolicy = z.infer<typeof policySchema>

/** What editors go by: everything in one schema. */
export function wholePolicySchema(): z.ZodType {
  const requirement: z.ZodType = z.lazy(() => z.union(Object.values(requirementForms(requirement)))).meta({ id: 'requirement' })
  return policySchemaWith(requirement)
}
