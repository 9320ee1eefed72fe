import { nextState } from '#core/monitoring/return-states.ts'
import type { ReturnAct } from '#core/monitoring/return-states.ts'
import type { Person } from '#core/people/role.ts'
import { holdReturn, recordMove } from '#store/monitoring/returns.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import { Refusal } from '#actions/refusal.ts'
import type { Work } from '#actions/in-work.ts'

/** A move of a return, by somebody who saw it in a version. */
export type MoveAsked = {
  readonly id: string
  readonly act: ReturnAct
  /** null: whichever version it has (an edit does not mind what others wrote). */
  readonly seenVersion: number | null
  readonly reason: string | null
  readonly isSigned: boolean
  /** Of a signature: of which answers. */
  readonly fingerprint?: string
}

/** Holds a return for a move: nobody else moves it until the work ends. Refuses when it was moved since it was seen. */
export async function holdForMove(
  { tx }: Pick<Work, 'tx'>,
  { id, seenVersion }: Pick<MoveAsked, 'id' | 'seenVersion'>,
): Promise<ReturnHead> {
  const head = await holdReturn(tx, id, 'update')
  if (head === null) throw new Refusal('not-found')
  if (seenVersion !== null && seenVersion !== head.version) throw new Refusal('changed-meanwhile')
  return head
}

/** Moves a return that is held to where the table of states takes it. */
export async function moveReturn({ tx, at, person, tell }: Work, head: ReturnHead, asked: MoveAsked): Promise<ReturnHead> {
  const move = nextState(head.state, asked.act, asked)
  if ('trouble' in move) throw new Refusal(move.trouble === 'reason-missing' ? 'reason-missing' : 'wrong-state', [move.trouble])
  const moved = await recordMove(tx, {
    head,
    act: asked.act,
    to: move.to,
    reason: asked.reason,
    at: at.toISOString(),
    person: idAndName(person),
    fingerprint: asked.fingerprint ?? null,
  })
  tell({ from: head.state, to: moved.state, version: moved.version, ...(asked.reason === null ? {} : { reason: asked.reason }) })
  return moved
}

function idAndName({ id, name }: Person): { id: string; name: string } {
  return { id, name }
}

/** The record of a return in the audit trail. */
export function recordOfReturn(id: string): string {
  return `return/${id}`
}
