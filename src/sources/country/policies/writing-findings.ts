import type { z } from 'zod'
import { nearest } from '#core/registry/nearest.ts'
import { propertyOf } from '#core/registry/properties.ts'
import { units } from '#core/registry/property-type.ts'
import { unitsOfRows } from '#core/rules/check/check-threshold.ts'
import type { ExpectedForm, WritingFinding } from '#core/rules/check/rule-set-finding.ts'

export type YamlPath = readonly (string | number)[]

/** A finding and the part of the file that it is about; `isKey`: about the name of that part, not about what it says. */
export type WrittenFinding = { readonly finding: WritingFinding; readonly path: YamlPath; readonly isKey: boolean }

/** More than anybody reads: a file with more is another file than was meant. */
const MOST_UNKNOWN = 200

/** What a schema found in a part of a file, in the words of the house. `entries` are the names that the part may have. */
export function writingFindings(
  error: z.ZodError,
  given: unknown,
  { path, entries }: { path: YamlPath; entries: readonly string[] },
): WrittenFinding[] {
  return error.issues.flatMap((issue): WrittenFinding[] => {
    const inside = issue.path.filter((step) => typeof step !== 'symbol')
    const at = [...path, ...inside]
    const about = (finding: WritingFinding, isKey = false): WrittenFinding[] => [{ finding, path: at, isKey }]
    const entry = lastName(at)
    const value = valueAt(given, inside)
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.slice(0, MOST_UNKNOWN).map((key) => ({
          finding: { code: 'rule-entry-unknown', entry: key, nearest: nearest(key, namesBeside(inside, entries)) ?? null },
          path: [...at, key],
          isKey: true,
        }))
      case 'invalid_key':
        return about({ code: 'rule-name-malformed', given: entry }, true)
      case 'invalid_value':
        return about(ofChoice(entry, value, { values: issue.values.map(String), beside: valueAt(given, inside.slice(0, -1)) }))
      case 'too_small':
        return about(Array.isArray(value) || typeof value === 'string' ? { code: 'rule-entry-empty', entry } : wholeNumber(entry))
      case 'too_big':
        return about(
          typeof value === 'string'
            ? { code: 'rule-text-too-long', entry, most: Number(issue.maximum) }
            : ofType(entry, value, issue.origin),
        )
      case 'custom':
      case 'invalid_format':
        return about(ofText(issue.message, entry, String(value)))
      default:
        return about(ofType(entry, value, 'expected' in issue ? String(issue.expected) : ''))
    }
  })
}

/** The names that may stand where an unknown one stands: those of the part itself; within it only the obvious ones. */
function namesBeside(inside: YamlPath, entries: readonly string[]): readonly string[] {
  if (inside.length === 0) return entries
  const last = inside.findLast((step) => typeof step === 'string')
  if (last === 'in-force') return ['from', 'to']
  if (last === 'conditions') return ['id', 'name', 'text', 'source', 'paragraph', 'text-status', 'reading', 'note', 'requires']
  if (last === 'tests') return ['id', 'name', 'conditions']
  if (inside[0] === 'readings') return ['name', 'source', 'note']
  if (inside[0] === 'lists') return ['name', 'version', 'starts-with', 'except', 'source', 'paragraph', 'text-status']
  return ['lt', 'en', 'part', 'unit']
}

function ofChoice(
  entry: string,
  value: unknown,
  { values, beside }: { values: readonly string[]; beside: unknown },
): WritingFinding {
  const choices = (entry === 'unit' ? fittingUnits(beside, values) : values).join(', ')
  if (entry === 'not-entered') return { code: 'rule-entry-has-wrong-type', entry, expected: 'yes' }
  if (value === undefined)
    return entry === 'unit' ? { code: 'threshold-without-unit', choices } : { code: 'rule-entry-missing', entry }
  const given = typeof value === 'string' ? value : JSON.stringify(value)
  if (entry === 'unit' && !units.some((unit) => unit === given))
    return { code: 'unit-unknown', given, nearest: nearest(given, values) ?? null }
  return { code: 'rule-word-unknown', entry, given, choices, nearest: nearest(given, values) ?? null }
}

/** The units that what is compared can be in, as far as the lines beside tell. */
function fittingUnits(beside: unknown, all: readonly string[]): readonly string[] {
  if (!isMap(beside)) return all
  const { number, count } = beside
  const type = typeof number === 'string' ? propertyOf(number)?.type : undefined
  if (type?.kind === 'number') return [type.unit]
  const rows = Object.entries(unitsOfRows).find(([name]) => name === count)
  return rows ? rows[1] : all
}

function ofText(message: string, entry: string, given: string): WritingFinding {
  if (message === 'date-malformed') return { code: 'date-malformed', given }
  if (message === 'rule-entry-empty') return { code: 'rule-entry-empty', entry }
  return { code: 'rule-name-malformed', given }
}

const forms: { readonly [expected: string]: ExpectedForm } = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  array: 'list',
  tuple: 'two-numbers',
  object: 'map',
  record: 'map',
}

function ofType(entry: string, value: unknown, expected: string): WritingFinding {
  if (value === undefined) return { code: 'rule-entry-missing', entry }
  if (entry === 'between') return { code: 'rule-entry-has-wrong-type', entry, expected: 'two-numbers' }
  return { code: 'rule-entry-has-wrong-type', entry, expected: forms[expected] ?? 'text' }
}

function wholeNumber(entry: string): WritingFinding {
  return { code: 'rule-entry-has-wrong-type', entry, expected: 'whole-number' }
}

function valueAt(given: unknown, path: YamlPath): unknown {
  let value = given
  for (const step of path) value = isMap(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined
  return value
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The last name on a way: what an entry of a list belongs to. */
export function lastName(path: YamlPath): string {
  return path.findLast((step) => typeof step === 'string') ?? ''
}
