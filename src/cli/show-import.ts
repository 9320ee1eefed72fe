import { countsOf } from '#actions/import-table.ts'
import type { ImportPreview } from '#actions/import-table.ts'
import { fieldsFor } from '#core/registry/import/fields.ts'
import type { ImportKind } from '#core/registry/import/fields.ts'
import { keepsOut, weightOf } from '#core/registry/import/finding.ts'
import type { ImportFinding } from '#core/registry/import/finding.ts'
import type { PlannedRow } from '#core/registry/import/plan.ts'
import type { Language } from '#core/values/language.ts'
import { sayFindingAt } from '#words/import-findings.ts'
import { say } from '#words/say.ts'

const SHOWN = 20

/** What the file is and what each of its columns was taken for. */
export function describeFile(language: Language, kind: ImportKind, { table, columns, records }: ImportPreview): string[] {
  const { encoding, delimiter, sheet, file } = table
  const lines = [
    say(language, 'imports.read', {
      file,
      rows: records.length,
      sheet: sheet ?? 'none',
      encoding: encoding ?? 'none',
      delimiter: delimiter === '\t' ? 'tab' : (delimiter ?? 'none'),
    }),
    say(language, 'imports.columns'),
  ]
  const fieldOf = new Map([...columns.mapping].map(([field, column]) => [column, field]))
  for (const [column, head] of columns.header.heads.entries()) {
    const field = fieldOf.get(column)
    if (head === '' && field === undefined) continue
    lines.push(
      field === undefined
        ? say(language, 'imports.column-unused', { head })
        : say(language, 'imports.column', { head, field: say(language, `imports.field.${field}`) }),
    )
  }
  const [head = ''] = columns.header.heads
  if (fieldOf.size < Math.min(columns.header.heads.length, fieldsFor(kind).size))
    lines.push(say(language, 'imports.column-hint', { head }))
  return lines
}

/** What is wrong or asked, by file, row and cell; then what would become of the rows. */
export function describePlan(
  language: Language,
  preview: ImportPreview,
  show: { allRows: boolean; allowed: ReadonlySet<string> },
): string[] {
  const { plan, table, columns } = preview
  const most = show.allRows ? Number.POSITIVE_INFINITY : SHOWN
  const named = { file: table.file, grid: table.grid, heads: columns.header.heads }
  const findings = plan.findings.toSorted((one, other) => rankOf(one, show.allowed) - rankOf(other, show.allowed))
  const lines = shortened(
    language,
    findings.map(
      (finding) => `${say(language, `imports.weight.${weightOf[finding.code]}`)}: ${sayFindingAt(language, finding, named)}`,
    ),
    most,
  )
  const asked = [
    ...new Set(
      plan.findings
        .filter((finding) => weightOf[finding.code] === 'asks' && !show.allowed.has(finding.code))
        .map((finding) => finding.code),
    ),
  ]
  for (const code of asked) lines.push(say(language, 'imports.allow-hint', { code }))
  for (const outcome of ['new', 'changed', 'left-out'] as const) {
    lines.push(
      ...section(
        say(language, `imports.rows.${outcome}`),
        shortened(
          language,
          plan.rows.filter((row) => row.outcome === outcome).map((row) => sayRow(language, row)),
          most,
        ),
      ),
    )
  }
  const left = plan.left.map(({ name, organisation, closed }) =>
    say(language, 'imports.row-left', { name, organisation, closed: closed ? 'yes' : 'no' }),
  )
  lines.push(...section(say(language, 'imports.rows.left'), shortened(language, left, most)))
  const unknown = plan.unknown.map(({ subject, name }) => `  ${name} (${subject})`)
  lines.push(...section(say(language, 'imports.rows.unknown'), shortened(language, unknown, most)))
  lines.push(say(language, 'imports.counts', countsOf(plan)))
  return lines
}

function sayRow(language: Language, { line, name, subject }: PlannedRow): string {
  return say(language, 'imports.row', { line: String(line), name, subject: subject ?? 'none' })
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines]
}

export function shortened(language: Language, lines: readonly string[], most: number): string[] {
  return lines.length <= most
    ? [...lines]
    : [...lines.slice(0, most), say(language, 'imports.more', { count: lines.length - most })]
}

/** What keeps rows out comes first. */
function rankOf(finding: ImportFinding, allowed: ReadonlySet<string>): number {
  return keepsOut(finding, allowed) ? 0 : weightOf[finding.code] === 'tells' ? 2 : 1
}
