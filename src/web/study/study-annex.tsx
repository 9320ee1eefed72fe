import { signOf } from '#core/studies/signs.ts'
import type { StudyContent } from '#core/studies/edition.ts'
import { absenceReasons } from '#core/values/absence.ts'
import type { Language } from '#core/values/language.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'

/** The signs that stand where there is no number. */
export function StudySigns({ language }: { language: Language }) {
  return (
    <details className="study-signs">
      <summary>{say(language, 'editions.signs')}</summary>
      <p>{say(language, 'editions.signs.lead')}</p>
      <dl>
        {absenceReasons.map((reason) => (
          <div key={reason}>
            <dt>{signOf[reason]}</dt>
            <dd>{say(language, `study.format.sign.${reason}`)}</dd>
          </div>
        ))}
        <div>
          <dt>0</dt>
          <dd>{say(language, 'study.format.sign.zero')}</dd>
        </div>
        <div>
          <dt>(b)</dt>
          <dd>{say(language, 'study.format.sign.break')}</dd>
        </div>
      </dl>
    </details>
  )
}

/** Indicators and sources: what the numbers mean and where they are from. */
export function StudyGlossary({ language, content }: { language: Language; content: StudyContent }) {
  return (
    <Section id="glossary" title={say(language, 'study.format.glossary')} lead={say(language, 'editions.glossary.lead')}>
      {content.indicators.map((entry) => (
        <details key={entry.id} className="study-indicator">
          <summary>{entry.name[language]}</summary>
          <dl className="study-imprint">
            {(
              [
                [say(language, 'study.format.definition'), entry.definition[language]],
                [say(language, 'study.format.formula'), entry.formula[language]],
                [say(language, 'exports.head.unit'), entry.unit[language]],
                [say(language, 'study.format.head.sources'), entry.source[language]],
                [say(language, 'study.format.head.method'), String(entry.method)],
                ...entry.breaks.map((text) => [say(language, 'study.format.breaks'), text[language]] as const),
              ] as const
            ).map(([name, value]) => (
              <div key={`${name} ${value}`}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <h3>{say(language, 'study.format.sources')}</h3>
      <ul className="prose-list">
        {content.sources.map(({ id, title, publisher, date }) => (
          <li key={id}>
            {[title[language], publisher?.[language], date].filter((part) => part !== null && part !== undefined).join('. ')}
          </li>
        ))}
      </ul>
    </Section>
  )
}
