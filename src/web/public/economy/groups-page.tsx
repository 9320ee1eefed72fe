import { textIn } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { compareIn, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { GroupSet } from '#core/economy/observed/observation.ts'
import type { EconomyGroups, Observed } from './economy-data.ts'
import { activitySlug, economyLink } from './economy-links.tsx'
import { Derivation, firmnessColumns } from './derived-groups.tsx'
import { EconomyPage } from './economy-page.tsx'
import { likenessColumns } from './linked-groups.tsx'
import { SetSource } from './set-source.tsx'

/** Groups of activities, set by set: who drew them up, and what belongs to them. */
export function EconomyGroupsPage({ page, data }: { page: PageContext; data: Observed<EconomyGroups> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.groups')}
      lead={say(language, 'economy.groups.lead')}
      methods={methodsOf(data.content?.sets ?? [])}
    >
      {({ sets }, { version }) =>
        sets.length === 0 ? (
          <p>{say(language, 'economy.groups.none')}</p>
        ) : (
          sets.map((set) => <OneSet key={set.id} page={page} set={set} version={version} />)
        )
      }
    </EconomyPage>
  )
}

function methodsOf(sets: readonly GroupSet[]): string[] {
  const derived = sets.flatMap((set) => (set.derived === null ? [] : [set.derived]))
  const isLinked = derived.some(({ links }) => !('unused' in links))
  return derived.length === 0
    ? []
    : ['derived-groups', 'group-validation', ...(isLinked ? ['input-output-links', 'combined-links'] : [])]
}

function OneSet({ page, set, version }: { page: PageContext; set: GroupSet; version: string }) {
  const { language } = page
  const name = textIn(set.name, language)?.text ?? set.id
  const nameIn = (group: GroupSet['groups'][number]) => textIn(group.name, language)?.text ?? group.id
  const about = set.about === null ? undefined : textIn(set.about, language)?.text
  return (
    <Section id={set.id} title={name} lead={about}>
      <p className="row-note">
        <SetSource page={page} set={set} />
      </p>
      {set.uncoded === 0 ? null : (
        <p className="row-note">
          {say(language, set.groups.length === 0 ? 'groups.uncoded' : 'groups.uncoded.some', { count: set.uncoded, version })}
        </p>
      )}
      <DataTable
        caption={name}
        captionUnseen
        cards
        rows={set.groups.toSorted((one, other) => compareIn(language, nameIn(one), nameIn(other)))}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'group',
            title: say(language, 'economy.column.group'),
            head: true,
            cell: (group) => (
              <a href={economyLink(page, 'economy-groups', `${set.id}.${activitySlug(group.id)}`, { level: null })}>
                <Words page={page} words={group.name} otherwise={group.id} />
              </a>
            ),
          },
          {
            id: 'count',
            title: say(language, 'economy.column.activities'),
            numeric: true,
            cell: ({ activities }) => formatNumber(language, activities.length),
          },
          ...(set.derived === null ? [] : [...firmnessColumns(page, set.derived), ...likenessColumns(page, set.derived)]),
          {
            id: 'activities',
            title: say(language, 'economy.column.codes'),
            cell: ({ activities }) => <span className="code-part">{activities.join(', ')}</span>,
          },
        ]}
      />
      {set.derived === null ? null : <Derivation page={page} set={set} facts={set.derived} />}
    </Section>
  )
}
