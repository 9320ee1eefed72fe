import { europeanCode } from '#core/registry/activity-name.ts'
import type { ActivityList } from '#core/rules/rule-set.ts'
import type { PageContext } from '#web/page-context.ts'
import { codeName } from '#web/parts/code-name.tsx'
import { AuthorityLine } from '#web/public/rules/verdict-parts/authority-line.tsx'
import { say } from '#words/say.ts'
import { tellingOf } from './rule-text.tsx'
import type { RuleSetData } from './rule-set-data.ts'

/** The lists of economic activities that the conditions ask for, with names where the register has them. */
export function ActivityLists({ page, data }: { page: PageContext; data: RuleSetData }) {
  const { language } = page
  return Object.entries(data.edition.ruleSet.lists).map(([id, list]) => (
    <section key={id} className="activity-list" aria-labelledby={`list-${id}`}>
      <h3 id={`list-${id}`}>{list.name[language]}</h3>
      <p>{say(language, 'rules.list.version', { version: list.version })}</p>
      <p className="row-note">{say(language, 'rules.list.codes')}</p>
      <Codes page={page} list={list} codes={list.startsWith} />
      {list.except.length === 0 ? null : (
        <>
          <p className="row-note">{say(language, 'rules.list.except')}</p>
          <Codes page={page} list={list} codes={list.except} />
        </>
      )}
      {hasNames(page, list) ? null : <p className="row-note">{say(language, 'rules.list.names-unknown')}</p>}
      <AuthorityLine page={page} telling={tellingOf(data)} authority={list.authority} />
    </section>
  ))
}

function Codes({ page, list, codes }: { page: PageContext; list: ActivityList; codes: readonly string[] }) {
  const isNamed = hasNames(page, list)
  return (
    <ul className={isNamed ? 'codes codes-named' : 'codes'}>
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
          {isNamed ? ` ${codeName(page, `evrk-${list.version}`, europeanCode(code) ?? code)}` : null}
        </li>
      ))}
    </ul>
  )
}

function hasNames(page: PageContext, { version }: ActivityList): boolean {
  return page.codes[`evrk-${version}`] !== undefined
}
