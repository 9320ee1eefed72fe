import { linkTo, linkToThis } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Period } from '#web/parts/period.tsx'
import { stripColumn } from '#web/parts/period-strip-column.tsx'
import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import { say } from '#words/say.ts'
import type { RuleSetData } from './rule-set-data.ts'

/** The editions of the policy to which a rule set belongs, the earliest first. */
export function policyOf({ edition, book }: Pick<RuleSetData, 'edition' | 'book'>): RuleSetEdition[] {
  return book
    .filter(({ ruleSet }) => ruleSet.policy === edition.ruleSet.policy)
    .toSorted((one, other) => ((one.ruleSet.inForce.from ?? '') < (other.ruleSet.inForce.from ?? '') ? -1 : 1))
}

export function PolicyLine({ page, data }: { page: PageContext; data: RuleSetData }) {
  const { language } = page
  const rows = policyOf(data)
  const own = data.edition.ruleSet.id
  const periodOf = ({ ruleSet: { inForce } }: RuleSetEdition) => ({ validFrom: inForce.from, validTo: inForce.to })
  return (
    <DataTable
      caption={say(language, 'rules.part.policy')}
      captionUnseen
      cards
      rows={rows}
      rowKey={({ ruleSet }) => ruleSet.id}
      columns={[
        {
          id: 'name',
          title: say(language, 'rules.policy.name'),
          head: true,
          cell: ({ ruleSet }) =>
            ruleSet.id === own ? (
              <>
                {ruleSet.name[language]} <span className="row-note">({say(language, 'rules.policy.this')})</span>
              </>
            ) : (
              <a href={linkTo(page, 'rule-sets', ruleSet.id)}>{ruleSet.name[language]}</a>
            ),
        },
        { id: 'force', title: say(language, 'rules.fact.force'), cell: (row) => <Period page={page} validity={periodOf(row)} /> },
        ...stripColumn(rows, data.day, periodOf),
        {
          id: 'compare',
          title: say(language, 'rules.part.difference'),
          cell: ({ ruleSet }) =>
            ruleSet.id === own ? null : (
              <a href={`${linkToThis(page, { compare: ruleSet.id })}#difference`}>{say(language, 'rules.policy.compare')}</a>
            ),
        },
      ]}
    />
  )
}
