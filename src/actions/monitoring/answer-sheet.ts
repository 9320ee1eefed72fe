import type { Answers } from '#core/monitoring/answer.ts'
import { textAt } from '#core/monitoring/answer.ts'
import { checkSheet } from '#core/monitoring/check-return.ts'
import { formOf } from '#core/monitoring/form.ts'
import type { FormEdition } from '#core/monitoring/form.ts'
import { blocksSubmission } from '#core/monitoring/return-finding.ts'
import { actsFrom } from '#core/monitoring/return-states.ts'
import type { ReturnState } from '#core/monitoring/return-states.ts'
import type { Person } from '#core/people/role.ts'
import type { Day } from '#core/statements/statement.ts'
import { campaignOfReturn, readReturn } from '#store/monitoring/returns.ts'
import { appendSubmission, readSheetByToken, readSubmissions } from '#store/monitoring/sheets.ts'
import type { Sheet, SheetSubmission } from '#store/monitoring/sheets.ts'
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
  readonly submission: SheetSubmission | null
  /** The return was submitted meanwhile: nothing can be changed any more. */
  readonly isClosed: boolean
}

/** Opens the sheet of a link, for whoever has the link. */
export async function openSheet(world: World, token: string): Promise<OpenedSheet> {
  const { sheet, state, person } = await readLink(world, token)
  const about = { act: 'read-sheet', on: sheet.organisation, record: recordOfReturn(sheet.returnId) } as const
  const submissions = await inReading(world, person, { ...about, details: { sheet: sheet.id } }, (tx) =>
    readSubmissions(tx, sheet.returnId),
  )
  const campaign = Number(campaignOfReturn(sheet.returnId))
  const form = formOf(campaign)
  if (form === undefined) throw new Refusal('link-void')
  return {
    sheet,
    form,
    year: campaign - 1,
    submission: submissions.find((each) => each.sheet === sheet.id) ?? null,
    isClosed: !isOpen(state),
  }
}

/** Takes a firm's answers. They may be sent again until the return is submitted: the latest counts. */
export async function answerSheet(
  world: World,
  { token, answers }: { readonly token: string; readonly answers: Answers },
): Promise<Sheet> {
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
  await inWork(world, person, { ...about, details: { sheet: sheet.id, shares } }, ({ tx, at }) =>
    appendSubmission(tx, sheet, { shares, answers: asked, at: at.toISOString() }),
  )
  return sheet
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
