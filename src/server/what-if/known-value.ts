import { partOf } from '#core/registry/shown.ts'
import { fits } from '#core/rules/formula/items-variable.ts'
import { heldOn, withValue } from '#core/rules/facts/facts-on.ts'
import type { Facts, Said } from '#core/rules/material.ts'
import type { Assumption } from '#core/rules/what-if/what-if.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { Day } from '#core/statements/statement.ts'
import type { Known } from '#web/public/rules/what-if/what-if-data.ts'

type Asked = Omit<Assumption, 'value'>

/** What the register says of a fact on a day, and its value as one would write it into a field. */
export function knownValue(facts: Facts | undefined, asked: Asked, { day, as }: { day: Day; as: 'value' | 'there' }): Known {
  const said = saidOf(facts, asked, day)
  const values = as === 'there' ? [] : said.map((each) => writtenValue(each, asked.part))
  const [value] = values
  return {
    statements: said.map(({ statement }) => statement),
    value: values.length === 1 && value !== undefined && said.every(({ rivals }) => rivals.length === 0) ? value : null,
    isContested: said.some(({ rivals }) => rivals.length > 0),
  }
}

function saidOf(facts: Facts | undefined, { property, with: match, year }: Asked, day: Day): Said[] {
  const held = heldOn(facts ?? null, property, { day, year })
  // That there is none is a value too: it is told, and its receipt can be opened.
  return held
    .filter(({ said }) => isNone(said) || withValue([{ said, isSure: true }]).length > 0)
    .map(({ said }) => said)
    .filter((said) => match === null || fits(said.value, { with: match, part: null, in: null, list: null }) !== 'no')
}

function isNone({ value }: Said): boolean {
  return typeof value === 'object' && isAbsentValue(value)
}

/** An exact value as text; null for one that is vague, in words, or made of parts. */
function writtenValue({ value }: Said, part: string | null): string | null {
  if (part !== null) return partOf(value, part) ?? partNumber(value, part)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : null
}

function partNumber(value: Said['value'], part: string): string | null {
  if (typeof value !== 'object' || isAbsentValue(value)) return null
  const found = Object.entries(value).find(([name]) => name === part)?.[1]
  return typeof found === 'number' ? String(found) : null
}

/** Since when an organisation has been a member: the facts are those of the cluster. */
export function knownJoining(facts: Facts, organisation: string, day: Day): Known {
  const said = saidOf(facts, { subject: facts.subject, property: 'member', part: null, with: { organisation }, year: null }, day)
  const [first] = said
  return {
    statements: said.map(({ statement }) => statement),
    value: said.length === 1 ? (first?.validFrom ?? null) : null,
    isContested: said.some(({ rivals }) => rivals.length > 0),
  }
}
