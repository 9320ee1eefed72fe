import { readCurrentFlows } from '#actions/economy/flow-receipts.ts'
import type { World } from '#actions/world.ts'
import { flowTableId } from '#core/economy/flows/flow-table.ts'
import type { BroughtFiles } from '#server/economy/bring-files.ts'
import { LARGEST_FORM } from '#server/largest-form.ts'
import type { FlowsOnPage } from '#web/agency/economy-flows-data.ts'
import type { EconomyImportData } from '#web/agency/economy-import-data.ts'
import type { Trouble } from '#web/agency/trouble.ts'

type Held = { readonly world: World; readonly broughtFiles: BroughtFiles | null }

/** What stands on the page of bringing data in. */
export async function importData(
  { world, broughtFiles: files }: Held,
  trouble: Trouble | null,
  entered: EconomyImportData['entered'] = {},
): Promise<EconomyImportData> {
  return {
    files: files?.list() ?? [],
    held: (await files?.held()) ?? [],
    mostBytes: files?.mostBytes ?? 0,
    isOpen: files !== null,
    trouble,
    entered,
    groups: null,
    flows: await flowsOnPage(world, files),
  }
}

async function flowsOnPage({ db }: World, files: BroughtFiles | null): Promise<FlowsOnPage> {
  const { current, isThere, state } = await readCurrentFlows(db)
  const held = (await files?.flows.list()) ?? []
  return {
    current:
      current === null
        ? null
        : {
            receipt: flowTableId(current),
            title: current.source.title,
            year: current.source.year,
            activities: current.receipt.activities,
            version: current.version,
            weight: current.weight,
          },
    isThere,
    seen: state,
    held: held.map(({ id, file, bytes, by, beganAt }) => ({ id, file, bytes, by, beganAt })),
    mostBytes: files?.flows.mostBytes ?? 0,
    mostPastedBytes: LARGEST_FORM,
    asked: null,
  }
}
