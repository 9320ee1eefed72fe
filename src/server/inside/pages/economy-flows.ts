import { bringFlowFile } from '#actions/economy/bring-flow-file.ts'
import { dropFlowTable, reweighFlows } from '#actions/economy/bring-flow-table.ts'
import { readCurrentFlows } from '#actions/economy/flow-receipts.ts'
import { isRefusal } from '#actions/refusal.ts'
import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { isTooLong, judgeSource, readTypedWeight } from '#core/economy/flows/judge-description.ts'
import { may } from '#core/people/may.ts'
import type { HeldFlows } from '#server/economy/held-flows.ts'
import { Problem } from '#server/problems.ts'
import { FileRefusal } from '#sources/files/trouble.ts'
import type { FlowsAsked, FlowsWrong } from '#web/agency/economy-flows-data.ts'
import type { EconomyImportData } from '#web/agency/economy-import-data.ts'
import { addressOf } from '#words/addresses.ts'
import type { FormDeed, Outcome, Visit } from '../inside-page.ts'
import { importData } from './economy-import-content.ts'

type FlowDeed = FormDeed<EconomyImportData>
type Asked = Partial<FlowsAsked> & Pick<FlowsAsked, 'of'>

const described = [
  'title',
  'publisher',
  'year',
  'address',
  'licence',
  'edition',
  'weight',
  'sheet',
  'negative',
  'missing',
] as const

/** An input–output table is sent or pasted, described and checked, and then brought in; the one that is there is weighed or taken out. */
export const flowDeeds = {
  'hold-flows': withHeld(async (flows, visit, { fields }) => {
    const table = fields.get('table') ?? ''
    if (table.trim() === '') return showAgain(visit, 422, { of: 'paste', wrong: ['table'] })
    const { id } = await flows.holdText(visit.person, table)
    return { goTo: addressIn(visit, `flows-${id}`) }
  }),
  'check-flows': withHeld(judged(true)),
  'bring-flows': withHeld(judged(false)),
  'throw-flows': withHeld(async (flows, visit, { fields }) => {
    const upload = await flows.one(fields.get('file') ?? '')
    if (upload !== null) await flows.throwAway(upload)
    return { goTo: addressIn(visit, 'flows') }
  }),
  'weigh-flows': weigh,
  'drop-flows': drop,
} satisfies { readonly [deed: string]: FlowDeed }

type HeldDeed = (flows: HeldFlows, ...asked: Parameters<FlowDeed>) => ReturnType<FlowDeed>

function withHeld(deed: HeldDeed): FlowDeed {
  return async (visit, sent) => {
    if (!may(visit.person, { act: 'import-economy', on: null })) throw new Problem('not-allowed')
    if (visit.broughtFiles === null) throw new Problem('bad-form')
    return deed(visit.broughtFiles.flows, visit, sent)
  }
}

/** Reads a held table as it was described: what is wrong and what would change is told on the page; only the second button keeps it. */
function judged(dry: boolean): HeldDeed {
  return async (flows, visit, { fields }) => {
    const file = fields.get('file') ?? ''
    const upload = await flows.one(file)
    // Of before the table is compared: one that comes in between was not told of.
    const seen = dry ? (await readCurrentFlows(visit.world.db)).state : (fields.get('seen') ?? '')
    const entered = { ...Object.fromEntries(described.map((name) => [name, (fields.get(name) ?? '').trim()])), seen }
    const gone = async () => showAgain(visit, 409, { of: 'gone', entered: { ...entered, file }, wrong: ['gone'] })
    if (upload === null) return gone()
    const again = async (status: 200 | 409 | 422, asked: Partial<FlowsAsked>) =>
      showAgain(visit, status, { of: upload.id, entered, ...asked })
    const { wrong, about } = readDescription(entered)
    if (about === null) return again(422, { wrong })
    try {
      const { read, change } = await bringFlowFile(visit.world, visit.person, { path: upload.path, dry, seen, ...about })
      if (change === null || dry) {
        const { findings, notes, flows: table } = read
        const checked = { version: about.version, read: read.read, activities: table.sectors.length, notes, change }
        return await again(change === null ? 422 : 200, { findings, checked })
      }
      await flows.throwAway(upload)
      return { goTo: addressIn(visit, 'flows'), said: change.changed ? 'said.flows-brought' : 'said.flows-idle' }
    } catch (error) {
      if (isMeanwhile(error)) return again(409, { wrong: ['meanwhile'] })
      if (error instanceof FileRefusal && error.trouble.code === 'file-missing') return gone()
      if (error instanceof FileRefusal) return again(422, { trouble: { of: 'file', ...error.trouble } })
      throw error
    }
  }
}

function readDescription(entered: { readonly [field: string]: string }) {
  const { sheet = '' } = entered
  const version = activityVersions.find((each) => each === entered['edition'])
  const weight = readTypedWeight(entered['weight'] ?? '')
  const { source, wrong: wrongSource } = judgeSource(entered)
  const wrong = new Set<FlowsWrong>([
    ...wrongSource,
    ...(version === undefined ? (['edition'] as const) : []),
    ...(weight === 'wrong' ? (['weight'] as const) : []),
    ...(isTooLong('sheet', sheet) ? (['length'] as const) : []),
  ])
  if (wrong.size > 0 || version === undefined || weight === 'wrong') return { wrong: [...wrong], about: null }
  const lenient = { negativeAsZero: entered['negative'] === 'yes', missingAsZero: entered['missing'] === 'yes' }
  return { wrong: [], about: { version, source, weight, sheet: sheet === '' ? undefined : sheet, ...lenient } }
}

async function weigh(...[visit, { fields }]: Parameters<FlowDeed>): ReturnType<FlowDeed> {
  if (!may(visit.person, { act: 'import-economy', on: null })) throw new Problem('not-allowed')
  const given = (fields.get('weight') ?? '').trim()
  const weight = readTypedWeight(given)
  if (weight === null || weight === 'wrong')
    return showAgain(visit, 422, { of: 'weigh', entered: { weight: given }, wrong: ['weight'] })
  return decided(visit, { of: 'weigh', entered: { weight: given } }, async () => {
    const changed = await reweighFlows(visit.world, visit.person, { weight, seen: fields.get('seen') ?? '' })
    return changed ? 'said.flows-weighed' : 'said.flows-idle'
  })
}

async function drop(...[visit, { fields }]: Parameters<FlowDeed>): ReturnType<FlowDeed> {
  if (!may(visit.person, { act: 'drop-economy', on: null })) throw new Problem('not-allowed')
  // A form sends line ends as two letters, a browser counts one.
  const reason = (fields.get('reason') ?? '').replaceAll('\r\n', '\n').trim()
  if (reason === '') return showAgain(visit, 422, { of: 'drop', wrong: ['reason'] })
  if (isTooLong('reason', reason)) return showAgain(visit, 422, { of: 'drop', entered: { reason }, wrong: ['length'] })
  return decided(visit, { of: 'drop', entered: { reason } }, async () => {
    const dropped = await dropFlowTable(visit.world, visit.person, { reason, seen: fields.get('seen') ?? '' })
    if (dropped === null) return 'said.flows-idle'
    return dropped.receipt === null ? 'said.flows-dropped-unreceipted' : 'said.flows-dropped'
  })
}

type FlowsSaid = `said.flows-${'weighed' | 'dropped' | 'dropped-unreceipted' | 'idle'}`

/** Of the table that was on the page: where somebody has brought another meanwhile, what is there now is shown, and what was entered. */
async function decided(visit: Visit, asked: Asked, decide: () => Promise<FlowsSaid>): ReturnType<FlowDeed> {
  try {
    return { goTo: addressIn(visit, 'flows'), said: await decide() }
  } catch (error) {
    if (isMeanwhile(error)) return showAgain(visit, 409, { ...asked, wrong: ['meanwhile'] })
    throw error
  }
}

function isMeanwhile(error: unknown): boolean {
  return isRefusal(error) && error.code === 'changed-meanwhile'
}

function addressIn({ reader }: Visit, part: string): string {
  return `${addressOf('economy-import', reader.language)}#${part}`
}

async function showAgain(visit: Visit, status: 200 | 409 | 422, asked: Asked): Promise<Outcome<EconomyImportData>> {
  const nothing = { entered: {}, wrong: [], trouble: null, findings: [], checked: null }
  const data = await importData(visit, null)
  return { show: { ...data, flows: { ...data.flows, asked: { ...nothing, ...asked } } }, status }
}
