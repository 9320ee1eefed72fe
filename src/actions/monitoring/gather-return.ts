import { organisationsAt } from '#core/monitoring/check-members.ts'
import { checkReturn } from '#core/monitoring/check-return.ts'
import type { Answers } from '#core/monitoring/answer.ts'
import { formOf } from '#core/monitoring/form.ts'
import type { FormEdition } from '#core/monitoring/form.ts'
import type { PeerSpreads } from '#core/monitoring/peer-spread.ts'
import { knownAccounts, knownProjects, memberFacts } from '#core/monitoring/known-of-members.ts'
import type { RegisterView } from '#core/monitoring/known-of-members.ts'
import { prefill } from '#core/monitoring/prefill.ts'
import type { KnownBefore, Prefill } from '#core/monitoring/prefilled.ts'
import type { RecordedAnswer } from '#core/monitoring/recorded-answer.ts'
import type { ReturnFinding } from '#core/monitoring/return-finding.ts'
import { answersStanding, explanationsStanding, standingOf } from '#core/monitoring/settle-heads.ts'
import type { Standing } from '#core/monitoring/settle-heads.ts'
import { sumSheets } from '#core/monitoring/sheets.ts'
import type { SheetSums } from '#core/monitoring/sheets.ts'
import { whatIsLeft } from '#core/monitoring/what-is-left.ts'
import type { Left } from '#core/monitoring/what-is-left.ts'
import { partOf } from '#core/registry/shown.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Reader } from '#store/deed.ts'
import { readAnswers } from '#store/monitoring/answers.ts'
import { readReturn, returnIdOf } from '#store/monitoring/returns.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import { readSheets, readSubmissions } from '#store/monitoring/sheets.ts'
import type { Sheet, SheetSubmission } from '#store/monitoring/sheets.ts'
import { shownOf } from '#store/read-projection.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { peerSpreads } from './peer-spreads.ts'

/** A return with everything that it is filled in and checked with. */
export type GatheredReturn = {
  readonly head: ReturnHead
  readonly form: FormEdition
  /** The year asked about. */
  readonly year: number
  /** Everything that was ever answered: its history. */
  readonly recorded: readonly RecordedAnswer[]
  readonly standing: Standing
  readonly answers: Answers
  readonly prefill: Prefill
  readonly lastYear: { readonly id: string; readonly form: FormEdition; readonly answers: Answers } | null
  readonly sheets: SheetSums | null
  readonly peers: PeerSpreads | null
  readonly findings: readonly ReturnFinding[]
  readonly left: Left
}

/** What the house itself knows of a cluster's return: read before the person's own work begins, on the house's own account. */
export type HouseKnowledge = {
  readonly register: RegisterView
  readonly peers: PeerSpreads | null
  readonly sheets: readonly Sheet[]
  readonly submissions: readonly SheetSubmission[]
  readonly moment: string
}

/**
 * Reads what a return is held against. Sums of sheets and the spread of peers are worked out by the house: no single value of
 * them leaves. Outside any transaction: a pool whose connections all wait for one more would wait for ever.
 */
export async function askHouse(world: World, { id, cluster, campaign }: Asked): Promise<HouseKnowledge> {
  const [register, peers, sheets, submissions] = await Promise.all([
    readRegister(world.db, cluster),
    peerSpreads(world, Number(campaign) - 1),
    readSheets(world.db, id),
    readSubmissions(world.db, id),
  ])
  return { register, peers, sheets, submissions, moment: world.now().toISOString() }
}

type Asked = Pick<ReturnHead, 'id' | 'cluster' | 'campaign'>

/** Gathers a return for its coordinator; `db` is under the second lock of whoever reads. */
export async function gatherReturn(db: Reader, head: ReturnHead, house: HouseKnowledge): Promise<GatheredReturn> {
  const form = formOf(Number(head.campaign))
  if (form === undefined) throw new Refusal('not-found')
  const year = Number(head.campaign) - 1
  const recorded = await readAnswers(db, head.id)
  const standing = standingOf(recorded)
  const answers = answersStanding(standing)
  const lastYear = await readLastYear(db, head)
  const { register, peers } = house
  const known: KnownBefore = {
    form,
    year,
    shown: register.cluster,
    factsOf: (organisation) => memberFacts(register.around.get(organisation) ?? [], year),
    lastYear: lastYear === null ? null : { return: lastYear.id, form: lastYear.form, answers: lastYear.answers },
    sheets: null,
    imported: null,
    modules: [],
  }
  const withoutSheets = prefill(known)
  const members = organisationsAt(answers, 'members') ?? organisationsAt(answersOf(withoutSheets), 'members') ?? new Set<string>()
  const sheets = sheetSums(house)
  const modules = [
    { name: 'accounts', answers: knownAccounts(register, [...members], year) },
    { name: 'projects', answers: knownProjects(register, year) },
  ]
  const prefilled = prefill({ ...known, sheets, modules })
  const findings = checkReturn({
    form,
    year,
    answers,
    explanations: explanationsStanding(standing),
    lastYear,
    peers,
    sheets,
  })
  const left = whatIsLeft({ form, standing, prefill: prefilled, findings })
  return { head, form, year, recorded, standing, answers, prefill: prefilled, lastYear, sheets, peers, findings, left }
}

async function readLastYear(db: Reader, { cluster, campaign }: ReturnHead): Promise<GatheredReturn['lastYear']> {
  const before = Number(campaign) - 1
  const form = formOf(before)
  const head = form === undefined ? null : await readReturn(db, returnIdOf(cluster, String(before)))
  if (form === undefined || head === null || head.state === 'not-started') return null
  return { id: head.id, form, answers: answersStanding(standingOf(await readAnswers(db, head.id))) }
}

/** What the register shows of the cluster, of everybody who was ever its member, and of its projects. */
async function readRegister(db: Reader, cluster: SubjectId): Promise<RegisterView> {
  const own = await shownOf(db, [cluster])
  const organisations = own.flatMap(({ property, value }) => (property === 'member' ? (partOf(value, 'organisation') ?? []) : []))
  const projects = own.flatMap(({ property, value }) => (property === 'project' && typeof value === 'string' ? [value] : []))
  const around = await shownOf(db, [...new Set([...organisations, ...projects])])
  return { cluster: own, around: Map.groupBy(around, ({ subject }) => subject) }
}

/**
 * The sums of the firms' sheets as the coordinator may see them; null while none was sent. Over all firms that were asked, and
 * only when no link works any more: a sum that could be seen once with a firm and once without it would give its number away,
 * so neither the coordinator's list of members nor the state of the return makes another one.
 */
export function sheetSums({
  sheets,
  submissions,
  moment,
}: Pick<HouseKnowledge, 'sheets' | 'submissions' | 'moment'>): SheetSums | null {
  if (sheets.length === 0) return null
  return sumSheets({
    sheets: submissions,
    members: sheets.map(({ organisation }) => organisation),
    reader: 'coordinator',
    stage: sheets.some(({ expiresAt }) => expiresAt > moment) ? 'collecting' : 'closed',
  })
}

function answersOf({ fields }: Prefill): Answers {
  return new Map([...fields].map(([id, { answer }]) => [id, answer]))
}
