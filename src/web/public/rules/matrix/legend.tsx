import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { ForceWords } from '#web/public/rules/rule-sets/force-words.tsx'
import { TextStatusWord } from '#web/public/rules/verdict-parts/authority-line.tsx'
import { outcomes } from '#core/rules/overview/tally.ts'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { MatrixData } from './matrix-data.ts'

/** What the words mean, and of each rule set of the table whose it is, which edition, how near its text is to the law. */
export function Legend({ page, data }: { page: PageContext; data: MatrixData }) {
  const { language } = page
  return (
    <>
      <Section id="signs" title={say(language, 'matrix.signs')}>
        <dl className="signs">
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt>
                <OutcomeMark page={page} outcome={outcome} of="test" />
              </dt>
              <dd>{say(language, `matrix.meaning.${outcome}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="whose" title={say(language, 'matrix.legend')} lead={say(language, 'matrix.legend.lead')}>
        <DataTable
          caption={say(language, 'matrix.legend')}
          captionUnseen
          cards
          rows={data.editions}
          rowKey={({ ruleSet }) => ruleSet.id}
          columns={[
            {
              id: 'rule-set',
              title: say(language, 'matrix.legend.rule-set'),
              head: true,
              cell: ({ ruleSet }: RuleSetEdition) => <a href={linkTo(page, 'rule-sets', ruleSet.id)}>{ruleSet.name[language]}</a>,
            },
            {
              id: 'force',
              title: say(language, 'matrix.legend.force'),
              cell: ({ ruleSet }) => <ForceWords page={page} ruleSet={ruleSet} inForce={data.inForce[ruleSet.id] ?? 'ended'} />,
            },
            {
              id: 'edition',
              title: say(language, 'matrix.legend.edition'),
              numeric: true,
              cell: ({ edition }) => formatNumber(language, edition),
            },
            {
              id: 'text',
              title: say(language, 'matrix.legend.text'),
              cell: ({ ruleSet }) => <TextStatusWord page={page} status={ruleSet.authority.textStatus} />,
            },
            {
              id: 'decides',
              title: say(language, 'matrix.legend.decides'),
              cell: ({ ruleSet }) => ruleSet.decidedBy[language],
            },
          ]}
        />
      </Section>
    </>
  )
}
