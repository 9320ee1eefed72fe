import type { ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { FlowFinding } from '#core/economy/flows/flow-table.ts'
import { judgeFlows } from '#core/economy/flows/judge-flows.ts'
import type { JudgedFlows, Leniency, RawFlow } from '#core/economy/flows/judge-flows.ts'
import { parseSector, withoutLetterD } from '#core/economy/flows/parse-sector.ts'
import { isAmount } from '#core/economy/flows/read-amount.ts'
import { columnLetters, textOf } from '#core/registry/import/sheet.ts'
import type { SheetRow } from '#core/registry/import/sheet.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { openTable } from '#sources/files/open-table.ts'
import type { TableChoice, TableFile } from '#sources/files/open-table.ts'
import { FileRefusal } from '#sources/files/trouble.ts'

/** Heads of the columns of tables with a row for each flow, as Eurostat, the OECD and people call them. */
const heads: { readonly [column: string]: readonly string[] } = {
  seller: ['prd_ava', 'ind_ava', 'rowi', 'rowpi', 'rowii', 'row', 'from', 'seller', 'sells', 'parduoda', 'iš'],
  buyer: ['prd_use', 'ind_use', 'coli', 'colpi', 'colii', 'col', 'column', 'to', 'buyer', 'buys', 'perka', 'į'],
  amount: ['obs_value', 'obsvalue', 'value', 'values', 'amount', 'flow', 'reikšmė', 'suma'],
}
/** What may be told apart in a file beside sellers and buyers: one of each is a table, several are several tables. */
const dimensions = [
  'stk_flow',
  'unit',
  'geo',
  'refarea',
  'ref_area',
  'counterpartarea',
  'counterpart_area',
  'time_period',
  'time',
  'year',
  'freq',
]
/** All of them are held at once, on the thread that answers pages; the largest tables of statistical offices have some tens of thousands. */
const MOST_CELLS = 2_000_000
/** In a head of a matrix stand at least so many codes of activities. */
const LEAST_CODES = 2
const MOST_TOLD = 12

export type ReadFlows = JudgedFlows & {
  readonly file: string
  readonly sha256: string
  readonly layout: 'matrix' | 'long'
  /** Cells that were read. */
  readonly read: number
}

/**
 * Reads an input–output or use table: a matrix with codes of activities over its columns and before its rows, wherever in the sheet
 * they begin, or a table with a row for each flow. Refuses a file with neither.
 */
export async function readFlows(
  path: string,
  {
    version,
    sheet,
    member,
    ...lenient
  }: Leniency & Pick<TableChoice, 'sheet' | 'member'> & { readonly version: ActivityVersion },
): Promise<ReadFlows> {
  const table = await openTable(path, { sheet, member })
  const rows = await rowsOf(table)
  const tree = (await readActivityTrees())[version]
  const nothing = { layout: 'matrix' as const, raw: [], findings: [] }
  const found = fromLong(rows) ?? fromMatrixOfEither(rows, tree, table.grid) ?? nothing
  const judged = judgeFlows(found.raw, tree, lenient)
  return {
    ...judged,
    findings: [...found.findings, ...judged.findings],
    file: table.file,
    sha256: table.fingerprint,
    layout: found.layout,
    read: found.raw.length,
  }
}

async function rowsOf(table: TableFile): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  let cells = 0
  for await (const row of table.rows()) {
    cells += Math.max(1, row.cells.length)
    if (cells > MOST_CELLS) throw new FileRefusal({ code: 'too-many-cells', file: table.file, most: MOST_CELLS })
    rows.push(row)
  }
  return rows
}

type Found = { readonly layout: 'matrix' | 'long'; readonly raw: readonly RawFlow[]; readonly findings: readonly FlowFinding[] }

/** A number stays one: only text leaves open what its decimals are separated by. */
const amountCell = (row: SheetRow, at: number): string | number => {
  const cell = row.cells[at]
  return typeof cell === 'number' ? cell : cellText(row, at)
}
const mostOf = (counts: readonly number[]): number => counts.reduce((most, count) => Math.max(most, count), 0)
const cellText = (row: SheetRow | undefined, at: number): string => (textOf(row?.cells[at]) ?? '').trim()

function fromLong(rows: readonly SheetRow[]): Found | null {
  const [head, ...body] = rows
  if (head === undefined) return null
  const names = head.cells.map((_, at) => (cellText(head, at).split(':')[0] ?? '').trim().toLowerCase())
  const columnOf = (name: string) => names.findIndex((each) => heads[name]?.includes(each) === true)
  const [seller, buyer, amount] = [columnOf('seller'), columnOf('buyer'), columnOf('amount')]
  if (seller === -1 || buyer === -1 || amount === -1) return null
  const findings = names.flatMap((name, at): FlowFinding[] => {
    if (!dimensions.includes(name)) return []
    const values = [...new Set(body.map((row) => cellText(row, at)))].filter((value) => value !== '')
    return values.length > 1 ? [{ code: 'flows-several', column: name, values: values.slice(0, MOST_TOLD) }] : []
  })
  return {
    layout: 'long',
    // Of several tables in one, every flow would be there several times.
    raw:
      findings.length > 0
        ? []
        : body.flatMap((row) => {
            const flow = { seller: cellText(row, seller), buyer: cellText(row, buyer), cell: amountCell(row, amount) }
            return flow.seller === '' && flow.buyer === '' ? [] : [{ line: row.line, column: names[amount] ?? '', ...flow }]
          }),
    findings,
  }
}

type Codes = { readonly isSector: (text: string) => boolean; readonly isKnown: (text: string) => boolean }

function fromMatrixOfEither(rows: readonly SheetRow[], tree: ActivityTree, grid: TableFile['grid']): Found | null {
  const { withLetter, bare } = codesOf(rows, tree)
  return fromMatrix(rows, withLetter, grid) ?? fromMatrix(rows, bare, grid)
}

function fromMatrix(rows: readonly SheetRow[], { isSector, isKnown }: Codes, grid: TableFile['grid']): Found | null {
  const codesIn = (row: SheetRow) => row.cells.flatMap((_, at) => (isSector(cellText(row, at)) ? [at] : []))
  const most = mostOf(rows.map((row) => codesIn(row).length))
  if (most < LEAST_CODES) return null
  const headAt = rows.findIndex((row) => codesIn(row).length === most)
  const head = rows[headAt]
  if (head === undefined) return null
  const body = rows.slice(headAt + 1)
  const [first = 0] = codesIn(head)
  // Before the first code of the head stand the codes of rows, and perhaps their names: the column with most codes has them.
  const before = Array.from({ length: first }, (_, at) => body.filter((row) => isSector(cellText(row, at))).length)
  const codeAt = before.indexOf(mostOf(before))
  if (first === 0 || before[codeAt] === 0) return null
  const columns = head.cells.flatMap((_, at) => {
    const code = cellText(head, at)
    return at < first || code === '' ? [] : [{ at, code, isKnown: isKnown(code) }]
  })
  const known = columns.filter((column) => column.isKnown)
  // A head that says nothing to us is told once; the cells beneath it would only fill the memory.
  let isUntold = true
  return {
    layout: 'matrix',
    findings: [],
    raw: body.flatMap((row) => {
      const code = cellText(row, codeAt)
      // Footnotes and names stand below and between, without a number.
      const hasNumbers = columns.some(({ at }) => isAmount(amountCell(row, at)))
      if (code === '' || (!hasNumbers && !isSector(code))) return []
      const told = isUntold ? columns : known
      isUntold = false
      return told.map(({ at, code: buyer }) => ({
        line: row.line,
        column: grid === 'spreadsheet' ? columnLetters(at) : buyer,
        seller: code,
        buyer,
        cell: amountCell(row, at),
      }))
    }),
  }
}

/** Codes of either edition: those of the other one are told later. Two digits alone are a division only where nothing has a letter. */
function codesOf(rows: readonly SheetRow[], tree: ActivityTree): { readonly [digits in 'withLetter' | 'bare']: Codes } {
  const plain = withoutLetterD(rows.flatMap((row) => row.cells.map((_, at) => cellText(row, at))))
  const kinds = new Map<string, ReturnType<typeof parseSector>['kind']>()
  const kindOf = (text: string) => {
    const kind = kinds.get(text) ?? parseSector(plain(text), tree).kind
    kinds.set(text, kind)
    return kind
  }
  const isActivity = (text: string) => kindOf(text) === 'sector' || kindOf(text) === 'other-edition'
  const isKnown = (text: string) => kindOf(text) !== 'unknown'
  return {
    withLetter: { isSector: (text) => /^[A-Za-z]/.test(text) && isActivity(text), isKnown },
    bare: { isSector: (text) => /^(?:\d\d$|[A-Za-z])/.test(text) && isActivity(text), isKnown },
  }
}
