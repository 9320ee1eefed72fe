import type { ReactNode } from 'react'
import { languages } from '#core/values/language.ts'
import { fieldName } from '#core/monitoring/typed-answers.ts'
import { named } from '#core/monitoring/parse-answer.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { formLists, isFormList } from '#core/monitoring/question-type.ts'
import type { AnswerType, CellType } from '#core/monitoring/question-type.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { compareIn } from '#words/format.ts'
import { sayColumn } from '#words/say-return-finding.ts'
import { isMessageKey, say } from '#words/say.ts'
import { codeWord } from './answer-text.tsx'
import type { Choice } from './return-data.ts'

/** Where an input stands, and what it is called for those who listen. */
export type InputPlace = {
  readonly page: PageContext
  readonly question: QuestionId
  readonly values: ReadonlyMap<string, string>
  readonly choices: readonly Choice[]
  /** Ids of the texts that describe the field. */
  readonly describedBy: string | undefined
  readonly isInvalid: boolean
}

type InputProps = InputPlace & { readonly at: string; readonly label: string; readonly id?: string }

/** The inputs of an answer that is one value or a document. */
export function AnswerInputs({ type, ...place }: InputPlace & { readonly type: Exclude<AnswerType, { kind: 'rows' }> }) {
  const { page, question } = place
  const label = say(page.language, `question.${question}.label`)
  if (type.kind === 'yes-no') return <YesNo {...place} label={label} />
  if (type.kind === 'document') {
    const of = (part: string) => `${label}: ${sayColumn(page.language, part)}`
    return (
      <div className="document-inputs">
        <WordsInputs {...place} at="title" label={of('title')} />
        <Labelled label={sayColumn(page.language, 'approved')}>
          <TextInput {...place} at="approved" label={of('approved')} mode="numeric" placeholder="2024-05-12" />
        </Labelled>
        <Labelled label={sayColumn(page.language, 'url')}>
          <TextInput {...place} at="url" label={of('url')} mode="url" />
        </Labelled>
      </div>
    )
  }
  return <CellInput {...place} type={type} at="" label={label} id={inputId(question)} />
}

/** The id of the first input of a question: what its label and the list of what is left lead to. */
export function inputId(question: QuestionId): string {
  return `in-${question}`
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="sub-field">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}

/** The input of one value, in a field of its own or in a row. */
export function CellInput({ type, ...props }: InputProps & { readonly type: CellType }) {
  const { page, at, values } = props
  if (type.kind === 'words') return <WordsInputs {...props} />
  if (type.kind === 'code') return <CodeSelect {...props} list={type.list} />
  if (type.kind === 'organisation') return <OrganisationInput {...props} />
  if (type.kind === 'text') return <TextArea {...props} />
  if (type.kind === 'date') return <TextInput {...props} mode="numeric" placeholder="2025-05-12" />
  if (type.kind === 'url') return <TextInput {...props} mode="url" placeholder="https://" />
  const unit = type.unit === 'eur' ? '€' : unitWord(page, type.unit, values.get(at) ?? '')
  return (
    <span className="with-unit">
      <TextInput {...props} mode={type.whole === true ? 'numeric' : 'decimal'} isNumber />
      <span className="unit">{unit}</span>
    </span>
  )
}

function unitWord(page: PageContext, unit: string, typed: string): string {
  const key = `unit.${unit}`
  const number = Number(typed.replaceAll(/[^\d,.]/g, '').replace(',', '.'))
  return isMessageKey(key) ? say(page.language, key, { n: Number.isFinite(number) ? number : 0 }) : unit
}

type TextInputProps = InputProps & {
  readonly mode: 'numeric' | 'decimal' | 'url' | 'text'
  readonly placeholder?: string
  readonly isNumber?: boolean
  readonly lang?: string
}

function TextInput({ mode, placeholder, isNumber = false, lang, ...props }: TextInputProps) {
  return (
    <input
      {...attributes(props)}
      type="text"
      inputMode={mode}
      autoComplete="off"
      placeholder={placeholder}
      className={isNumber ? 'number-input' : undefined}
      defaultValue={props.values.get(props.at) ?? ''}
      lang={lang}
    />
  )
}

function TextArea(props: InputProps) {
  return <textarea {...attributes(props)} rows={3} defaultValue={props.values.get(props.at) ?? ''} />
}

function WordsInputs(props: InputProps) {
  const { page, at, label, id } = props
  return (
    <span className="words-inputs">
      {languages.map((language, index) => (
        <span key={language} className="words-input">
          <span className="language-mark" aria-hidden="true">
            {language.toUpperCase()}
          </span>
          <TextInput
            {...props}
            {...(index === 0 && id !== undefined ? { id } : {})}
            at={named(at, language)}
            label={`${label} (${languageWord(page, language)})`}
            mode="text"
            lang={language}
          />
        </span>
      ))}
    </span>
  )
}

function languageWord(page: PageContext, language: string): string {
  const key = `common.language.${language}`
  return isMessageKey(key) ? say(page.language, key) : language.toUpperCase()
}

function CodeSelect({ list, ...props }: InputProps & { readonly list: string }) {
  const { page, at, values } = props
  const codes: readonly string[] = isFormList(list) ? formLists[list] : Object.keys(page.codes[list] ?? {})
  const current = values.get(at) ?? ''
  const named = codes.map((code) => ({ code, name: codeWord(page, list, code) }))
  const sorted = isFormList(list) ? named : named.toSorted((one, other) => compareIn(page.language, one.name, other.name))
  return (
    <select {...attributes(props)} defaultValue={current}>
      <option value="">{say(page.language, 'return.choose')}</option>
      {current !== '' && !codes.includes(current) ? <option value={current}>{current}</option> : null}
      {sorted.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  )
}

function YesNo({ label, ...place }: InputPlace & { readonly label: string }) {
  const { page, question, values, describedBy } = place
  return (
    <span className="yes-no" role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {(['yes', 'no'] as const).map((code, index) => (
        <label key={code}>
          <input
            id={index === 0 ? inputId(question) : undefined}
            type="radio"
            name={fieldName(question, '')}
            value={code}
            defaultChecked={values.get('') === code}
          />{' '}
          {say(page.language, `return.${code}`)}
        </label>
      ))}
    </span>
  )
}

/** An organisation is looked for by name or code; the one that is chosen stays until another is. */
function OrganisationInput(props: InputProps) {
  const { page, question, at, values, choices, label, id } = props
  const { language } = page
  const chosen = values.get(at) ?? ''
  const choice = choices.find((each) => each.at === at)
  const other = `${at}~`
  if (choice !== undefined && choice.hits.length > 0)
    return (
      <span className="organisation-input">
        <select name={fieldName(question, at)} id={id} aria-label={`${label}: ${say(language, 'return.organisation.choose')}`}>
          <option value="">{say(language, 'return.organisation.choose')}</option>
          {choice.hits.map((hit) => (
            <option key={hit} value={hit}>
              {nameOf(page, hit)}
            </option>
          ))}
        </select>
      </span>
    )
  return (
    <span className="organisation-input">
      {chosen === '' ? null : (
        <>
          <span className="chosen">{nameOf(page, chosen)}</span>
          <input type="hidden" name={fieldName(question, at)} value={chosen} />
        </>
      )}
      <input
        id={id}
        type="text"
        name={fieldName(question, other)}
        defaultValue={values.get(other) ?? ''}
        list="organisations-found"
        autoComplete="off"
        data-find="organisation"
        placeholder={say(language, chosen === '' ? 'return.organisation.find' : 'return.organisation.other')}
        aria-label={`${label}: ${say(language, chosen === '' ? 'return.organisation.find' : 'return.organisation.other')}`}
        aria-invalid={choice === undefined ? undefined : true}
        aria-describedby={props.describedBy}
      />
    </span>
  )
}

function attributes({ question, at, label, id, describedBy, isInvalid }: InputProps) {
  return {
    id,
    name: fieldName(question, at),
    'aria-label': id === undefined ? label : undefined,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid ? (true as const) : undefined,
  }
}
