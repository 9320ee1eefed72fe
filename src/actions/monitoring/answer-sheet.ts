import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Answers } from '#core/monitoring/answer.ts'
import { textAt } from '#core/monitoring/answer.ts'
import { checkSheet } from '#core/monitoring/check-return.ts'
import { formOf } from '#core/monitoring/form.ts'
import type { FormEdition } from '#core/monitoring/form.ts'
import { blocksSubmission } from '#core/monitoring/return-finding.ts'
import { actsFrom } from '#core/monitoring/return-states.ts'
import type { ReturnState } from '#core/monitoring/return-states.ts'
import type { Person } from '#core/people/role.ts'
import type { Day, Moment } from '#core/statements/statement.ts'
import { keptSecret } from '#store/accounts/server-secret.ts'
import { campaignOfReturn, readReturn } from '#store/monitoring/returns.ts'
import { appendSubmission, readSheetByToken, readSubmissions } from '#store/monitoring/sheets.ts'
import type { Sheet } from '#store/monitoring/sheets.ts'
import { inReading, inWork } from '#actions/in-work.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { recordOfReturn } from './move-return.ts'
import { hashOfToken } from './send-sheets.ts'

/** A sheet behind a link that works. */
export type OpenedSheet = {
  readonly sheet: Sheet
  readonly form: FormEdition
  readonly year: number
  readonly answeredAt: Moment | null
  /** What was answered: for the device that did it alone. A link alone may be in the coordinator's hands. */
  readonly answers: Answers | null
  /** The return was submitted meanwhile: nothing can be changed any more. */
  readonly isClosed: boolean
}

/** Opens the sheet of a link, for whoever has the link; `proof` is what the device got when it answered. */
export async function openSheet(world: World, token: string, proof: string | null): Promise<OpenedSheet> {
  const { sheet, state, person } = await readLink(world, token)
  const about = { act: 'read-sheet', on: sheet.organisation, record: recordOfReturn(sheet.returnId) } as const
  const submissions = await inReading(world, person, { ...about, details: { sheet: sheet.id } }, (tx) =>
    readSubmissions(tx, sheet.returnId),
  )
  const campaign = Number(campaignOfReturn(sheet.returnId))
  const form = formOf(campaign)
  if (form === undefined) throw new Refusal('link-void')
  const submission = submissions.find((each) => each.sheet === sheet.id) ?? null
  const isOwn = submission !== null && proof !== null && isSame(proof, await proofOf(world, sheet, submission.at))
  return {
    sheet,
    form,
    year: campaign - 1,
    answeredAt: submission?.at ?? null,
    answers: isOwn ? submission.answers : null,
    isClosed: !isOpen(state),
  }
}

/**
 * Takes a firm's answers. They may be sent again until the return is submitted: the latest counts. Gives the proof by which
 * the device that answered sees them again.
 */
export async function answerSheet(
  world: World,
  { token, answers }: { readonly token: string; readonly answers: Answers },
): Promise<string> {
  const { sheet, state, person } = await readLink(world, token)
  if (!isOpen(state)) throw new Refusal('wrong-state', [state])
  const campaign = Number(campaignOfReturn(sheet.returnId))
  const form = formOf(campaign)
  if (form === undefined) throw new Refusal('link-void')
  const asked = new Map([...answers].filter(([id]) => form.sheetQuestions.includes(id)))
  const findings = checkSheet(form, campaign - 1, asked)
  if (blocksSubmission(findings)) throw new Refusal('has-blocking-findings', findings)
  const shares = textAt(asked, 'firm-consent') === 'coordinator-sees' ? 'values' : 'sums'
  const about = { act: 'answer-sheet', on: sheet.organisation, record: recordOfReturn(sheet.returnId) } as const
  const answeredAt = await inWork(world, person, { ...about, details: { sheet: sheet.id, shares } }, async ({ tx, at }) => {
    await appendSubmission(tx, sheet, { shares, answers: asked, at: at.toISOString() })
    return at.toISOString()
  })
  return proofOf(world, sheet, answeredAt)
}

async function proofOf({ db }: World, { id }: Sheet, answeredAt: Moment): Promise<string> {
  const secret = await keptSecret(db, 'sheets', randomBytes(48).toString('base64url'))
  return createHmac('sha256', secret)
    .update(`${id} ${Date.parse(answeredAt)}`)
    .digest('hex')
}

function isSame(one: string, other: string): boolean {
  const [given, right] = [Buffer.from(one), Buffer.from(other)]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** The person of a link: nobody but the firm, for as long as the link works. */
async function readLink(world: World, token: string): Promise<{ sheet: Sheet; state: ReturnState; person: Person }> {
  const sheet = await readSheetByToken(world.db, hashOfToken(token))
  const moment = world.now().toISOString()
  const head = sheet === null ? null : await readReturn(world.db, sheet.returnId)
  if (sheet === null || head === null || sheet.expiresAt <= moment) throw new Refusal('link-void')
  return { sheet, state: head.state, person: personOf(sheet, moment.slice(0, 10)) }
}

function personOf({ id, organisation }: Sheet, today: Day): Person {
  return {
    id: `sheet/${id}`,
    name: organisation,
    via: 'sheet-link',
    mandates: [{ role: 'member-firm', scope: organisation, from: today, until: today }],
    seeingAs: null,
  }
}

function isOpen(state: ReturnState): boolean {
  return actsFrom(state).includes('edit-return')
}
