import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { ChooseForm } from '#web/public/rules/verdict-parts/choose-form.tsx'
import { namingOf } from '#web/public/rules/verdict-parts/telling.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { AssumedList } from './assumed-list.tsx'
import { MovesEverywhere } from './moves.tsx'
import { OnCluster } from './on-cluster.tsx'
import { sayTrouble } from './say-assumed.ts'
import type { WhatIfData } from './what-if-data.ts'
import { AssumeForm } from './what-if-form.tsx'

/** What if facts, members or thresholds were otherwise? A link that can be shared and changes nothing. */
export function WhatIfPage({ page, data }: { page: PageContext; data: WhatIfData }) {
  const { language } = page
  const { choice, form } = data
  const title = say(language, 'what-if.title')
  const isAsked = data.assumed.length > 0
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, 'what-if.lead')}
      crumbs={
        choice.cluster === null
          ? [{ title: say(language, 'layout.nav.rule-sets'), href: linkTo(page, 'rule-sets') }]
          : [
              { title: nameOf(page, choice.cluster), href: linkTo(page, 'clusters', slugOf(choice.cluster)) },
              { title: say(language, 'path.kind'), href: linkTo(page, 'path', slugOf(choice.cluster)) },
            ]
      }
      twins={form === null ? [] : ['json', 'csv', 'xlsx']}
    >
      <PageTitle title={title}>
        <p>{say(language, 'what-if.lead')}</p>
      </PageTitle>
      <ChooseForm
        page={page}
        choice={choice}
        ruleSetLabel={say(language, 'what-if.rules')}
        submit={say(language, 'what-if.choose')}
        carried={data.assumed.map(({ name, value }) => [name, value] as const)}
      />
      <p className="no-decision">{say(language, 'what-if.no-decision')}</p>
      <Troubles page={page} data={data} />
      {isAsked ? (
        <Section id="assumed" title={say(language, 'what-if.assumed')}>
          <AssumedList page={page} data={data} />
        </Section>
      ) : null}
      {isAsked && data.everywhere !== null ? (
        <Section id="everywhere" title={say(language, 'what-if.everywhere')} lead={say(language, 'what-if.everywhere.lead')}>
          <MovesEverywhere page={page} telling={data.telling} everywhere={data.everywhere} />
        </Section>
      ) : null}
      {isAsked && data.cluster !== null && choice.cluster !== null ? (
        <Section id="cluster" title={say(language, 'what-if.on-cluster', { name: nameOf(page, choice.cluster) })}>
          <OnCluster page={page} data={data} />
        </Section>
      ) : null}
      {form === null ? (
        <p>{say(language, 'what-if.choose-first')}</p>
      ) : (
        <Section
          id="assume"
          title={say(language, isAsked ? 'what-if.form.again' : 'what-if.form')}
          lead={say(language, 'what-if.form.lead')}
        >
          <MemberForm page={page} data={data} />
          <AssumeForm page={page} data={data} form={form} />
        </Section>
      )}
    </Layout>
  )
}

/** Parts of the address that no field shows and that make no sense. */
function Troubles({ page, data }: { page: PageContext; data: WhatIfData }) {
  const naming = namingOf(page, data.telling)
  if (data.troubles.length === 0) return null
  return (
    <Notice tone="warning" title={say(page.language, 'what-if.troubles')}>
      <ul className="values">
        {data.troubles.map((finding) => (
          <li key={JSON.stringify(finding)}>{sayTrouble(naming, finding)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** Whose facts the form shows besides those of the cluster. */
function MemberForm({ page, data }: { page: PageContext; data: WhatIfData }) {
  const { language } = page
  const { member, choice, form } = data
  if (member.members.length === 0 || form === null) return null
  const { notThere } = member
  return (
    <form className="choose choose-member" action={`${addressOf('what-if', language)}#assume`}>
      {page.asOf === null ? null : <input type="hidden" name="asOf" value={page.asOf} />}
      {page.knownAt === null ? null : <input type="hidden" name="knownAt" value={page.knownAt} />}
      {choice.cluster === null ? null : <input type="hidden" name="cluster" value={slugOf(choice.cluster)} />}
      <input type="hidden" name="rules" value={form.ruleSet.id} />
      {data.assumed.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className="choose-field">
        <span>{say(language, 'what-if.member')}</span>
        <select
          name="member"
          defaultValue={member.chosen === null ? '' : slugOf(member.chosen)}
          aria-invalid={notThere === null ? undefined : true}
          aria-describedby={notThere === null ? undefined : 'no-member'}
        >
          <option value="">{say(language, 'what-if.member.none')}</option>
          {member.members.map((subject) => (
            <option key={subject} value={slugOf(subject)}>
              {nameOf(page, subject)}
            </option>
          ))}
        </select>
        {notThere === null ? null : (
          <span className="field-trouble" id="no-member">
            {say(language, 'what-if.member.not-there', { given: notThere.given })}
          </span>
        )}
      </label>
      <button type="submit" className="button-quiet">
        {say(language, 'what-if.member.submit')}
      </button>
    </form>
  )
}
