import type { ImportOutcome } from '#lake/import-file.ts'
import type { ImportTold } from '#web/agency/economy-import-data.ts'

/** What a check found, or an import did, as the page shows it. */
export function tellImport(outcome: ImportOutcome): ImportTold {
  const { load } = outcome
  const { covers, changes, notes } = load
  return {
    dataSet: load.dataSet,
    layout: load.layout,
    encoding: load.encoding,
    activityVersion: load.activityVersion,
    slices: load.slices,
    read: load.rowsRead,
    kept: load.rowsKept,
    refused: load.rowsRefused,
    refusals: Object.entries(load.refusedBy).map(([code, rows]) => ({ code, rows })),
    firstRefused: outcome.done === 'nothing-to-do' ? [] : outcome.refused,
    parts: covers === 'whole' ? null : covers,
    notes,
    changes: changes.map(({ slice, before, after, appeared, vanished, corrected }) => ({
      slice,
      before,
      after,
      appeared,
      vanished,
      corrected,
    })),
    objection: outcome.done === 'checked' && outcome.objection !== null ? { of: 'lake', ...outcome.objection } : null,
  }
}
