import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { longest } from '#core/economy/flows/judge-description.ts'
import { groupKinds } from '#core/economy/groups/group-set.ts'
import { LONGEST_SET } from '#core/economy/groups/judge-set.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Choice } from '#web/parts/choice.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { Section } from '#web/parts/section.tsx'
import { addressOf } from '#words/addresses.ts'
import { sayGroupFinding } from '#words/group-findings.ts'
import { say } from '#words/say.ts'
import type { GroupsRefused } from './economy-import-data.ts'

const SHOWN = 20
const texts = [
  ['set', LONGEST_SET],
  ['name', longest.title],
  ['title', longest.title],
  ['publisher', longest.publisher],
  ['year', longest.year],
  ['address', longest.address],
  ['licence', longest.licence],
] as const
const needed: readonly string[] = ['set', 'title']

/** Bringing a set of groups that somebody drew or published: pasted out of a spreadsheet. */
export function GroupsForm({ page, refused }: { page: PageContext; refused: GroupsRefused | null }) {
  const { language } = page
  const entered = refused?.entered ?? {}
  return (
    <Section id="groups" title={say(language, 'groups.bring')}>
      <p>
        {say(language, 'groups.bring.lead')} <a href={linkTo(page, 'economy-groups')}>{say(language, 'economy.groups')}</a>
      </p>
      {refused === null ? null : (
        <Notice tone="warning" title={say(language, 'groups.bring.refused')}>
          <ul>
            {refused.wrong.map((which) => (
              <li key={which}>{say(language, `groups.bring.wrong.${which}`)}</li>
            ))}
            {refused.findings.slice(0, SHOWN).map((finding) => (
              <li key={JSON.stringify(finding)}>{sayGroupFinding(language, finding)}</li>
            ))}
            {refused.findings.length > SHOWN ? (
              <li>{say(language, 'groups.bring.more', { count: refused.findings.length - SHOWN })}</li>
            ) : null}
          </ul>
        </Notice>
      )}
      <form className="form panel" method="post" action={`${addressOf('economy-import', language)}#groups`}>
        {texts.map(([name, most]) => (
          <label key={name} className="field">
            <span>{say(language, `groups.bring.${name}`)}</span>
            <input name={name} required={needed.includes(name)} maxLength={most} defaultValue={entered[name] ?? ''} />
          </label>
        ))}
        <Choice
          name="kind"
          label={say(language, 'groups.bring.kind')}
          chosen={entered['kind'] ?? 'drawn'}
          options={groupKinds.map((kind) => [kind, say(language, `groups.bring.kind.${kind}`)])}
        />
        <Choice
          name="edition"
          label={say(language, 'groups.bring.edition')}
          chosen={entered['edition'] ?? '2.1'}
          options={activityVersions.map((version) => [version, version])}
        />
        <label className="field">
          <span>{say(language, 'groups.bring.table')}</span>
          <textarea name="table" rows={8} required defaultValue={entered['table'] ?? ''} />
        </label>
        <button name="deed" value="bring-groups">
          {say(language, 'groups.bring.do')}
        </button>
      </form>
    </Section>
  )
}
