import type pg from 'pg'
import { addressOf } from '#words/addresses.ts'
import { pressPage } from '../measure/press-page.ts'
import { timed } from '../measure/timed.ts'
import { DAY } from './measures.ts'
import type { RulesPageResult } from './results.ts'

export type RulesPage = { readonly title: string; readonly paths: readonly string[] }

/** The pages on rules and verdicts, for the reference day of the figures. */
export async function rulesPages(pool: pg.Pool): Promise<RulesPage[]> {
  const { rows } = await pool.query<{ slug: string }>(
    "select split_part(subject, '/', 2) as slug from search_document where kind = 'cluster' order by md5(subject) limit 100",
  )
  const on = (path: string, query = '') => `${path}?asOf=${DAY}${query}`
  return [
    { title: 'matrix of clusters and rule sets', paths: [on(addressOf('verdicts', 'lt')), on(addressOf('verdicts', 'en'))] },
    { title: 'list of rule sets', paths: [on(addressOf('rule-sets', 'lt')), on(addressOf('rule-sets', 'en'))] },
    { title: 'rule set with who passes', paths: [on(addressOf('rule-sets', 'lt', 'inoklaster-2024'))] },
    { title: 'path of a cluster', paths: rows.map(({ slug }) => on(addressOf('path', 'lt', slug))) },
    {
      title: 'can we apply? (a cluster and a call)',
      paths: rows.map(({ slug }) => on(addressOf('apply', 'lt'), `&cluster=${slug}&rules=inoklaster-2024`)),
    },
    {
      title: 'what if (a threshold)',
      paths: [7, 8, 9].map((members) =>
        on(addressOf('what-if', 'lt'), `&threshold=${encodeURIComponent(`inoklaster-2024~independent-members~0~${members}`)}`),
      ),
    },
    { title: 'facts that would settle most', paths: [on(addressOf('open-facts', 'lt'))] },
  ]
}

const MANY = 8
const PATIENCE_SECONDS = 300

export async function measureRulesPage(
  { title, paths }: RulesPage,
  { origin, seconds }: { origin: string; seconds: number },
): Promise<RulesPageResult> {
  const first = await timed(async () => {
    const response = await fetch(`${origin}${paths[0] ?? ''}`, { signal: AbortSignal.timeout(PATIENCE_SECONDS * 1000) })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`the page answered ${response.status}`)
  })
  await pressPage({ origin, paths, readers: 1, seconds: 1, isFresh: true })
  const fresh = await pressPage({ origin, paths, readers: 1, seconds: Math.max(5, seconds), isFresh: true })
  const few = paths.slice(0, 5)
  for (const path of few) await (await fetch(`${origin}${path}`)).arrayBuffer()
  const kept = await pressPage({ origin, paths: few, readers: MANY, seconds, isFresh: false })
  return { title, firstSeconds: first.seconds, fresh, kept }
}
