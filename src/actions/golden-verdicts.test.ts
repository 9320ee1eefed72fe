import { beforeAll, expect, test } from 'vitest'
import type { Finding, Outcome, Verdict } from '#core/rules/verdict.ts'
import { readCountry } from '#sources/country/read-country.ts'
import type { Db } from '#store/deed.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { judgeClusters } from './judge-clusters.ts'
import { loadCountry } from './load-country.ts'

const sign = { pass: '+', fail: '-', 'cannot-say': '?' } as const satisfies Record<Outcome, string>

/**
 * Every verdict on Lithuania's clusters on three days, kept as sheets that are read line by line when they change. After a
 * change on purpose: `vitest run src/actions/golden-verdicts.test.ts --update`, and read the difference: each line that
 * moves is a cluster about which the register now says something else.
 */
describeOnDatabase('Golden verdicts on Lithuania', (open) => {
  let db: Db

  beforeAll(async () => {
    db = (await open()).kysely
    const folder = await readCountry('countries/lithuania')
    await loadCountry({ db, now: () => new Date('2026-11-21T09:00:00Z') }, folder)
  })

  test.each(['2019-06-01', '2024-02-13', '2026-11-21'])('on %s they are what they were', async (day) => {
    const verdicts = await judgeClusters(db, { clusters: 'all', day, knownAt: null })
    await expect(sheetOf(verdicts)).toMatchFileSnapshot(`../publish/golden/verdicts-${day}.txt`)
  })
})

/** A line for each cluster and rule set: its tests, then the conditions that are sure, with what was found. */
function sheetOf(verdicts: readonly Verdict[]): string {
  const lines = verdicts.map(({ subject, ruleSet, reading, tests, inForce }) => {
    const named = `${ruleSet}${reading === null ? '' : ` (${reading})`}${inForce ? '' : ' [not in force]'}`
    const outcomes = tests.map(({ test: id, outcome }) => `${sign[outcome]}${id}`).join(' ')
    const sure = new Set(
      tests.flatMap(({ conditions }) =>
        conditions
          .filter(({ outcome }) => outcome !== 'cannot-say')
          .map(({ condition, outcome, finding }) => `${sign[outcome]}${condition}${measured(finding)}`),
      ),
    )
    return [subject.replace('cluster/', ''), named, outcomes, [...sure].join(' ')].join(' | ').trimEnd()
  })
  return `${lines.join('\n')}\n`
}

function measured({ measured: found }: Finding): string {
  switch (found.kind) {
    case 'number':
      return `=${found.lo ?? ''}${found.lo === found.hi ? '' : `..${found.hi ?? ''}`}`
    case 'days':
      return `=${found.first ?? ''}..${found.last ?? ''}`
    case 'codes':
      return found.codes.length === 0 ? '' : `=${found.codes.join('+')}`
    default:
      return ''
  }
}
