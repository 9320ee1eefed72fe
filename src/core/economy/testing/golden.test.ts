import { expect, test } from 'vitest'
import { describeWithGolden, goldenJson, goldenText } from './golden.ts'

describeWithGolden('the real data beside the project', () => {
  test('are read, packed or not', () => {
    expect(goldenText('complexity/world_trade_avg_1998_to_2000.csv.gz').startsWith('"country","product","value"')).toBe(true)
    expect(goldenJson('golden/11_related_variety/expected.json')).toBeTypeOf('object')
  })
})
