import { join } from 'node:path'
import { dropFromLake } from '#actions/economy/drop-from-lake.ts'
import { importIntoLake } from '#actions/economy/import-into-lake.ts'
import { readyObservatory } from '#actions/economy/ready-observatory.ts'
import type { World } from '#actions/world.ts'
import type { Person } from '#core/people/role.ts'
import { holdings } from '#lake/ask/holdings.ts'
import { codings } from '#lake/data-set.ts'
import type { DataSetId } from '#lake/data-set.ts'
import { clearStaging } from '#lake/import-file.ts'
import type { Lake } from '#lake/open.ts'
import { LakeRefusal } from '#lake/trouble.ts'
import { FileRefusal } from '#sources/files/trouble.ts'
import type { BroughtFile, DroppableSet, ImportAnswers } from '#web/agency/economy-import-data.ts'
import { openHeldFlows } from './held-flows.ts'
import type { HeldFlows } from './held-flows.ts'
import { heldUploads, holdUpload, removeUpload } from './held-uploads.ts'
import type { HeldUpload } from './held-uploads.ts'
import type { Upload } from './take-upload.ts'
import { tellImport } from './tell-import.ts'

/** So many files that are done with are told; those that wait for a decision are all told. */
const KEPT = 20

/** Files that people bring in while the server runs: first checked, then brought in, one after another, each told as far as it is. */
export type BroughtFiles = {
  readonly folder: string
  readonly mostBytes: number
  /** Input–output tables are held apart: what they are is told before they are read. */
  readonly flows: HeldFlows
  readonly begin: (person: Person, upload: Upload) => Promise<void>
  /** Checks a held file again, or brings it in; nothing happens to one that is not held or is busy. */
  readonly goOn: (person: Person, id: string, wish: Wish) => void
  readonly throwAway: (id: string) => Promise<void>
  readonly list: () => readonly BroughtFile[]
  readonly held: () => Promise<readonly DroppableSet[]>
  readonly drop: (person: Person, wish: DropWish) => Promise<void>
}

type Wish = ({ readonly doing: 'check' } & { readonly answers: ImportAnswers }) | { readonly doing: 'import' }
type DropWish = { readonly dataSet: DataSetId; readonly slices: readonly string[] | null; readonly reason: string }

const unasked: ImportAnswers = { covers: '', shrinks: false, slice: '', version: '' }
/** Nothing that whoever brings the file could do would have it taken. */
const hopeless = new Set(['layout-unknown', 'no-rows', 'rows-contradict', 'mostly-refused'])

export async function openBroughtFiles(
  world: World,
  lake: Lake,
  { mostBytes, complain }: { mostBytes: number; complain: (error: unknown) => void },
): Promise<BroughtFiles> {
  const folder = join(lake.place.folder, 'uploads')
  const uploads = new Map((await heldUploads(folder)).map((upload) => [upload.id, upload]))
  let files: readonly BroughtFile[] = [...uploads.values()].map((upload) => ({ ...fresh(upload), state: 'left' }))
  let before: Promise<void> = Promise.resolve()

  function tell(id: string, change: Partial<BroughtFile>): void {
    files = files.map((each) => (each.id === id ? { ...each, ...change } : each))
  }

  async function forget(id: string): Promise<void> {
    const upload = uploads.get(id)
    uploads.delete(id)
    tell(id, { isHeld: false })
    if (upload !== undefined) await removeUpload(upload)
  }

  async function work(id: string, person: Person): Promise<void> {
    const upload = uploads.get(id)
    const file = files.find((each) => each.id === id)
    if (upload === undefined || file === undefined) return
    const { answers, doing } = file
    try {
      const outcome = await importIntoLake({ ...world, lake }, person, {
        path: upload.path,
        dry: doing === 'check',
        covers: answers.covers === '' ? undefined : answers.covers,
        mayShrink: answers.shrinks,
        slice: answers.slice === '' ? undefined : answers.slice,
        activityVersion: codings.find((coding) => coding === answers.version),
        onProgress: ({ step, done, total }) => tell(id, { state: 'running', step, done, total }),
      })
      const load = outcome.done === 'checked' ? null : outcome.load.id
      tell(id, { state: outcome.done, load, told: tellImport(outcome), trouble: null })
      if (outcome.done !== 'checked') await forget(id)
      const isLast = !files.some(({ state }) => state === 'waiting')
      if (outcome.done === 'imported' && isLast) void readyObservatory({ ...world, lake }).catch(complain)
    } catch (error) {
      if (error instanceof LakeRefusal) tell(id, { state: 'refused', trouble: { of: 'lake', ...error.trouble } })
      else if (error instanceof FileRefusal) tell(id, { state: 'refused', trouble: { of: 'file', ...error.trouble } })
      else {
        // Nobody waits for this promise: the fault is told to the log, and the page says that there was one.
        complain(error)
        tell(id, { state: 'failed' })
      }
      if (error instanceof FileRefusal || (error instanceof LakeRefusal && hopeless.has(error.trouble.code))) await forget(id)
    }
  }

  function queue(id: string, person: Person): void {
    before = before.then(() => work(id, person)).catch(complain)
  }

  return {
    folder,
    mostBytes,
    flows: openHeldFlows(world, join(lake.place.folder, 'flow-uploads'), mostBytes),
    list: () => files,
    async begin(person, upload) {
      const held = await holdUpload(upload, person.name, world.now().toISOString())
      uploads.set(held.id, held)
      const done = files.filter(({ isHeld }) => !isHeld).slice(KEPT - 1)
      files = [fresh(held), ...files.filter((each) => !done.includes(each))]
      queue(held.id, person)
    },
    goOn(person, id, wish) {
      const file = files.find((each) => each.id === id)
      if (file === undefined || !file.isHeld || file.state === 'waiting' || file.state === 'running') return
      const answers = wish.doing === 'check' ? wish.answers : file.answers
      tell(id, { state: 'waiting', doing: wish.doing, answers, step: null, done: 0, total: null, trouble: null })
      queue(id, person)
    },
    async throwAway(id) {
      const file = files.find((each) => each.id === id)
      if (file === undefined || file.state === 'waiting' || file.state === 'running') return
      await forget(id)
      files = files.filter((each) => each.id !== id)
      try {
        await clearStaging(lake)
      } catch (error) {
        // Another import is at work: it clears away what was read of this file when it begins or ends.
        if (!(error instanceof LakeRefusal)) throw error
      }
    },
    held: async () =>
      (await holdings(lake)).flatMap(({ dataSet, slices, rows }) =>
        slices.length === 0 ? [] : [{ dataSet, slices: slices.map(({ slice }) => slice), rows }],
      ),
    async drop(person, wish) {
      await dropFromLake({ ...world, lake }, person, wish)
    },
  }
}

function fresh({ id, file, bytes, by, beganAt }: HeldUpload): BroughtFile {
  return {
    id,
    file,
    bytes,
    by,
    beganAt,
    doing: 'check',
    state: 'waiting',
    step: null,
    done: 0,
    total: null,
    load: null,
    answers: unasked,
    told: null,
    trouble: null,
    isHeld: true,
  }
}
