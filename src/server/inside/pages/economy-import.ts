import { may } from '#core/people/may.ts'
import { codings, isDataSetId } from '#lake/data-set.ts'
import { LakeRefusal } from '#lake/trouble.ts'
import type { BroughtFiles } from '#server/economy/bring-files.ts'
import { Problem } from '#server/problems.ts'
import type { EconomyImportData, ImportAnswers } from '#web/agency/economy-import-data.ts'
import type { Trouble } from '#web/agency/trouble.ts'
import { addressOf } from '#words/addresses.ts'
import { importData } from './economy-import-content.ts'
import { flowDeeds } from './economy-flows.ts'
import { bringGroups } from './economy-groups.ts'
import type { FormDeed, InsideDefinition } from '../inside-page.ts'

/** Bringing a national file in; the file itself is taken by src/server/economy/receive-file.ts while it arrives. */
export const economyImportPage: InsideDefinition<EconomyImportData> = {
  page: 'economy-import',
  needs: () => ({ act: 'import-economy', on: null }),
  load: async (visit) => importData(visit, null),
  deeds: {
    check: withFile((files, person, fields) =>
      files.goOn(person, fields.get('file') ?? '', { doing: 'check', answers: answersIn(fields) }),
    ),
    import: withFile((files, person, fields) => files.goOn(person, fields.get('file') ?? '', { doing: 'import' })),
    'throw-away': withFile(async (files, _, fields) => files.throwAway(fields.get('file') ?? '')),
    drop,
    'bring-groups': bringGroups,
    ...flowDeeds,
  },
}

type FileDeed = (
  files: BroughtFiles,
  person: Parameters<FormDeed<EconomyImportData>>[0]['person'],
  fields: URLSearchParams,
) => void | Promise<void>

function withFile(deed: FileDeed): FormDeed<EconomyImportData> {
  return async ({ broughtFiles, person, reader }, { fields }) => {
    if (!may(person, { act: 'import-economy', on: null })) throw new Problem('not-allowed')
    if (broughtFiles === null) throw new Problem('bad-form')
    await deed(broughtFiles, person, fields)
    return { goTo: `${addressOf('economy-import', reader.language)}#files` }
  }
}

function answersIn(fields: URLSearchParams): ImportAnswers {
  const covers = fields.get('covers')
  return {
    covers: covers === 'whole' || covers === 'part' ? covers : '',
    shrinks: fields.get('shrinks') === 'yes',
    slice: (fields.get('slice') ?? '').trim(),
    version: codings.find((coding) => coding === fields.get('version')) ?? '',
  }
}

/** Takes periods of a data set out: which ones, and why, must be said. */
async function drop(
  visit: Parameters<FormDeed<EconomyImportData>>[0],
  { fields }: Parameters<FormDeed<EconomyImportData>>[1],
): ReturnType<FormDeed<EconomyImportData>> {
  const { broughtFiles, person, reader } = visit
  if (!may(person, { act: 'drop-economy', on: null })) throw new Problem('not-allowed')
  const dataSet = fields.get('data-set') ?? ''
  if (broughtFiles === null || !isDataSetId(dataSet)) throw new Problem('bad-form')
  const entered = Object.fromEntries(['data-set', 'from', 'to', 'reason'].map((name) => [name, fields.get(name) ?? '']))
  const { from = '', to = '' } = entered
  const reason = (entered['reason'] ?? '').trim()
  const held = (await broughtFiles.held()).find((each) => each.dataSet === dataSet)
  const slices = (held?.slices ?? []).filter((slice) => slice >= from && slice <= to)
  const refuse = async (trouble: Trouble) => ({
    show: await importData(visit, trouble, entered),
    status: 422 as const,
  })
  if (slices.length === 0) return refuse({ of: 'lake', code: 'nothing-held', dataSet, slices: [] })
  if (reason === '') return refuse({ of: 'file', code: 'reason-missing' })
  try {
    await broughtFiles.drop(person, { dataSet, slices, reason })
  } catch (error) {
    if (error instanceof LakeRefusal) return refuse({ of: 'lake', ...error.trouble })
    throw error
  }
  return { goTo: `${addressOf('economy-import', reader.language)}#held`, said: 'said.economy-dropped' }
}
