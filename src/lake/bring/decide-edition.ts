import type { ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import type { StatedEdition } from '../format.ts'
import type { LoadNote } from '../load.ts'

/** Both editions of the classification, to tell which one the codes of a file are of. */
export type Trees = { readonly [version in ActivityVersion]: ActivityTree }

export type Counted = { readonly value: string; readonly rows: number }

export type EditionQuestion = {
  /** The period of the rows: `2025-01`, or a day of it. */
  readonly slice: string
  readonly codes: readonly Counted[]
  readonly trees: Trees
  /** What the importer said. */
  readonly said: ActivityVersion | null
  /** What the country, or the mapping, says of the months. */
  readonly stated: readonly StatedEdition[]
  /** What is taken where nobody says anything and the codes are of both. */
  readonly usual: ActivityVersion
}

const EXAMPLES = 3

/**
 * The edition that the activities of a slice are coded in. What the importer said holds. Else what is stated of the month holds, unless more rows have codes
 * that are in the other edition only than codes that are in this one only: such rows cannot be of the stated edition, and the codes are believed. Where nothing
 * is stated, the edition that alone knows more of the rows; the usual one where neither does. A slice of one file is never divided between editions.
 * The note says where codes speak against what was decided or stated, or where nothing decided at all.
 */
export function decideEdition({ slice, codes, trees, said, stated, usual }: EditionQuestion): {
  readonly edition: ActivityVersion
  readonly note: LoadNote | null
} {
  const onlyIn = (edition: ActivityVersion) =>
    codes.filter(({ value }) => !isStrange(value, trees[edition]) && isStrange(value, trees[otherThan(edition)]))
  const note = (code: string, counted: readonly Counted[]): LoadNote | null =>
    counted.length === 0
      ? null
      : {
          code,
          rows: rowsIn(counted),
          examples: [
            `${slice}: ${counted
              .slice(0, EXAMPLES)
              .map(({ value }) => value)
              .join(', ')}`,
          ],
        }
  const named = said ?? statedFor(slice, stated)
  const first = named ?? usual
  const [own, others] = [onlyIn(first), onlyIn(otherThan(first))]
  const isOther = said === null && rowsIn(others) > rowsIn(own)
  if (named !== null && isOther) return { edition: otherThan(first), note: note('edition-by-codes', others) }
  const edition = isOther ? otherThan(first) : first
  const known = codes.filter(({ value }) => !isStrange(value, trees[edition]))
  if (named === null && own.length + others.length === 0) return { edition, note: note('edition-assumed', known) }
  return { edition, note: note('edition-contradicted', isOther ? own : others) }
}

/** The one edition that is stated of a month; null where none is, or two are. */
function statedFor(slice: string, stated: readonly StatedEdition[]): ActivityVersion | null {
  const month = /^\d{4}-\d{2}/.exec(slice)?.[0]
  const said = stated.filter(({ from, to }) =>
    month === undefined ? from === null && to === null : (from ?? month) <= month && month <= (to ?? month),
  )
  const [only, ...more] = new Set(said.map(({ version }) => version))
  return more.length === 0 ? (only ?? null) : null
}

function otherThan(edition: ActivityVersion): ActivityVersion {
  return activityVersions.find((each) => each !== edition) ?? edition
}

/** Whether the edition does not have the code. */
export function isStrange(code: string, tree: ActivityTree): boolean {
  return 'unknown' in parseActivity(code, tree)
}

function rowsIn(counted: readonly Counted[]): number {
  return counted.reduce((sum, { rows }) => sum + rows, 0)
}
