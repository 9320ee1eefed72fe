import { z } from 'zod'
import { nearest } from '#core/registry/nearest.ts'
import type { Asked, Requirement } from '#core/rules/rule-set.ts'
import type { WritingFinding } from '#core/rules/check/rule-set-finding.ts'
import { comparisonOf, dateComparisonOf, overOf } from './read-comparison.ts'
import { MEMBERSHIP, requirementForms } from './requirement-forms.ts'
import { isMap, lastName, writingFindings } from './writing-findings.ts'
import type { WrittenFinding, YamlPath } from './writing-findings.ts'

/** Deeper than any law: what goes on further is not meant to be understood. */
const DEEPEST = 24

/** Where the reading has come to, and where it puts what it finds. */
type Reading = { readonly path: YamlPath; readonly findings: WrittenFinding[] }

/** One requirement with everything inside it; null when a part of it is not understood, which the findings then tell. */
export function readRequirement(given: unknown, reading: Reading, depth = 0): Requirement | null {
  const { path, findings } = reading
  const complain = (finding: WritingFinding) => {
    findings.push({ finding, path, isKey: false })
    return null
  }
  if (depth > DEEPEST) return complain({ code: 'nested-too-deep', most: DEEPEST })
  if (given === undefined) return complain({ code: 'rule-entry-missing', entry: lastName(path) })
  if (!isMap(given)) return complain({ code: 'rule-entry-has-wrong-type', entry: lastName(path), expected: 'map' })
  const form = forms.find(([word]) => Object.hasOwn(given, word))
  if (form) return form[1](given, { path, findings, depth, complain })
  const keys = Object.keys(given)
  const near = keys.map((key) => nearest(key, words)).find((word) => word !== undefined)
  return complain({ code: 'requirement-unknown', given: keys.join(', '), nearest: near ?? null })
}

type Within = Reading & { readonly depth: number; readonly complain: (finding: WritingFinding) => null }
type ReadForm = (given: Record<string, unknown>, within: Within) => Requirement | null

/** Reads a requirement by the schema of its form, and tells what does not fit; then also what does not fit inside it. */
function reads<T>(schema: z.ZodType<T> & { shape: object }, build: (written: T, within: Within) => Requirement | null): ReadForm {
  const entries = Object.keys(schema.shape)
  return (given, within) => {
    const parsed = schema.safeParse(given)
    if (parsed.success) return build(parsed.data, within)
    within.findings.push(...writingFindings(parsed.error, given, { path: within.path, entries }))
    for (const key of ['where', 'of', 'not']) if (isMap(given[key])) inner(key, given[key], within)
    for (const key of ['all', 'any', 'parts']) if (Array.isArray(given[key])) parts(key, given[key], within)
    return null
  }
}

function inner(key: string, given: unknown, { path, findings, depth }: Within): Requirement | null {
  return readRequirement(given, { path: [...path, key], findings }, depth + 1)
}

/** What may be left out: undefined when nothing is written, null when it is not understood. */
function perhaps(key: string, given: unknown, within: Within): Requirement | null | undefined {
  return given === undefined ? undefined : inner(key, given, within)
}

function parts(key: string, given: readonly unknown[], { path, findings, depth }: Within): Requirement[] | null {
  const read = given.map((each, index) => readRequirement(each, { path: [...path, key, index], findings }, depth + 1))
  const understood = read.filter((each) => each !== null)
  return understood.length === read.length ? understood : null
}

function unknownHere(entry: string, { path, findings }: Within): null {
  findings.push({ finding: { code: 'rule-entry-unknown', entry, nearest: null }, path: [...path, entry], isKey: true })
  return null
}

function askedOf(property: string, written: { part?: string | undefined; with?: { [part: string]: string } | undefined }): Asked {
  return { property, part: written.part ?? null, with: written.with ?? null }
}

const {
  sum,
  number,
  date,
  lasting,
  exists,
  code,
  activity,
  count,
  share,
  all,
  any,
  'at-least-of': atLeastOf,
  not,
  'rule-set': ruleSet,
  'not-entered': notEntered,
} = requirementForms(z.unknown())

/** In the order in which they are looked for: a sum also has `number`. */
const forms: readonly (readonly [word: string, read: ReadForm])[] = [
  [
    'sum',
    reads(sum, (written, within) => {
      const [over, comparison] = [overOf(written.sum, written.last, within), comparisonOf(written, within)]
      const where = perhaps('where', written.where, within)
      if (!over || !comparison || where === null) return null
      return { kind: 'sum', over, asked: askedOf(written.number, written), where: where ?? null, comparison, unit: written.unit }
    }),
  ],
  [
    'number',
    reads(number, (written, within) => {
      const comparison = comparisonOf(written, within)
      return comparison && { kind: 'number', asked: askedOf(written.number, written), comparison, unit: written.unit }
    }),
  ],
  [
    'date',
    reads(date, (written, within) => {
      const comparison = dateComparisonOf(written, within)
      return comparison && { kind: 'date', asked: askedOf(written.date, written), comparison }
    }),
  ],
  [
    'lasting',
    reads(lasting, (written, within) => {
      const comparison = comparisonOf(written, within)
      const since = written.lasting === MEMBERSHIP ? MEMBERSHIP : askedOf(written.lasting, written)
      return comparison && { kind: 'duration', since, comparison, unit: written.unit }
    }),
  ],
  [
    'exists',
    reads(exists, ({ age, ...written }, within) => {
      const asked = askedOf(written.exists, written)
      if (age === undefined) return { kind: 'exists', asked, age: null }
      const comparison = comparisonOf(age, within)
      return comparison && { kind: 'exists', asked, age: { part: age.part, comparison } }
    }),
  ],
  ['code', reads(code, (written) => ({ kind: 'code', asked: askedOf(written.code, written), in: written.in }))],
  ['activity', reads(activity, (written) => ({ kind: 'activity', list: written.activity }))],
  [
    'count',
    reads(count, (written, within) => {
      const [over, comparison] = [overOf(written.count, written.last, within), comparisonOf(written, within)]
      const where = perhaps('where', written.where, within)
      const { distinct = null, unit } = written
      if (distinct !== null && over?.rows === 'years') return unknownHere('distinct', within)
      if (!over || !comparison || where === null) return null
      return { kind: 'count', over, where: where ?? null, distinct, comparison, unit }
    }),
  ],
  [
    'share',
    reads(share, (written, within) => {
      const [over, comparison] = [overOf(written.share, written.last, within), comparisonOf(written, within)]
      const [of, where] = [perhaps('of', written.of, within), inner('where', written.where, within)]
      return over && comparison && where && of !== null ? { kind: 'share', over, of: of ?? null, where, comparison } : null
    }),
  ],
  [
    'all',
    reads(all, (written, within) => {
      const read = parts('all', written.all, within)
      return read && { kind: 'all', parts: read }
    }),
  ],
  [
    'any',
    reads(any, (written, within) => {
      const read = parts('any', written.any, within)
      return read && { kind: 'any', parts: read }
    }),
  ],
  [
    'at-least-of',
    reads(atLeastOf, (written, within) => {
      const read = parts('parts', written.parts, within)
      return read && { kind: 'at-least', number: written['at-least-of'], parts: read }
    }),
  ],
  [
    'not',
    reads(not, (written, within) => {
      const part = inner('not', written.not, within)
      return part && { kind: 'not', part }
    }),
  ],
  [
    'rule-set',
    reads(ruleSet, ({ 'rule-set': id, test = null, reading = null }) => ({ kind: 'rule-set', ruleSet: id, test, reading })),
  ],
  ['not-entered', reads(notEntered, () => ({ kind: 'not-entered' }))],
]
const words = forms.map(([word]) => word)
