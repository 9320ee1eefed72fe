import type { Requirement, RuleSet } from '#core/rules/rule-set.ts'
import type { VerdictNaming } from './verdict-naming.ts'
import { sayRequirement } from './say-requirement.ts'
import { sayCode } from './verdict-naming.ts'
import { say } from './say.ts'

/** A requirement as a lawyer would set it out: the sentence, and below it, point by point, what it puts together. */
export type Outline = {
  readonly text: string
  readonly points: readonly Outline[]
  /** A long list of codes or names of which one is enough. */
  readonly choices: readonly string[]
}

type LongList = Extract<Requirement, { kind: 'code' }>
type Composite = Extract<Requirement, { kind: 'all' | 'any' | 'at-least' }>

/** More than these are not read in a sentence. */
const CODES_IN_A_SENTENCE = 8

export function outlineRequirement(naming: VerdictNaming, requirement: Requirement, lists: RuleSet['lists'] = {}): Outline {
  const below = (part: Requirement) => outlineRequirement(naming, part, lists)
  if (isComposite(requirement)) {
    const text = opening(naming, { ...requirement, parts: [] }, lists)
    return { text, points: requirement.parts.map(below), choices: [] }
  }
  const where = 'where' in requirement ? requirement.where : null
  if ('where' in requirement && where !== null && isComposite(where)) {
    const text = opening(naming, { ...requirement, where: { ...where, parts: [] } }, lists)
    return { text, points: where.parts.map(below), choices: [] }
  }
  if ('where' in requirement && where !== null && isLongList(where))
    return oneOf(naming, opening(naming, { ...requirement, where: { ...where, in: [] } }, lists), where)
  if (isLongList(requirement)) return oneOf(naming, opening(naming, { ...requirement, in: [] }, lists), requirement)
  return { text: sayRequirement(naming, requirement, lists), points: [], choices: [] }
}

function oneOf(naming: VerdictNaming, asked: string, { asked: { property, part }, in: codes }: LongList): Outline {
  const text = say(naming.language, 'rules.condition.one-of', { asked: asked.slice(0, -1), count: codes.length })
  return { text, points: [], choices: codes.map((code) => sayCode(naming, property, code, part)) }
}

/** The sentence up to where its points begin. */
function opening(naming: VerdictNaming, withoutParts: Requirement, lists: RuleSet['lists']): string {
  const said = sayRequirement(naming, withoutParts, lists).replace(/[\s.;:–]+$/, '')
  return `${said}:`
}

function isComposite(requirement: Requirement): requirement is Composite {
  return requirement.kind === 'all' || requirement.kind === 'any' || requirement.kind === 'at-least'
}

function isLongList(requirement: Requirement): requirement is LongList {
  return requirement.kind === 'code' && requirement.in.length > CODES_IN_A_SENTENCE
}
