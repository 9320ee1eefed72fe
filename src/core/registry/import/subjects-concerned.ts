import type { ImportKind } from './fields.ts'
import type { RegisterNames } from './build-view.ts'
import type { ImportRecord } from './read-record.ts'

/** The subjects whose statements the rows may repeat, change or close: all that must be read before planning. */
export function subjectsConcerned(
  kind: ImportKind,
  records: readonly ImportRecord[],
  about: { names: RegisterNames; cluster: string | null },
): string[] {
  const { names, cluster } = about
  const subjects = new Set<string>(cluster === null ? [] : [cluster])
  const add = (found: readonly string[]) => {
    for (const subject of found) subjects.add(subject)
  }
  for (const { texts } of records) {
    const given = texts.get('cluster')
    if (given !== undefined) add([...names.clusters.find(given), given.startsWith('cluster/') ? given : `cluster/${given}`])
    if (kind === 'organisations') {
      const code = texts.get('code')
      const coded = code === undefined ? undefined : names.organisationsByCode.get(code)
      add(coded === undefined ? names.organisations.find(texts.get('name') ?? '') : [coded])
    }
    if (kind === 'projects')
      add([...names.projects.find(texts.get('project-code') ?? ''), ...names.projects.find(texts.get('project-name') ?? '')])
  }
  return [...subjects]
}
