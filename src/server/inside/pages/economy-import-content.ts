import type { BroughtFiles } from '#server/economy/bring-files.ts'
import type { EconomyImportData, Trouble } from '#web/agency/economy-import-data.ts'

/** What stands on the page of bringing data in. */
export async function importData(
  files: BroughtFiles | null,
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
  }
}
