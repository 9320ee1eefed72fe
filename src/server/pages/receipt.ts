import { publicOnly } from '#core/registry/public-only.ts'
import type { Rank, Ranking } from '#core/statements/statement.ts'
import { readReceipt } from '#store/read-receipt.ts'
import type { ReceiptData } from '#web/public/receipt/receipt-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { readSourceNotes, voiceOf } from './dossier.ts'

export const receiptPage: PageDefinition<ReceiptData> = {
  page: 'receipt',
  async load(reader) {
    if (!/^[1-9]\d{0,14}$/.test(reader.slug ?? '')) return null
    const receipt = await readReceipt(reader.db, Number(reader.slug))
    if (receipt === null || publicOnly([receipt.statement]).length === 0) return null
    const { statement, contentHash, importFile, rankings } = receipt
    const known = (moment: string) => reader.knownAt === null || moment <= reader.knownAt
    if (!known(statement.recordedAt)) return null
    const rankOf = (id: number): Rank =>
      latestRank(
        rankings.filter((ranking) => known(ranking.recordedAt)),
        id,
      )
    const item = voiceOf(statement, 'accepted').item
    const others = receipt.siblings
      .filter((other) => other.id !== statement.id && known(other.recordedAt))
      .map((other) => voiceOf(other, rankOf(other.id)))
      .filter((voice) => voice.item === item)
    // A replacement that was withdrawn, as by undoing an import, has given this statement back.
    const replacement = receipt.siblings.findLast(
      (other) => other.supersedes === statement.id && known(other.recordedAt) && rankOf(other.id) !== 'withdrawn',
    )
    const replaced = receipt.siblings.find((other) => other.id === statement.supersedes)
    return {
      statement: {
        ...voiceOf(statement, rankOf(statement.id)),
        recordedBy: statement.recordedBy,
        change: statement.change,
        contentHash,
        importFile,
      },
      rankings: rankings
        .filter((ranking) => ranking.statement === statement.id && known(ranking.recordedAt))
        .map(({ rank, reason, recordedAt, recordedBy }) => ({ rank, reason, recordedAt, recordedBy })),
      others,
      replaces: replaced === undefined ? null : voiceOf(replaced, rankOf(replaced.id)),
      replacedBy: replacement === undefined ? null : voiceOf(replacement, rankOf(replacement.id)),
      sources: await readSourceNotes(reader, [statement, ...others]),
      fragment: reader.query.has('fragment'),
    }
  },
  json: ({ statement, rankings, others, replaces, replacedBy, sources }) => ({
    statement,
    rankings,
    others,
    replaces,
    replacedBy,
    sources,
  }),
}

function latestRank(rankings: readonly Ranking[], statement: number): Rank {
  return rankings.findLast((ranking) => ranking.statement === statement)?.rank ?? 'accepted'
}
