import type { Verdict } from '#core/rules/verdict.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { dayOf } from '#web/parts/pick-shown.ts'
import { Contents, Section } from '#web/parts/section.tsx'
import { nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { tallyOf } from '#core/rules/overview/tally.ts'
import { OutcomeCountsLine } from '#web/public/rules/verdict-parts/outcome-counts.tsx'
import { closingParts } from '#web/public/subject/closing-parts.tsx'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { groupByPurpose } from './group-sets.ts'
import type { PurposeGroup } from './group-sets.ts'
import { LevelCards } from './level-cards.tsx'
import type { PathData } from './path-data.ts'
import { RuleSetArticle } from './rule-set-article.tsx'
import { Shortest } from './shortest.tsx'

/** What the rules that decide levels, money and labels say of one cluster, why, and what would change it. */
export function PathPage({ page, data }: { page: PageContext; data: PathData }) {
  const { language } = page
  const name = nameOf(page, data.subject)
  const title = say(language, 'path.title', { name })
  const groups = groupByPurpose(data.telling, data.verdicts)
  const closing = closingParts(page, dossierOf(data), [])
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, 'path.description', { name })}
      crumbs={[
        { title: say(language, 'clusters.title'), href: linkTo(page, 'clusters') },
        { title: name, href: linkTo(page, 'clusters', slugOf(data.subject)) },
      ]}
      twins={['json', 'csv', 'xlsx']}
    >
      <PageTitle kind={say(language, 'path.kind')} title={name}>
        <p>{say(language, 'path.lead', { day: formatFuzzyDate(language, dayOf(page)) })}</p>
      </PageTitle>
      <Summary page={page} data={data} />
      <p className="actions">
        <a className="button button-quiet" href={linkTo(page, 'what-if', null, { cluster: slugOf(data.subject) })}>
          {say(language, 'path.what-if')}
        </a>
        <a className="button button-quiet" href={linkTo(page, 'apply', null, { cluster: slugOf(data.subject) })}>
          {say(language, 'path.apply')}
        </a>
      </p>
      <LevelCards page={page} data={data} groups={groups} />
      <Shortest page={page} data={data} />
      <Contents
        page={page}
        parts={[
          ...groups.map(({ purpose }) => ({ id: purpose, title: say(language, `rules.purpose.${purpose}`) })),
          ...closing.map(({ id, title: named }) => ({ id, title: named })),
        ]}
      />
      {groups.map((group) => (
        <Group key={group.purpose} page={page} data={data} group={group} />
      ))}
      {closing.map((part) => (
        <Section key={part.id} id={part.id} title={part.title} lead={part.lead}>
          {part.content}
        </Section>
      ))}
    </Layout>
  )
}

function Group({ page, data, group }: { page: PageContext; data: PathData; group: PurposeGroup }) {
  return (
    <Section id={group.purpose} title={say(page.language, `rules.purpose.${group.purpose}`)}>
      {group.sets.map((judged) => (
        <RuleSetArticle key={judged.edition.ruleSet.id} page={page} telling={data.telling} judged={judged} />
      ))}
    </Section>
  )
}

/** How many questions have which answer, those that count on the day before those of rules that have ended. */
function Summary({ page, data }: { page: PageContext; data: PathData }) {
  const { language } = page
  const [now, past] = [data.verdicts.filter(({ inForce }) => inForce), data.verdicts.filter(({ inForce }) => !inForce)]
  return (
    <div className="path-summary">
      <dl>
        <Counts page={page} title={say(language, 'path.summary.in-force')} verdicts={now} />
        <Counts page={page} title={say(language, 'path.summary.past')} verdicts={past} />
      </dl>
      <p className="row-note">{say(language, 'path.summary.note')}</p>
      <p className="no-decision">{say(language, 'path.no-decision')}</p>
    </div>
  )
}

function Counts({ page, title, verdicts }: { page: PageContext; title: string; verdicts: readonly Verdict[] }) {
  const outcomes = verdicts.flatMap(({ tests }) => tests.map(({ outcome }) => outcome))
  if (outcomes.length === 0) return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <OutcomeCountsLine page={page} counts={tallyOf(outcomes)} of="test" />
      </dd>
    </div>
  )
}

/** The statements and sources that the verdicts rest on, for the parts with which every page about a subject ends. */
function dossierOf({ subject, telling }: PathData) {
  return { subject, shown: [], about: [], voices: telling.statements, sources: telling.sources, recorded: null }
}
