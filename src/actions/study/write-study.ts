import { createHash } from 'node:crypto'
import type { Person } from '#core/people/role.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { Chapter } from '#core/studies/build/plan.ts'
import type { ReleasesByRule } from '#core/studies/build/build-tables.ts'
import type { Both, StudyContent } from '#core/studies/edition.ts'
import { appendAudit } from '#store/audit-trail.ts'
import { inDeed } from '#store/deed.ts'
import {
  appendEdition,
  appendJudgement,
  appendProposal,
  appendStudyText,
  lockStudy,
  readEditions,
  readProposalContent,
  readProposals,
  readStudyTexts,
} from '#store/studies.ts'
import type { Proposal } from '#store/studies.ts'
import { inWork, mustBeAllowed } from '#actions/in-work.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'

/** The record of a study in the audit trail. */
export function recordOfStudy(year: number): string {
  return `study/${year}`
}

/** The hash by which a content is cited: SHA-256 of its canonical JSON. */
export function hashOfContent(content: StudyContent): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}

export type TextWritten = {
  readonly year: number
  readonly chapter: Chapter
  readonly place: 'before' | 'after'
  readonly text: Both | null
  /** The text that the writer saw; null = there was none. Somebody else's newer one is not written over. */
  readonly seen: number | null
}

/** Writes a text of the editor into a study. Refuses when somebody wrote another one meanwhile. */
export async function writeStudyText(world: World, person: Person, written: TextWritten): Promise<number> {
  const { year, chapter, place, text, seen } = written
  return inWork(
    world,
    person,
    { act: 'write-study', on: null, record: recordOfStudy(year), details: { chapter, place } },
    async ({ tx, at }) => {
      await lockStudy(tx, year)
      const latest = (await readStudyTexts(tx, year)).find((each) => each.chapter === chapter && each.place === place)
      if ((latest?.id ?? null) !== seen) throw new Refusal('changed-meanwhile')
      return appendStudyText(tx, { year, chapter, place, text }, { at: at.toISOString(), person })
    },
  )
}

/** A study with what is behind its numbers. `leaks`: how much the attack on everything published could work out. */
export type StudyMade = { readonly content: StudyContent; readonly releases: ReleasesByRule; readonly leaks: number }

/** Puts a study forward for approval, exactly as it stands. */
export async function proposeStudy(world: World, person: Person, { content, releases, leaks }: StudyMade): Promise<number> {
  const { year } = content
  const hash = hashOfContent(content)
  return inWork(
    world,
    person,
    { act: 'write-study', on: null, record: recordOfStudy(year), details: { proposed: hash, leaks } },
    async ({ tx, at }) => {
      await lockStudy(tx, year)
      if (leaks > 0) throw new Refusal('study-leaks')
      return appendProposal(tx, { year, content, hash, releases }, { at: at.toISOString(), person })
    },
  )
}

export type StudyJudged = {
  readonly year: number
  readonly proposal: number
  readonly verdict: 'approved' | 'sent-back'
  readonly note: string | null
}

/** Approves what somebody else put forward, or sends it back with a reason. */
export async function judgeStudy(world: World, person: Person, { year, proposal, verdict, note }: StudyJudged): Promise<void> {
  await inWork(
    world,
    person,
    { act: 'approve-study', on: null, record: recordOfStudy(year), details: { proposal, verdict } },
    async ({ tx, at }) => {
      await lockStudy(tx, year)
      const found = latestOf(await readProposals(tx, year), proposal)
      if (verdict === 'approved' && found.person === person.id) throw new Refusal('same-person')
      if (verdict === 'sent-back' && (note ?? '').trim() === '') throw new Refusal('reason-missing')
      await appendJudgement(tx, { proposal, verdict, note }, { at: at.toISOString(), person })
    },
  )
}

/** Freezes what another person has approved, as the next edition: one change of the register, told in the audit trail. */
export async function freezeEdition(
  world: World,
  person: Person,
  { year, proposal, today }: { readonly year: number; readonly proposal: number; readonly today: string },
): Promise<number> {
  mustBeAllowed(person, { act: 'freeze-study', on: null })
  const at = world.now()
  return inDeed(world.db, { by: person.id, deed: 'freeze-edition', at, details: { year } }, async (deed) => {
    const { tx } = deed
    await lockStudy(tx, year)
    const found = latestOf(await readProposals(tx, year), proposal)
    const last = found.judgements.at(-1)
    if (
      last?.verdict !== 'approved' ||
      !found.judgements.some(({ verdict, person: by }) => verdict === 'approved' && by !== found.person)
    )
      throw new Refusal('not-approved')
    const put = await readProposalContent(tx, proposal)
    if (put === null) throw new Refusal('not-found')
    if (hashOfContent(put.content) !== put.hash) throw new Refusal('changed-meanwhile')
    const earlier = (await readEditions(tx)).filter((each) => each.year === year)
    const edition = (earlier[0]?.edition ?? 0) + 1
    if (put.content.edition !== edition) throw new Refusal('changed-meanwhile')
    await appendEdition(deed, { year, edition, proposal, content: put.content, hash: put.hash, frozenOn: today })
    await appendAudit(tx, { chain: recordOfStudy(year), person, act: 'freeze-study', details: { edition, hash: put.hash }, at })
    return edition
  })
}

/** Only what was put forward last can be judged or frozen: an older one is not what the study says now. */
function latestOf(proposals: readonly Proposal[], id: number): Proposal {
  const [latest] = proposals
  if (latest === undefined) throw new Refusal('not-found')
  if (latest.id !== id) throw new Refusal('changed-meanwhile')
  return latest
}
