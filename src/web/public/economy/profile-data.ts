import type { Figure } from '#core/economy/observed/figure.ts'
import type { GroupSet } from '#core/economy/observed/observation.ts'
import type { Level } from '#core/economy/observed/question.ts'
import type { Together } from '#core/economy/observed/shown-coagglomeration.ts'
import type { ShiftId } from '#core/economy/observed/shown-shift.ts'
import type { StarList } from '#core/economy/observed/star-lists.ts'
import type { StrongList } from '#core/economy/observed/strong-lists.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Observed, PairRow, PlaceRow, ActivityRow } from './economy-data.ts'
import type { FirmsPart } from './firms-data.ts'

/** A change since the earlier year and what it came from. */
export type ShiftFigures = { readonly [id in ShiftId]: Figure }

export type ShiftRow = ShiftFigures & { readonly activity: string }

export type EconomyPlace = {
  readonly row: PlaceRow
  readonly rows: readonly PairRow[]
  /** Not specialised yet, near to what is: the most related first. */
  readonly promising: readonly PairRow[]
  /** What the change since the earlier year came from; null where there is none to compare with. */
  readonly shift: { readonly whole: ShiftFigures; readonly rows: readonly ShiftRow[] } | null
  readonly firms: FirmsPart
  readonly stars: readonly StarList[]
  readonly strong: readonly StrongList[]
  readonly clusters: readonly SubjectId[]
}

/** Which others choose the same places as an activity, or as a group. */
export type TogetherPart = {
  /** All others, those that are surely together first: a page shows the strongest of them, files all. */
  readonly rows: readonly Together[]
  /** Of a group: how far its own activities choose the same places, and how finely they are told apart; null of an activity. */
  readonly within: { readonly figure: Figure; readonly level: Level | null } | null
}

/** What the pages of an activity and of a group of activities have in common. */
export type EconomyActivity = {
  readonly row: ActivityRow
  readonly rows: readonly PairRow[]
  readonly neighbours: readonly { readonly activity: string; readonly relatedness: number }[]
  readonly together: TogetherPart
  readonly firms: FirmsPart
  readonly stars: readonly StarList[]
  readonly strong: readonly StrongList[]
  /** Organised clusters with a member in this activity. */
  readonly clusters: readonly { readonly cluster: SubjectId; readonly members: number }[]
  /** Of a group: the activities that belong to it; of an activity: none. */
  readonly parts: readonly string[]
  /** Of a group: the set that it is of, with who drew it up; null of an activity. */
  readonly set: Pick<GroupSet, 'id' | 'name' | 'derived' | 'source'> | null
  /** Of a group that was derived here: how firm it is. */
  readonly firmness: { readonly overStarts: number; readonly overPlaces: number | null } | null
}

export type EconomyPlaceData = { readonly place: SubjectId; readonly observed: Observed<EconomyPlace> }
export type EconomyActivityData = { readonly activity: string; readonly observed: Observed<EconomyActivity> }
