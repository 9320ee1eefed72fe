import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { differenceTexts, differenceTitle } from '#web/public/rules/rule-set/difference-text.ts'
import { EvidenceList } from '#web/public/rules/verdict-parts/evidence-list.tsx'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { CauseNote, VerdictChangeNote } from './verdict-changes-data.ts'

type Props = { page: PageContext; telling: Telling; change: VerdictChangeNote }

/** Why a verdict is another: several causes may have come together. */
export function Causes({ page, telling, change }: Props) {
  return (
    <ul className="causes">
      {change.causes.map((cause) => (
        <li key={cause.kind === 'edition' ? `edition ${cause.ruleSet}` : cause.kind}>
          <Cause page={page} telling={telling} change={change} cause={cause} />
        </li>
      ))}
    </ul>
  )
}

function Cause({ page, telling, change, cause }: Props & { cause: CauseNote }) {
  const { language } = page
  switch (cause.kind) {
    case 'edition':
      return <EditionCause page={page} telling={telling} change={change} cause={cause} />
    case 'facts':
      return <FactsCause page={page} telling={telling} cause={cause} />
    case 'time':
      return say(language, 'verdict-changes.cause.time', {
        from: formatFuzzyDate(language, cause.from),
        to: formatFuzzyDate(language, cause.to),
      })
    case 'program':
      return say(language, 'verdict-changes.cause.program')
  }
}

const DIFFERENCES_SHOWN = 6

type EditionProps = Props & { cause: Extract<CauseNote, { kind: 'edition' }> }

function EditionCause({ page, telling, change, cause }: EditionProps) {
  const { language } = page
  const { ruleSet, from, to, before, after, differences } = cause
  const name = (after ?? before)?.name[language] ?? ruleSet
  const isOwn = ruleSet === change.after.ruleSet
  const more = differences.length - DIFFERENCES_SHOWN
  return (
    <>
      {isOwn
        ? say(language, 'verdict-changes.cause.edition', { from, to })
        : say(language, 'verdict-changes.cause.edition.of', { ruleSet: name, from, to })}{' '}
      <a href={`${linkTo(page, 'rule-sets', ruleSet, { compare: from })}#difference`}>
        {say(language, 'verdict-changes.cause.edition.all')}
      </a>
      {before === null || after === null ? null : (
        <ul>
          {differences.slice(0, DIFFERENCES_SHOWN).map((difference) => {
            const texts = differenceTexts(difference, { page, telling, ruleSet: before }, { page, telling, ruleSet: after })
            const nothing = say(language, 'verdict-changes.cause.nothing')
            return (
              <li key={`${difference.what} ${difference.path.join('/')}`}>
                {say(language, 'verdict-changes.cause.difference', {
                  title: differenceTitle(page, difference),
                  before: texts.before ?? nothing,
                  after: texts.after ?? nothing,
                })}
              </li>
            )
          })}
          {more > 0 ? <li>{say(language, 'verdict-changes.cause.edition.more', { count: more })}</li> : null}
        </ul>
      )}
    </>
  )
}

const FACTS_SHOWN = 40

type FactsProps = Omit<Props, 'change'> & { cause: Extract<CauseNote, { kind: 'facts' }> }

function FactsCause({ page, telling, cause: { facts } }: FactsProps) {
  const { language } = page
  const parts = [
    { id: 'facts', own: facts.filter(({ what }) => what === 'recorded') },
    { id: 'judged', own: facts.filter(({ what }) => what === 'judged') },
  ] as const
  return (
    <>
      {parts.map(({ id, own }) =>
        own.length === 0 ? null : (
          <div key={id}>
            <p>{say(language, `verdict-changes.cause.${id}`, { count: own.length })}</p>
            <EvidenceList page={page} telling={telling} evidence={own.slice(0, FACTS_SHOWN).map(({ statement }) => statement)} />
            {own.length > FACTS_SHOWN ? (
              <p className="row-note">{say(language, 'verdict-changes.cause.facts.more', { count: own.length - FACTS_SHOWN })}</p>
            ) : null}
          </div>
        ),
      )}
    </>
  )
}
