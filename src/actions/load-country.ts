import { itemOf } from '#core/registry/item-of.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Localised } from '#core/values/language.ts'
import type { CountryFolder, FolderStatement } from '#sources/country/country-folder.ts'
import { changedDocuments, writeDocuments } from '#store/country-documents.ts'
import { inDeedUnlessIdle } from '#store/deed.ts'
import { liveStatementsBy } from '#store/live-statements.ts'
import type { LiveRow } from '#store/live-statements.ts'
import { appendRuleSetEditions } from '#store/rule-sets.ts'
import { appendSources } from '#store/sources.ts'
import { contentHash } from '#store/statements.ts'
import type { Draft } from '#store/statements.ts'
import { recordDrafts } from './record-statements.ts'
import type { Judgement } from './record-statements.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** What a load changed; all zero when the register already says what the folder says. */
export type LoadReport = {
  readonly country: string
  readonly added: number
  readonly corrected: number
  readonly withdrawn: number
  readonly sources: number
  /** Rule sets of which there is a new edition, or which were taken out. */
  readonly ruleSets: number
}

const gone: Localised = { lt: 'Teiginio nebėra šalies duomenų aplanke.', en: 'The statement is no longer in the country folder.' }

/**
 * Makes the register say what a country folder says, in one transaction: new statements are added, changed ones
 * superseded, vanished ones withdrawn; rule sets likewise, edition by edition. A folder with mistakes is refused whole. Loading the same folder again changes
 * nothing and records no change.
 */
export async function loadCountry(world: World, folder: CountryFolder): Promise<LoadReport> {
  if (folder.findings.length > 0) throw new Refusal('country-has-mistakes', folder.findings)
  const recordedBy = `country:${folder.id}`
  return inDeedUnlessIdle(world.db, { by: recordedBy, deed: 'load-country', at: world.now() }, async (deed) => {
    const live = await liveStatementsBy(deed.tx, recordedBy)
    const plan = planLoad(folder.statements, live)
    const documents = Object.fromEntries(
      (await changedDocuments(deed.tx, folder.documents)).map((name) => [name, documentOf(folder, name)]),
    )
    await writeDocuments(deed, documents)
    const sources = await appendSources(deed, folder.sources)
    const editions = await appendRuleSetEditions(deed, folder.ruleSets)
    const ruleSets = editions.added + editions.changed + editions.withdrawn
    const ids = await recordDrafts(
      deed,
      plan.drafts.map(({ draft }) => draft),
      { judgements: plan.judgements },
    )
    await recordDrafts(deed, [], {
      judgements: plan.drafts.flatMap(({ draft, judge }, index) => judge(ids[index] ?? 0, draft.subject)),
    })
    const corrected = plan.drafts.filter(({ draft }) => draft.supersedes !== null).length
    const idle =
      plan.drafts.length + plan.judgements.length + sources.added + sources.revised + ruleSets + Object.keys(documents).length ===
      0
    const report = {
      country: folder.id,
      added: plan.drafts.length - corrected,
      corrected,
      withdrawn: plan.withdrawn,
      sources: sources.added + sources.revised,
      ruleSets,
    }
    return { idle, result: report }
  })
}

function documentOf(folder: CountryFolder, name: string): unknown {
  return Object.entries(folder.documents).find(([each]) => each === name)?.[1]
}

type PlannedDraft = { readonly draft: Draft; readonly judge: (id: number, subject: string) => Judgement[] }

function planLoad(statements: readonly FolderStatement[], live: readonly LiveRow[]) {
  const liveByHash = new Map(live.map((row) => [row.hash, row]))
  const wanted = statements
    .map((statement) => ({ statement, draft: draftOf(statement) }))
    .map((each) => ({ ...each, hash: contentHash(each.draft) }))
  const wantedHashes = new Set(wanted.map((each) => each.hash))
  const vanished = groupBy(
    live.filter((row) => !wantedHashes.has(row.hash)),
    placeKey,
  )
  const drafts: PlannedDraft[] = []
  const judgements: Judgement[] = []
  for (const { statement, draft, hash } of wanted) {
    const before = liveByHash.get(hash)
    const rank = statement.rank ?? 'accepted'
    if (before) {
      if (before.rank !== rank) judgements.push({ statement: before.id, subject: draft.subject, rank, reason: statement.reason })
      continue
    }
    const supersedes = vanished.get(placeKey(draft))?.shift()?.id ?? null
    const judge: PlannedDraft['judge'] = (id, subject) =>
      rank === 'accepted' ? [] : [{ statement: id, subject, rank, reason: statement.reason }]
    drafts.push({ draft: { ...draft, supersedes }, judge })
  }
  const left = [...vanished.values()].flat()
  judgements.push(...left.map((row): Judgement => ({ statement: row.id, subject: row.subject, rank: 'withdrawn', reason: gone })))
  return { drafts, judgements, withdrawn: left.length }
}

function draftOf(statement: FolderStatement): Draft {
  const property = propertyOf(statement.property)
  if (!property) throw new Error(`a checked statement has the unknown property ${statement.property}`)
  const { rank: _rank, reason: _reason, ...said } = statement
  return { ...said, item: itemOf(property, said.value), supersedes: null }
}

/** A statement is the correction of another when the same source speaks about the same item. */
function placeKey(row: { subject: string; property: string; item: string; source: string }): string {
  return [row.subject, row.property, row.item, row.source].join('\n')
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}
