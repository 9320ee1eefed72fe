import type { Outcome } from '#core/rules/verdict.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { ruleSetIn } from '#web/public/rules/verdict-parts/telling.ts'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'
import { compareIn } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Everywhere, Move, MoveTally } from './what-if-data.ts'

const height = { fail: 0, 'cannot-say': 1, pass: 2 } as const satisfies Record<Outcome, number>

export function isUp({ before, after }: Pick<Move, 'before' | 'after'>): boolean {
  return height[after] > height[before]
}

const LISTED = 200

/** Who would move over all clusters: counts before and after, then who gains and who loses. */
export function MovesEverywhere({ page, telling, everywhere }: { page: PageContext; telling: Telling; everywhere: Everywhere }) {
  const { language } = page
  const [up, down] = [everywhere.moves.filter(isUp), everywhere.moves.filter((move) => !isUp(move))]
  return (
    <>
      <p>
        {say(language, 'what-if.everywhere.count', {
          clusters: everywhere.clusters,
          up: up.length,
          passing: up.filter(({ after }) => after === 'pass').length,
          down: down.length,
          failing: down.filter(({ after }) => after === 'fail').length,
        })}
      </p>
      <Tallies page={page} telling={telling} tallies={everywhere.tallies} />
      <MoveList page={page} telling={telling} moves={up} title={say(language, 'what-if.up')} />
      <MoveList page={page} telling={telling} moves={down} title={say(language, 'what-if.down')} />
    </>
  )
}

function Tallies({ page, telling, tallies }: { page: PageContext; telling: Telling; tallies: readonly MoveTally[] }) {
  const { language } = page
  const cell = (outcome: Outcome) => (row: MoveTally) => {
    const [before, after] = [row.before[outcome], row.after[outcome]]
    return before === after ? String(before) : `${before} → ${after}`
  }
  const column = (outcome: Outcome) => ({
    id: outcome,
    title: say(language, `verdict.test.${outcome}`),
    cell: cell(outcome),
    numeric: true,
  })
  return (
    <DataTable
      caption={say(language, 'what-if.everywhere.tallies')}
      cards
      rows={tallies}
      rowKey={(row) => JSON.stringify([row.ruleSet, row.reading, row.test])}
      columns={[
        { id: 'what', title: say(language, 'what-if.column.test'), head: true, cell: (row) => nameOfTest(page, telling, row) },
        column('pass'),
        column('fail'),
        column('cannot-say'),
      ]}
    />
  )
}

/** Moves as a list: who, by which rules, from what to what. */
export function MoveList({
  page,
  telling,
  moves,
  title,
}: {
  page: PageContext
  telling: Telling
  moves: readonly Move[]
  title: string
}) {
  const { language } = page
  if (moves.length === 0) return null
  const sorted = moves.toSorted((one, other) => compareIn(language, nameOf(page, one.subject), nameOf(page, other.subject)))
  return (
    <>
      <DataTable
        caption={`${title} (${moves.length})`}
        cards
        rows={sorted.slice(0, LISTED)}
        rowKey={(move) => JSON.stringify([move.subject, move.ruleSet, move.reading, move.test])}
        columns={[
          {
            id: 'cluster',
            title: say(language, 'common.kind.cluster'),
            head: true,
            cell: (move) => (
              <a href={`${linkTo(page, 'path', slugOf(move.subject))}#${move.ruleSet}`}>{nameOf(page, move.subject)}</a>
            ),
          },
          { id: 'test', title: say(language, 'what-if.column.test'), cell: (move) => nameOfTest(page, telling, move) },
          {
            id: 'before',
            title: say(language, 'what-if.column.before'),
            cell: (move) => <OutcomeMark page={page} outcome={move.before} of="test" />,
          },
          {
            id: 'after',
            title: say(language, 'what-if.column.after'),
            cell: (move) => <OutcomeMark page={page} outcome={move.after} of="test" />,
          },
        ]}
      />
      {moves.length > LISTED ? (
        <p className="row-note">{say(language, 'what-if.moves.more', { count: moves.length - LISTED })}</p>
      ) : null}
    </>
  )
}

/** The rule set, and of several tests or readings which. */
export function nameOfTest(
  page: PageContext,
  telling: Telling,
  { ruleSet: id, test, reading }: Omit<MoveTally, 'before' | 'after'>,
) {
  const { language } = page
  const ruleSet = ruleSetIn(telling, id)
  if (ruleSet === undefined) return id
  const names = [
    ruleSet.name[language],
    ruleSet.tests.length > 1 ? ruleSet.tests.find((each) => each.id === test)?.name[language] : undefined,
    ruleSet.readings.find((each) => each.id === reading)?.name[language],
  ]
  return names.filter((name) => name !== undefined).join(': ')
}
