import type pg from 'pg'
import { judgeMatrix, readRules } from '#actions/judge-clusters.ts'
import type { Rules } from '#actions/judge-clusters.ts'
import type { Db } from '#store/deed.ts'
import { quantile } from '../measure/quantile.ts'
import { timed } from '../measure/timed.ts'
import { DAY } from './measures.ts'
import type { RulesAnswer } from './task.ts'

/** How many times as many members clusters of a group have: every third cluster of the small country belongs to one group. */
export const GROUPS = [1, 2, 4] as const
export const MEMBERS_OF_FIRST_GROUP = 100
const ROUNDS = 3

/** Clusters of the same kind with once, twice and four times as many members, by all rule sets. */
export async function measureGrowthByMembers(db: Db, pool: pg.Pool): Promise<RulesAnswer<'growth-by-members'>> {
  const rules = await readRules(db, null)
  const groups = await clustersBySize(pool)
  const factors: RulesAnswer<'growth-by-members'>[number][] = []
  for (const times of GROUPS) {
    const { clusters, members } = groups.get(times) ?? { clusters: [], members: 0 }
    factors.push({ times, amount: members, milliseconds: await repeatedly(db, { clusters, rules }) })
  }
  return factors
}

/** The same clusters by once, twice and four times as many rule sets: copies under other names. */
export async function measureGrowthByRules(db: Db, pool: pg.Pool): Promise<RulesAnswer<'growth-by-rules'>> {
  const rules = await readRules(db, null)
  const clusters = (await clustersBySize(pool)).get(1)?.clusters ?? []
  const factors: RulesAnswer<'growth-by-rules'>[number][] = []
  for (const times of GROUPS) {
    const copied = copies(rules, times)
    factors.push({ times, amount: copied.size, milliseconds: await repeatedly(db, { clusters, rules: copied }) })
  }
  return factors
}

/** The median of some rounds, after one that warms up. */
async function repeatedly(db: Db, asked: { clusters: readonly string[]; rules: Rules }): Promise<number> {
  const seconds: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    seconds.push((await timed(() => judgeMatrix(db, { ...asked, day: DAY, knownAt: null }))).seconds)
  }
  return (quantile(seconds.slice(1), 0.5) ?? 0) * 1000
}

function copies(rules: Rules, times: number): Rules {
  const named = [...rules].flatMap(([id, edition]) =>
    Array.from({ length: times }, (_, copy) => {
      const name = copy === 0 ? id : `${id}-copy-${copy}`
      // A copy shares nothing with its original, as a rule set of its own would.
      return [name, { ...edition, ruleSet: { ...structuredClone(edition.ruleSet), id: name } }] as const
    }),
  )
  return new Map(named)
}

type Group = { readonly clusters: readonly string[]; readonly members: number }

/** Clusters of the small country by how many members ever joined them, as a multiple; those of the real country are left out. */
async function clustersBySize(pool: pg.Pool): Promise<Map<number, Group>> {
  const { rows } = await pool.query<{ subject: string; members: number }>(
    `select subject, count(distinct target)::int as members from projection where kind = 'cluster' and property = 'member'
     group by 1 order by 1`,
  )
  return new Map(
    GROUPS.map((times) => {
      const most = times * MEMBERS_OF_FIRST_GROUP
      // Of some a membership was withdrawn since.
      const own = rows.filter(({ members }) => members > most * 0.9 && members <= most)
      const members = own.reduce((sum, each) => sum + each.members, 0)
      return [times, { clusters: own.map(({ subject }) => subject), members }]
    }),
  )
}
