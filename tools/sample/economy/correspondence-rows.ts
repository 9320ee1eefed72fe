import { before2025 } from '../activity-versions.ts'
import { tradeIds, tradeOf } from '../trades.ts'
import { everyday, hidden } from './everyday.ts'

/** Institutions of the register. */
const others = ['72.10', '85.40', '86.10', '84.11', '94.11']

/** The links of the classes that firms of the sample country have, in the layout of Eurostat's table; the whole table has more. */
export function* correspondenceRows(activityName: (code: string) => string): Generator<string> {
  yield 'NACE2_CODE,LEVEL,NACE2_HEADING,NACE21_CODE,NACE21_HEADING,Common_Content,Mapping_Type'
  const classes = new Set([
    ...tradeIds.flatMap((id) => tradeOf(id).activities),
    ...everyday.map(({ activity }) => activity),
    ...hidden.flatMap(({ activities }) => activities),
    ...others,
  ])
  for (const code of [...classes].toSorted())
    for (const before of before2025(code)) yield `${before},4,${before},${code},${quoted(`${code} ${activityName(code)}`)},,`
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
