import { z } from 'zod'
import { units } from '#core/registry/property-type.ts'

export const comparisonWords = ['at-least', 'more-than', 'at-most', 'less-than', 'between'] as const
export const dateWords = ['on-or-before', 'before', 'on-or-after', 'after'] as const
export const REFERENCE_DAY = 'reference-day'
export const MEMBERSHIP = 'membership'
export const MEMBER_ROLE = 'member-role'
export const durationUnits = ['days', 'months', 'years'] as const

const number = z.number().optional()
const numbers = {
  'at-least': number,
  'more-than': number,
  'at-most': number,
  'less-than': number,
  between: z.tuple([z.number(), z.number()]).optional(),
}
/** For editors: exactly one of these lines. */
export const oneOf = (words: readonly string[]) => ({
  oneOf: words.map((word) => ({ type: 'object', properties: { [word]: {} }, required: [word] })),
})
const oneComparison = oneOf(comparisonWords)

/** The name of a property; editors get the names of those of fitting types to choose from. */
const property = (...types: string[]) => z.string().min(1).meta({ propertyOfType: types })
const part = z.string().min(1).optional()
const match = z.record(z.string(), z.string()).optional()
const rows = z.enum(['members', 'coordinators', 'projects', 'years'])
const last = z.number().int().min(1).optional()
const day = z.string().optional()
const unit = z.enum(units)

/** Every form of a requirement by the word it begins with; `inner` is the schema of the requirements inside it. */
export function requirementForms(inner: z.ZodType) {
  const parts = z.array(inner).min(1)
  return {
    // Before `number`, which stands in a sum as well.
    sum: z
      .strictObject({ sum: rows, last, number: property('number'), part, with: match, where: inner.optional(), ...numbers, unit })
      .meta(oneComparison),
    number: z.strictObject({ number: property('number'), part, with: match, ...numbers, unit }).meta(oneComparison),
    date: z
      .strictObject({
        date: property('date'),
        part,
        with: match,
        'on-or-before': day,
        before: day,
        'on-or-after': day,
        after: day,
      })
      .meta(oneOf(dateWords)),
    lasting: z
      .strictObject({ lasting: property('any', MEMBERSHIP), part, with: match, ...numbers, unit: z.enum(durationUnits) })
      .meta(oneComparison),
    exists: z.strictObject({
      exists: property('any'),
      with: match,
      age: z
        .strictObject({ part: z.string().min(1), ...numbers, unit: z.enum(['months']) })
        .meta(oneComparison)
        .optional(),
    }),
    code: z.strictObject({
      code: property('code', 'ref', MEMBER_ROLE),
      part,
      with: match,
      in: z.array(z.string().min(1)).min(1),
    }),
    activity: z.strictObject({ activity: z.string().min(1) }),
    count: z
      .strictObject({ count: rows, last, where: inner.optional(), distinct: property('any').optional(), ...numbers, unit })
      .meta(oneComparison),
    share: z
      .strictObject({ share: rows, last, of: inner.optional(), where: inner, ...numbers, unit: z.enum(['share']) })
      .meta(oneComparison),
    all: z.strictObject({ all: parts }),
    any: z.strictObject({ any: parts }),
    'at-least-of': z.strictObject({ 'at-least-of': z.number().int().min(1), parts }),
    not: z.strictObject({ not: inner }),
    'rule-set': z.strictObject({
      'rule-set': z.string().min(1),
      test: z.string().min(1).optional(),
      reading: z.string().min(1).optional(),
    }),
    'not-entered': z.strictObject({ 'not-entered': z.literal(true) }),
  }
}
