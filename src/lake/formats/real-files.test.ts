import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildBridge } from '#core/economy/activities/bridge.ts'
import { cellState } from '#core/economy/cells/cells.ts'
import { describeWithGolden, goldenText } from '#core/economy/testing/golden.ts'
import { readCorrespondence, readOlderNames } from '#lake/ask/correspondence.ts'
import { qcewCells } from '#lake/ask/qcew-cells.ts'
import { closeLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { emptyLake, importText } from '#actions/testing/bring-to-lake.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'

describeWithGolden('files as their publishers gave them', () => {
  let lake: Lake
  beforeAll(async () => {
    lake = await emptyLake()
  })
  afterAll(async () => closeLake(lake))

  const bring = async (path: string, slice?: string) => (await importText(lake, goldenText(path), { slice })).load

  test('the correspondence of Eurostat: 1,571 rows, 615 classes of which 129 are split', async () => {
    const trees = await readActivityTrees()
    const { load } = await importText(lake, goldenText('classifications/nace2-nace21.csv'), { trees })
    expect(load).toMatchObject({ dataSet: 'activity-correspondence', rowsKept: 1571, rowsRefused: 0 })
    // 46.89 is new in 2.1. Nothing else is without a link, in either edition.
    expect(load.notes).toEqual([
      { code: 'without-predecessor', rows: 1, examples: ['46.89'] },
      { code: 'newer-classes-unlinked', rows: 1, examples: ['46.89'] },
    ])
    const correspondence = (await readCorrespondence(lake))?.correspondence ?? { from: '2', to: '2.1', links: [] }
    const asked = { correspondence, from: trees['2'], to: trees['2.1'] }
    const count = (level: 'class' | 'division') => {
      const bridge = buildBridge({ ...asked, level })
      const hows = [...trees['2'].levels].flatMap(([code, of]) => (of === 'class' ? [bridge(code).how] : []))
      return [hows.length, hows.filter((how) => how === 'equal').length, hows.filter((how) => how === 'none').length]
    }
    const names = await readOlderNames(lake, {
      '62.10': { name: { lt: 'Programavimas' } },
      '01.11': { name: { lt: 'Grūdai' } },
      '01.12': { name: { lt: 'Ryžiai' } },
    })
    // 62.01 has no name of 2.1, where that code is another activity; rice is called the same in both.
    expect([names.get('62.01')?.en, names.get('01.12')]).toEqual([
      'Computer programming activities',
      { en: 'Growing of rice', lt: 'Ryžiai' },
    ])
    expect(names.get('01.11')?.lt).toBeUndefined()
    expect([count('class'), count('division')]).toEqual([
      [615, 129, 0],
      [615, expect.any(Number), 0],
    ])
  })

  test('states by industries of the United States: withheld cells keep their establishments, and have a limit', async () => {
    const load = await bring('qcew/qcew-2016q2-states-naics3-private.csv')
    expect([load.dataSet, load.rowsKept, load.rowsRefused]).toEqual(['qcew', 4514, 0])
    const sectors = await bring('qcew/qcew-2016q2-states-sectors.csv')
    expect([sectors.rowsKept, sectors.rowsRefused]).toEqual([2998, 0])
    const { cells, establishments, published, areaTotals } = await qcewCells(lake, {
      quarter: '2016-Q2',
      level: '55',
      ownership: '5',
    })
    const suppressed = [...cells.states].flatMap((state, at) => (state === cellState.suppressed ? [at] : []))
    expect([cells.rows.length, cells.columns.length, suppressed.length]).toEqual([49, 92, expect.any(Number)])
    expect(suppressed.length).toBeGreaterThan(100)
    expect(suppressed.every((at) => (establishments[at] ?? 0) > 0 && Number.isFinite(cells.most[at]))).toBe(true)
    // A quotient that was published can be computed again: by all industries and ownerships, as the publisher does.
    const alabama = cells.columns.length * cells.rows.indexOf('01000')
    expect(published[alabama + cells.columns.indexOf('111')]).toBe(0.41)
    expect(areaTotals.all[cells.rows.indexOf('01000')]).toBe(1923534)
    expect(areaTotals.own[cells.rows.indexOf('01000')]).toBe(1561222)
  })

  test('participants of research projects, in both layouts: 5,153 and 7,381 rows', async () => {
    const named = await bring('cordis/h2020-organization-sample-2023.csv', 'h2020')
    expect([named.layout, named.rowsKept, named.rowsRefused]).toEqual(['cordis-participations-1', 5153, 0])
    const numbered = await bring('cordis/h2020-lt-projects-participations.csv', 'h2020-lt')
    expect([numbered.layout, numbered.rowsKept, numbered.rowsRefused]).toEqual(['cordis-participations-2', 7381, 0])
  })
})
