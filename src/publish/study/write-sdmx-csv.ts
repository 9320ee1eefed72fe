import { breaksAt, flatCells } from '#core/studies/cells.ts'
import type { Dimension, Measure, StudyContent, StudyTable } from '#core/studies/edition.ts'
import type { AbsenceReason, Measured } from '#core/values/absence.ts'
import { shownNumber } from '#words/say-study.ts'

/** Why an observation is missing, in the code list CL_OBS_STATUS: L not collected, M cannot exist, O missing, Q suppressed. */
const statusOf = {
  'not-answered': 'O',
  'not-asked': 'L',
  'not-applicable': 'M',
  'not-published': 'O',
  'not-found': 'O',
  withheld: 'Q',
} as const satisfies Record<AbsenceReason, string>

/**
 * One table as SDMX-CSV 2.0: one observation a line. Codes stand alone, without labels: those are in the JSON-stat file. A
 * withheld observation is suppressed and confidential, whichever rule withheld it: to tell them apart would help an attacker.
 */
export function writeSdmxCsv(content: StudyContent, table: StudyTable): string {
  const time = table.dimensions.find(({ role }) => role === 'time')
  const heads = [
    'STRUCTURE',
    'STRUCTURE_ID',
    'ACTION',
    ...table.dimensions.map((dimension) => (dimension === time ? 'TIME_PERIOD' : conceptOf(dimension))),
    ...(time === undefined ? ['TIME_PERIOD'] : []),
    'INDICATOR',
    'OBS_VALUE',
    'UNIT_MEASURE',
    'UNIT_MULT',
    'DECIMALS',
    'OBS_STATUS',
    'CONF_STATUS',
  ]
  const flow = `${codeOf(content.country.code)}_CLUSTERS:${codeOf(content.id)}_${codeOf(table.id)}(${content.edition}.0)`
  const lines = [...flatCells(table)].map(({ categories, measure, value }) => {
    const breaks = categories.some(({ code }, place) =>
      breaksAt(table.breaks, { dimension: table.dimensions[place]?.id ?? '', code, measure: measure.id }),
    )
    return [
      'dataflow',
      flow,
      'R',
      ...categories.map(({ code, isTotal }) => (isTotal === true ? '_T' : codeOf(code))),
      ...(time === undefined ? [String(content.year)] : []),
      codeOf(measure.id),
      typeof value === 'number' ? String(shownNumber(measure, value)) : '',
      ...unitOf(measure),
      String(measure.decimals),
      statusFor(value, breaks),
      typeof value !== 'number' && value.absent === 'withheld' ? 'C' : 'F',
    ]
  })
  // Nothing here needs quotes: every field is a code or a number.
  return [heads, ...lines].map((fields) => `${fields.join(',')}\r\n`).join('')
}

function statusFor(value: Measured, isBreak: boolean): string {
  if (typeof value !== 'number') return statusOf[value.absent]
  return isBreak ? 'B' : 'A'
}

function conceptOf({ id, role }: Dimension): string {
  return role === 'geo' ? 'REF_AREA' : codeOf(id)
}

/** Unit and power of ten, in the code lists CL_UNIT_MEASURE and CL_UNIT_MULT. */
function unitOf({ unit: { code } }: Measure): [unit: string, power: string] {
  if (code === 'share') return ['PT', '0']
  if (code === 'eur') return ['EUR', '0']
  if (code === 'million-eur') return ['EUR', '6']
  return [codeOf(code), '0']
}

/** A code as SDMX takes it: letters, digits and low lines. */
function codeOf(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9_]/g, '_')
}
