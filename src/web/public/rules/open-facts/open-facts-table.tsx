import type { ReactNode } from 'react'
import { keyOfAspect, kindOfOpenFact, ownerOfOpenFact } from '#core/rules/overview/open-book.ts'
import type { OpenAspect } from '#core/rules/overview/open-book.ts'
import type { Worth } from '#core/rules/overview/settle.ts'
import { linkTo, linkToThis } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { SubjectLink, slugOf } from '#web/parts/subject-link.tsx'
import { namingOf } from '#web/public/rules/verdict-parts/telling.ts'
import { formatNumber } from '#words/format.ts'
import { sayOpenAspect, sayOpenFact } from '#words/say-open-fact.ts'
import { say } from '#words/say.ts'
import type { FactRow, OpenFactsData } from './open-facts-data.ts'

type Props = { page: PageContext; data: OpenFactsData }

/** The ranking: what to ask, of whom, and how much it would settle. */
export function OpenFactsTable({ page, data }: Props) {
  const { language } = page
  const caption = say(language, 'open-facts.title')
  const title = (id: 'rank' | 'what' | 'whom' | 'where' | 'facts') => say(language, `open-facts.column.${id}`)
  const facts = (count: number) => formatNumber(language, count)
  switch (data.shown.view) {
    case 'facts':
      return (
        <DataTable
          caption={caption}
          captionUnseen
          cards
          rows={data.shown.rows}
          rowKey={({ rank }) => String(rank)}
          columns={[
            rankColumn(page),
            { id: 'what', title: title('what'), head: true, cell: (row) => <What page={page} data={data} row={row} /> },
            {
              id: 'whom',
              title: title('whom'),
              cell: ({ fact }) => <Owner page={page} data={data} owner={ownerOfOpenFact(fact)} />,
            },
            ...worthColumns(page, data),
            { id: 'where', title: title('where'), cell: (row) => <Waiting page={page} data={data} row={row} /> },
          ]}
        />
      )
    case 'properties':
      return (
        <DataTable
          caption={caption}
          captionUnseen
          cards
          rows={data.shown.rows}
          rowKey={({ rank }) => String(rank)}
          columns={[
            rankColumn(page),
            { id: 'what', title: title('what'), head: true, cell: ({ aspect }) => <Aspect page={page} aspect={aspect} /> },
            ...worthColumns(page, data),
            { id: 'facts', title: title('facts'), numeric: true, cell: (row) => facts(row.facts) },
          ]}
        />
      )
    case 'subjects':
      return (
        <DataTable
          caption={caption}
          captionUnseen
          cards
          rows={data.shown.rows}
          rowKey={({ rank }) => String(rank)}
          columns={[
            rankColumn(page),
            {
              id: 'whom',
              title: title('whom'),
              head: true,
              cell: ({ owner }) => <Owner page={page} data={data} owner={owner} />,
            },
            ...worthColumns(page, data),
            {
              id: 'facts',
              title: title('facts'),
              numeric: true,
              cell: (row) => <a href={linkToThis(page, { by: null, of: row.owner, page: null })}>{facts(row.facts)}</a>,
            },
          ]}
        />
      )
  }
}

/** What is asked, leading to the single facts of it. */
function Aspect({ page, aspect }: { page: PageContext; aspect: OpenAspect }) {
  const href = linkToThis(page, { by: null, what: keyOfAspect(aspect), page: null })
  return <a href={href}>{sentence(sayOpenAspect(page.language, aspect))}</a>
}

function rankColumn<Row extends { readonly rank: number }>({ language }: PageContext): TableColumn<Row> {
  return {
    id: 'rank',
    title: say(language, 'open-facts.column.rank'),
    numeric: true,
    minor: true,
    cell: ({ rank }) => formatNumber(language, rank),
  }
}

/** Two numbers; the bar compares the second with the largest of the page, its dark part being the first. */
function worthColumns<Row extends Worth>({ language }: PageContext, { shown }: OpenFactsData): TableColumn<Row>[] {
  const most = Math.max(...shown.rows.map(({ waiting }) => waiting))
  return [
    {
      id: 'alone',
      title: say(language, 'open-facts.column.alone'),
      numeric: true,
      cell: ({ alone }) => formatNumber(language, alone),
    },
    {
      id: 'waiting',
      title: say(language, 'open-facts.column.waiting'),
      numeric: true,
      cell: ({ waiting, alone }) => (
        <>
          {formatNumber(language, waiting)}
          <WorthBar waiting={waiting} alone={alone} all={most} />
        </>
      ),
    },
  ]
}

function WorthBar({ waiting, alone, all }: Worth & { all: number }) {
  const width = (count: number) => Math.round((count / Math.max(1, all)) * 1000) / 10
  return (
    <svg className="worth-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="worth-all" width="100" height="8" />
      <rect className="worth-waiting" width={width(waiting)} height="8" />
      <rect className="worth-alone" width={width(alone)} height="8" />
    </svg>
  )
}

function What({ page, data, row: { fact } }: Props & { row: FactRow }) {
  return (
    <>
      {sentence(sayOpenFact(namingOf(page, data), fact))}{' '}
      <span className="row-note">{say(page.language, `open-facts.kind.${kindOfOpenFact(fact)}`)}</span>
    </>
  )
}

/** An organisation or a cluster; a cluster leads to its path, a rule set to its text. */
function Owner({ page, data, owner }: Props & { owner: string }) {
  const ruleSet = data.editions.find((edition) => edition.ruleSet.id === owner)?.ruleSet
  if (ruleSet !== undefined) return <a href={linkTo(page, 'rule-sets', owner)}>{ruleSet.name[page.language]}</a>
  return <SubjectLink page={page} subject={owner} />
}

const NAMED = 2

/** Rule sets by name, clusters by name where they are few and it is not the cluster itself that is asked. */
function Waiting({ page, data, row: { fact, ruleSets, clusters } }: Props & { row: FactRow }) {
  const { language } = page
  const [only, ...others] = clusters
  const owner = ownerOfOpenFact(fact)
  return (
    <>
      {ruleSets.map((id, index) => {
        const name = data.editions.find(({ ruleSet }) => ruleSet.id === id)?.ruleSet.name[language] ?? id
        const isOne = only !== undefined && others.length === 0
        return (
          <span key={id}>
            {index === 0 ? null : '; '}
            <a href={isOne ? `${linkTo(page, 'path', slugOf(only))}#${id}` : linkTo(page, 'rule-sets', id)}>{name}</a>
          </span>
        )
      })}
      {clusters.length > NAMED ? (
        <span className="row-note"> · {say(language, 'open-facts.clusters', { count: clusters.length })}</span>
      ) : (
        clusters
          .filter((cluster) => cluster !== owner)
          .map((cluster) => (
            <span key={cluster}>
              {' · '}
              <SubjectLink page={page} subject={cluster} />
            </span>
          ))
      )}
    </>
  )
}

function sentence(text: string): ReactNode {
  return <span className="open-what">{text}</span>
}
