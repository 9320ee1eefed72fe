import { indicatorOf } from '#core/indicators/indicators.ts'
import { levels } from '#core/indicators/indicator.ts'
import type { MissingLink } from '#core/indicators/chain.ts'
import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { IndicatorsData } from './indicators-data.ts'

/** The dictionary of indicators by their place in the chain, and the chains with what is missing in them. */
export function IndicatorsPage({ page, data }: { page: PageContext; data: IndicatorsData }) {
  const { language } = page
  const title = say(language, 'indicators.title')
  return (
    <Layout page={page} title={title} description={say(language, 'indicators.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'indicators.lead')}</p>
      </PageTitle>
      {levels.map((level) => (
        <Section key={level} id={level} title={say(language, `indicators.level.${level}`)}>
          <DataTable
            caption={say(language, `indicators.level.${level}`)}
            captionUnseen
            cards
            rows={data.ids.filter((id) => indicatorOf(id).level === level)}
            rowKey={(id) => id}
            columns={[
              {
                id: 'name',
                title: say(language, 'indicators.column.name'),
                head: true,
                cell: (id) => <a href={linkTo(page, 'indicators', id)}>{say(language, `indicator.${id}.name`)}</a>,
              },
              {
                id: 'definition',
                title: say(language, 'indicators.column.definition'),
                cell: (id) => say(language, `indicator.${id}.definition`),
              },
              {
                id: 'formula',
                title: say(language, 'indicators.column.formula'),
                cell: (id) => say(language, `indicator.${id}.formula`),
              },
            ]}
          />
        </Section>
      ))}
      <Section id="chains" title={say(language, 'indicators.chains.title')} lead={say(language, 'indicators.chains.lead')}>
        {data.chains.map((chain) => (
          <Chain key={chain.task} page={page} chain={chain} />
        ))}
        <p className="row-note">{say(language, 'indicators.chains.measures')}</p>
      </Section>
    </Layout>
  )
}

function Chain({ page, chain }: { page: PageContext; chain: IndicatorsData['chains'][number] }) {
  const { language } = page
  return (
    <section className="chain" aria-labelledby={`chain-${chain.task}`}>
      <h3 id={`chain-${chain.task}`}>{say(language, `indicator.task.${chain.task}`)}</h3>
      <ol>
        {chain.steps.map(({ level, ids }) => {
          const missing = chain.missing.filter((link) => link.level === level)
          return (
            <li key={level} className={missing.length > 0 ? 'chain-step missing' : 'chain-step'}>
              <p className="chain-level">{say(language, `indicator.level.${level}`)}</p>
              {ids.length === 0 ? null : (
                <ul>
                  {ids.map((id) => (
                    <li key={id}>
                      <a href={linkTo(page, 'indicators', id)}>{say(language, `indicator.${id}.name`)}</a>
                    </li>
                  ))}
                </ul>
              )}
              {missing.map((link) => (
                <p key={link.why}>{sayMissing(page, link)}</p>
              ))}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function sayMissing({ language }: PageContext, { why, answered }: MissingLink): string {
  return say(language, `indicator.missing.${why}`, { answered: answered ?? 0 })
}
