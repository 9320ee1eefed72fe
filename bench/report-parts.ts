/** The parts of the report, in their order. */
export const reportParts = [
  'register',
  'rules-tenth',
  'rules-whole',
  'rules-growth',
  'disclosure',
  'drafts',
  'study',
  'effect',
  'economy',
  'lake',
  'scale',
] as const
export type ReportPart = (typeof reportParts)[number]
export type Parts = { readonly [part in ReportPart]?: string }

const mark = (part: ReportPart) => `<!-- ${part} -->`

/** The report of before with some parts anew: what was not measured in a run stays as an earlier one wrote it. */
export function renewReport(before: string, measured: Parts): string {
  const kept = readParts(before)
  return reportParts
    .flatMap((part) => {
      const text = measured[part] ?? kept[part]
      return text === undefined ? [] : [`${mark(part)}\n\n${text.trim()}\n`]
    })
    .join('\n')
}

/** A report without any marks is all about the register. */
function readParts(report: string): Parts {
  const starts = reportParts.map((part) => ({ part, at: report.indexOf(mark(part)) })).filter(({ at }) => at >= 0)
  if (starts.length === 0) return report.trim() === '' ? {} : { register: report }
  return Object.fromEntries(
    starts.map(({ part, at }, index) => [part, report.slice(at + mark(part).length, starts[index + 1]?.at)]),
  )
}
