import { activityLevels } from '#core/economy/activities/activity-tree.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { FirmSizes } from '#core/economy/observed/agglomeration.ts'
import { firmSizes } from '#core/economy/observed/firm-sizes.ts'
import { heldByOne } from '#core/economy/observed/held-by-one.ts'
import { withheldOf } from '#core/economy/observed/protect-year.ts'
import type { DecidedYear } from '#core/economy/observed/protect-year.ts'
import { areas } from '#core/economy/observed/question.ts'
import type { Area, Level, Question } from '#core/economy/observed/question.ts'
import { withClasses } from '#core/economy/observed/show-cells.ts'
import type { Tables, Withheld } from '#core/economy/observed/show-cells.ts'
import type { Columns } from '#core/economy/observed/year-sums.ts'
import type { CellsAnswer } from '#lake/ask/cells-of.ts'
import { plantsOf } from '#lake/ask/plants-of.ts'
import type { Lake } from '#lake/open.ts'
import { askTable } from './ask-table.ts'
import type { AskedTable, Asking, Shown } from './ask-table.ts'
import { decideApart } from './decide-apart.ts'
import { remember } from './remember.ts'

/** All tables that pages show of a year, looked at as one so that none gives away what another keeps back; and the one that is asked for. */
export async function askYear(
  lake: Lake,
  shown: Shown,
  asking: Asking,
): Promise<{ tables: Tables; answer: CellsAnswer; sizes: () => Promise<FirmSizes> }> {
  const { asked, set, sets, rule } = asking
  const columns: Columns = set === null ? asked.level : `set:${set.id}`
  const { own, withheld } = await protectedTable(lake, shown, { ...asking, wanted: { by: asked.by, columns } })
  const { firms } = own.table
  const amount = withClasses(own.table, withheld)
  // One table of a year: of towns and counties, of several levels and sets, what is told of each could be combined.
  // The largest firms of a year of two editions are whole where only a share of them is counted.
  const isTold = asked.by === 'municipality' && set !== null && set.id === sets[0]?.id && own.table.split == null
  return {
    tables: { amount, firms, withheld, ...(isTold ? { heldByOne: heldByOne({ ...own.table, withheld }, rule) } : {}) },
    answer: own.answer,
    sizes: async () => firmSizes((await plantsOf(lake, { ...own.question, groups: own.groups, by: 'country' })).plants, rule),
  }
}

/** What groups are derived from: one table of a year in persons as it is shown, whatever set may come of it. */
export async function askToDerive(
  lake: Lake,
  shown: Shown,
  asking: Omit<Asking, 'asked' | 'set' | 'derived'> & { readonly level: Level },
): Promise<Pick<Tables, 'amount' | 'withheld'> & Pick<CellsAnswer, 'loads'>> {
  const { level } = asking
  const asked: Question = { year: shown.year, unit: 'employment', by: 'municipality', level, groups: null }
  const wanted = { by: asked.by, columns: level }
  const { own, withheld } = await protectedTable(lake, shown, { ...asking, asked, derived: null, wanted })
  return { amount: withClasses(own.table, withheld), withheld, loads: own.answer.loads }
}

type Wanted = { readonly by: Area; readonly columns: Columns }

/** One table and what is kept back of it, decided together with all others of its year. */
async function protectedTable(
  lake: Lake,
  shown: Shown,
  asking: Omit<Asking, 'set'> & { readonly wanted: Wanted },
): Promise<{ own: AskedTable; withheld: Withheld }> {
  const { derived, wanted } = asking
  const settled = await settledYear(lake, shown, asking)
  const { found, decided } = derived === null ? settled : await laterYear(lake, shown, { ...asking, derived, settled })
  const own = found.find(({ table: { by, columns } }) => by === wanted.by && columns === wanted.columns)
  const withheld = withheldOf(tablesOf(found), decided)(wanted.by, wanted.columns)
  if (own === undefined || withheld === null) throw new RangeError(`no table by ${wanted.by} and ${wanted.columns}`)
  return { own, withheld }
}

type Year = { readonly found: readonly AskedTable[]; readonly decided: DecidedYear }
type AskingYear = Omit<Asking, 'set' | 'derived'>

const tablesOf = (found: readonly AskedTable[]) => found.map(({ table }) => table)

/** All tables of a year but those of a derived set. */
function settledYear(lake: Lake, shown: Shown, asking: AskingYear): Promise<Year> {
  return remember(lake, keyOf(shown, asking), async () => {
    const found = await askAll(lake, shown, { ...asking, columns: [...activityLevels, ...asking.sets.map(setColumns)] })
    return { found, decided: await decide(lake, { ...asking, found, settled: undefined }) }
  })
}

/** The same with those of the derived set behind them. */
function laterYear(
  lake: Lake,
  shown: Shown,
  asking: AskingYear & { readonly derived: GroupSet; readonly settled: Year },
): Promise<Year> {
  const { derived, settled } = asking
  const sets = [...asking.sets, derived]
  return remember(lake, keyOf(shown, { ...asking, sets }), async () => {
    const later = await askAll(lake, shown, { ...asking, sets, columns: [setColumns(derived)] })
    const found = [...settled.found, ...later]
    return { found, decided: await decide(lake, { ...asking, sets, found, settled: settled.decided }) }
  })
}

const setColumns = ({ id }: GroupSet): Columns => `set:${id}`

async function askAll(
  lake: Lake,
  shown: Shown,
  asking: AskingYear & { readonly columns: readonly Columns[] },
): Promise<AskedTable[]> {
  const found: AskedTable[] = []
  for (const by of areas)
    for (const columns of asking.columns) found.push(await askTable(lake, shown, { ...asking, by, columns }))
  return found
}

function decide(
  lake: Lake,
  {
    found,
    settled,
    tree,
    sets,
    places,
    rule,
  }: AskingYear & { readonly found: readonly AskedTable[]; readonly settled: DecidedYear | undefined },
): Promise<DecidedYear> {
  const counties = new Map(places.places.map(({ id, county }) => [id, county]))
  return decideApart(lake, { tables: tablesOf(found), tree, sets, counties, rule, settled })
}

/** Everything that the tables of a year depend on: the lake is asked in the state that the holding is of (`ofOneState`). */
function keyOf({ holding, year, version }: Shown, { asked, sets, places, rule, bridgedBy }: AskingYear): string {
  return JSON.stringify([
    holding.dataSet,
    holding.slices,
    year,
    version,
    asked.unit,
    sets,
    places.places,
    rule,
    bridgedBy.map(({ id }) => id),
  ])
}
