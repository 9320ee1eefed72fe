import { propertyOf } from '#core/registry/properties.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { kindOf, SubjectLink, Words } from '#web/parts/subject-link.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Period } from '#web/parts/period.tsx'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { Contents, Section } from '#web/parts/section.tsx'
import { SourceById } from '#web/parts/source-link.tsx'
import { formatValue, propertyLabel } from '#web/parts/value.tsx'
import type { Voice } from '#web/public/dossier.ts'
import { textIn } from '#core/values/language.ts'
import { isMessageKey, say } from '#words/say.ts'
import type { ConflictsData, Contradiction, ExplainedConflict } from './conflicts-data.ts'

export function ConflictsPage({ page, data }: { page: PageContext; data: ConflictsData }) {
  const { language } = page
  const title = say(language, 'conflicts.title')
  const kinds = Map.groupBy(data.found, ({ subject }) => kindOf(subject))
  return (
    <Layout page={page} title={title} description={say(language, 'conflicts.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'conflicts.lead')}</p>
      </PageTitle>
      <Contents
        page={page}
        parts={[
          ...data.explained.map(({ id, title: named }) => ({ id, title: textIn(named, language)?.text ?? id })),
          { id: 'found', title: `${say(language, 'conflicts.found')} (${data.foundTotal})` },
        ]}
      />
      <Section id="explained" title={say(language, 'conflicts.explained')}>
        {data.explained.map((conflict) => (
          <Explained key={conflict.id} page={page} data={data} conflict={conflict} />
        ))}
      </Section>
      <Section id="found" title={say(language, 'conflicts.found')} lead={say(language, 'conflicts.found.lead')}>
        {data.found.length < data.foundTotal ? (
          <p>{say(language, 'conflicts.first', { shown: data.found.length, total: data.foundTotal })}</p>
        ) : null}
        {data.found.length === 0 ? <p>{say(language, 'conflicts.none')}</p> : null}
        {[...kinds].map(([kind, found]) => (
          <section key={kind} aria-labelledby={`found-${kind}`}>
            <h3 id={`found-${kind}`}>
              {kindName(page, kind)} <span className="row-note">{say(language, 'conflicts.count', { count: found.length })}</span>
            </h3>
            {found.map((each) => (
              <div key={`${each.subject} ${each.property} ${each.item}`} className="conflict">
                <Sides page={page} data={data} about={each} />
              </div>
            ))}
          </section>
        ))}
      </Section>
    </Layout>
  )
}

function Explained({ page, data, conflict }: { page: PageContext; data: ConflictsData; conflict: ExplainedConflict }) {
  return (
    <article className="conflict" id={conflict.id}>
      <h3>
        <Words page={page} words={conflict.title} otherwise={conflict.id} />
      </h3>
      <p>
        <Words page={page} words={conflict.explanation} />
      </p>
      {conflict.about.map((about) => (
        <Sides key={`${about.subject} ${about.property} ${about.item}`} page={page} data={data} about={about} />
      ))}
    </article>
  )
}

/** What each source says of one thing, side by side. */
function Sides({ page, data, about }: { page: PageContext; data: ConflictsData; about: Contradiction }) {
  const voices = about.voices.filter((voice) => isInLanguage(page, voice, about.voices))
  return (
    <>
      <h4>
        <SubjectLink page={page} subject={about.subject} /> · {propertyLabel(page, about.property)}
      </h4>
      <ul className="conflict-sides">
        {voices.map((voice) => (
          <li key={voice.statement}>
            <span className="conflict-value">
              {formatValue(page, voice.property, voice.value, partsOf(voice.property).numbers)}
              <ReceiptMark
                page={page}
                shown={{ ...voice, rank: voice.rank === 'withdrawn' ? 'accepted' : voice.rank, contested: false }}
              />
            </span>
            <span className="conflict-about">
              {partsOf(voice.property).others === undefined ? null : (
                <span className="conflict-what">
                  {formatValue(page, voice.property, voice.value, partsOf(voice.property).others)}
                </span>
              )}
              {voice.validFrom === null && voice.validTo === null ? null : (
                <>
                  <Period page={page} validity={voice} /> ·{' '}
                </>
              )}
              <SourceById page={page} sources={data.sources} id={voice.source} />
              {voice.rank === 'preferred' ? <> · {say(page.language, 'common.preferred')}</> : null}
              {voice.note === null ? null : (
                <>
                  {' '}
                  — <Words page={page} words={voice.note} />
                </>
              )}
              <Reason page={page} data={data} voice={voice} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Reason({ page, data, voice }: { page: PageContext; data: ConflictsData; voice: Voice }) {
  const reason = data.reasons[String(voice.statement)]
  const text = reason === undefined ? undefined : textIn(reason, page.language)?.text
  return text === undefined ? null : <> · {say(page.language, 'conflicts.reason', { reason: text })}</>
}

/** Of a record that holds a number, the number is what sources disagree on; the rest says of what it is. */
function partsOf(property: string): { numbers?: string[]; others?: string[] } {
  const type = propertyOf(property)?.type
  if (type?.kind !== 'record') return {}
  const parts = Object.entries(type.parts)
  const numbers = parts.filter(([, { kind }]) => kind === 'number').map(([part]) => part)
  return numbers.length === 0 || numbers.length === parts.length
    ? {}
    : { numbers, others: parts.map(([part]) => part).filter((part) => !numbers.includes(part)) }
}

/** Texts are recorded once for each language; a reader wants those of theirs, where there are any. */
function isInLanguage(page: PageContext, voice: Voice, all: readonly Voice[]): boolean {
  if (propertyOf(voice.property)?.type.kind !== 'words') return true
  const has = ({ value }: Voice) => typeof value === 'object' && page.language in value
  return has(voice) || !all.some(has)
}

function kindName(page: PageContext, kind: string): string {
  const key = `common.kinds.${kind}`
  return isMessageKey(key) ? say(page.language, key) : kind
}
