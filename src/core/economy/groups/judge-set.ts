import { isTooLong, judgeSource } from '../flows/judge-description.ts'
import type { SourceFinding, TypedSource } from '../flows/judge-description.ts'
import type { GroupSet } from './group-set.ts'

/** It stands in addresses. */
export const LONGEST_SET = 61

/** Whether a set can be called so, in addresses and in a terminal: small letters, digits and hyphens, and no hyphen first. */
export function isSetId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(id) && id.length <= LONGEST_SET
}

/** A set of groups, as it was typed in a browser or in a terminal. */
export type TypedSet = TypedSource & { readonly [name in 'set' | 'name']?: string | undefined }

export type SetFinding = 'set' | SourceFinding

type JudgedSet = { readonly about: Pick<GroupSet, 'id' | 'name' | 'source'>; readonly wrong: readonly SetFinding[] }

/** What a set of groups is called and where it comes from, and what is wrong with how it was typed; without a name it is called as its source is. */
export function judgeSet(typed: TypedSet): JudgedSet {
  const id = (typed.set ?? '').trim()
  const { source, wrong: wrongSource } = judgeSource(typed)
  const given = (typed.name ?? '').trim()
  const name = given === '' ? source.title : given
  const wrong = new Set<SetFinding>([
    ...(isSetId(id) ? [] : (['set'] as const)),
    ...wrongSource,
    ...(isTooLong('title', given) ? (['length'] as const) : []),
  ])
  return { about: { id, name: { lt: name, en: name }, source }, wrong: [...wrong] }
}
