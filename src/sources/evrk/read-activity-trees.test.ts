import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { activitiesAt } from '#core/economy/activities/activity-tree.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import { describeWithGolden, goldenText } from '#core/economy/testing/golden.ts'
import { readActivityTrees } from './read-activity-trees.ts'

test('both editions have all their sections, divisions, groups and classes', async () => {
  const trees = await readActivityTrees()
  const sizes = (version: '2' | '2.1') =>
    (['section', 'division', 'group', 'class'] as const).map((level) => activitiesAt(trees[version], level).length)
  expect([sizes('2'), sizes('2.1')]).toEqual([
    [21, 88, 272, 615],
    [22, 87, 287, 651],
  ])
})

describeWithGolden('codes that Sodra uses', () => {
  test('all 759 are read as the division, group or class that they are', async () => {
    const trees = await readActivityTrees()
    const rows = z
      .array(z.object({ evrk2_code: z.string(), nace2_candidates: z.string() }))
      .parse(parse(goldenText('classifications/evrk2-observed-6digit-lt.csv'), { columns: true }))
    const wrong = rows.filter(({ evrk2_code: code, nace2_candidates: candidates }) => {
      const parsed = parseActivity(code, trees['2'])
      if ('unknown' in parsed) return true
      return !candidates.split('|').some((each) => {
        const [level = '', means = ''] = each.split(':')
        // A division that is its own only group is the same as that group.
        if (level === 'division' && parsed.code === `${means}.0`) return true
        return level === 'subclass' ? means.startsWith(`${parsed.code}.`) : means === parsed.code && level === parsed.level
      })
    })
    expect([rows.length, wrong]).toEqual([759, []])
  })
})
