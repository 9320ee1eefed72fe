import type { PageContext } from '#web/page-context.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { StudyDraftData, WrittenText } from './study-draft-data.ts'
import { Why } from './study-way.tsx'

type TextsProps = { readonly page: PageContext; readonly data: StudyDraftData }

/** What people write beside the numbers: before and after each chapter, in both languages. */
export function StudyTexts({ page, data }: TextsProps) {
  const { language } = page
  return (
    <Section id="texts" title={say(language, 'drafts.texts')} lead={say(language, 'drafts.texts.lead')}>
      {data.texts.map((written) => (
        <TextForm key={`${written.chapter} ${written.place}`} page={page} data={data} written={written} />
      ))}
    </Section>
  )
}

function TextForm({ page, data, written }: TextsProps & { written: WrittenText }) {
  const { language } = page
  const { chapter, place, id, text, at, personName } = written
  const form = `text-${chapter}-${place}`
  const entered = data.trouble?.form === form ? data.trouble.entered : null
  const title = say(language, `drafts.text.${place}`, { chapter: say(language, `study.chapter.${chapter}`) })
  const isElsewhere = entered !== null && text !== null && data.trouble?.why === 'refusal.changed-meanwhile'
  return (
    <details className="study-text-form" id={form} open={entered !== null}>
      <summary>
        {title}
        <span className="row-note">
          {text === null || at === null ? say(language, 'drafts.text.none') : `${formatMoment(at)}, ${personName ?? ''}`}
        </span>
      </summary>
      <form method="post" action={`#${form}`}>
        <Why page={page} data={data} form={form} />
        {isElsewhere ? (
          <div className="study-editor">
            <p className="study-editor-mark">{say(language, 'drafts.text.theirs', { name: personName ?? '' })}</p>
            <p lang="lt">{text.lt}</p>
            <p lang="en">{text.en}</p>
          </div>
        ) : null}
        <input type="hidden" name="chapter" value={chapter} />
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="seen" value={id ?? ''} />
        <div className="study-languages">
          {(['lt', 'en'] as const).map((each) => (
            <label key={each} className="field">
              <span>{say(language, `drafts.text.${each}`)}</span>
              <textarea
                name={each}
                lang={each}
                rows={6}
                maxLength={20_000}
                defaultValue={entered?.[each] ?? text?.[each] ?? ''}
              />
            </label>
          ))}
        </div>
        <p className="form-actions">
          <button name="deed" value="text">
            {say(language, 'drafts.text.save')}
            <span className="unseen">: {title}</span>
          </button>
        </p>
      </form>
    </details>
  )
}
