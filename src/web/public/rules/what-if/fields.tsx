import type { ReactNode } from 'react'
import type { WhatIfFinding } from '#core/rules/what-if/what-if-address.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { EvidenceMarks } from '#web/public/rules/verdict-parts/evidence-list.tsx'
import { namingOf, statementsOf } from '#web/public/rules/verdict-parts/telling.ts'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'
import { formatValue } from '#web/parts/value.tsx'
import { compareIn } from '#words/format.ts'
import { say } from '#words/say.ts'
import { sayAsked, sayCode } from '#words/verdict-naming.ts'
import { sayTrouble, unitBehind } from './say-assumed.ts'
import type { FactField } from './what-if-data.ts'

type FieldProps = { page: PageContext; telling: Telling }

/** One field: its name, what is written in it, what is known with its receipts, and what is wrong with it. */
export function Field({
  page,
  telling,
  id,
  label,
  control,
  hint,
  isAssumed,
  trouble,
}: FieldProps & {
  id: string
  label: ReactNode
  control: ReactNode
  hint?: ReactNode
  isAssumed: boolean
  trouble: WhatIfFinding | null
}) {
  return (
    <div className={isAssumed ? 'what-field what-field-assumed' : 'what-field'}>
      <label htmlFor={id}>
        {label}
        {isAssumed ? <span className="assumed">{say(page.language, 'verdict.hypothetical')}</span> : null}
      </label>
      <span className="what-control">{control}</span>
      {hint === undefined ? null : <span className="what-known">{hint}</span>}
      {trouble === null ? null : (
        <span className="field-trouble" id={`${id}-trouble`}>
          {sayTrouble(namingOf(page, telling), trouble)}
        </span>
      )}
    </div>
  )
}

/** What a control says of its trouble to those who listen. */
export function troubled(id: string, trouble: WhatIfFinding | null) {
  return trouble === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-trouble` }
}

export function FactFieldView({ page, telling, field }: FieldProps & { field: FactField }) {
  const naming = namingOf(page, telling)
  const { asked, input, known } = field
  const id = `f-${field.name.replaceAll('.', '-')}`
  const label =
    asked.property === 'membership' ? say(page.language, 'what-if.field.membership') : sentence(page, sayAsked(naming, asked))
  return (
    <Field
      page={page}
      telling={telling}
      id={id}
      label={label}
      isAssumed={field.isAssumed}
      trouble={field.trouble}
      hint={<KnownLine page={page} telling={telling} field={field} />}
      control={
        <>
          <Control page={page} telling={telling} field={field} id={id} />
          {input.kind === 'number' ? (
            <span className="what-unit"> {unitBehind(naming, input.unit, Number(field.text))}</span>
          ) : null}
          {known.isContested ? <span className="row-note"> {say(page.language, 'what-if.known.contested')}</span> : null}
        </>
      }
    />
  )
}

function Control({ page, telling, field, id }: FieldProps & { field: FactField; id: string }) {
  const { language } = page
  const { input, name, text, trouble } = field
  const naming = namingOf(page, telling)
  switch (input.kind) {
    case 'there':
      return (
        <Choices page={page} id={id} field={field} options={[]}>
          <option value="there-is">{say(language, 'what-if.value.there-is')}</option>
          <option value="none">{say(language, 'what-if.value.none')}</option>
        </Choices>
      )
    case 'code':
      return (
        <Choices
          page={page}
          id={id}
          field={field}
          options={Object.keys(page.codes[input.list] ?? {}).map((code) => ({
            value: code,
            title: sayCode(naming, field.asked.property, code, field.asked.part),
          }))}
        />
      )
    case 'reference':
      return (
        <Choices
          page={page}
          id={id}
          field={field}
          options={input.choices.map((subject) => ({ value: subject, title: nameOf(page, subject) }))}
        />
      )
    case 'number':
      return (
        <input
          id={id}
          name={name}
          type="text"
          inputMode="decimal"
          size={10}
          defaultValue={text}
          autoComplete="off"
          {...troubled(id, trouble)}
        />
      )
    case 'date':
      return (
        <input
          id={id}
          name={name}
          type="text"
          size={12}
          defaultValue={text}
          placeholder={say(language, 'what-if.date.placeholder')}
          autoComplete="off"
          {...troubled(id, trouble)}
        />
      )
    case 'text':
      return <input id={id} name={name} type="text" size={12} defaultValue={text} autoComplete="off" {...troubled(id, trouble)} />
  }
}

function Choices({
  page,
  id,
  field,
  options,
  children,
}: {
  page: PageContext
  id: string
  field: FactField
  options: readonly { value: string; title: string }[]
  children?: ReactNode
}) {
  const { language } = page
  const sorted = options.toSorted((one, other) => compareIn(language, one.title, other.title))
  return (
    <select id={id} name={field.name} defaultValue={field.trouble === null ? field.text : ''} {...troubled(id, field.trouble)}>
      <option value="">{say(language, 'what-if.as-known')}</option>
      {children}
      {sorted.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </select>
  )
}

/** What the register knows, with the receipts; never mixed up with what is assumed. */
function KnownLine({ page, telling, field }: FieldProps & { field: FactField }) {
  const { language } = page
  const statements = statementsOf(telling, field.known.statements)
  const [first] = statements
  if (first === undefined) return <>{say(language, 'what-if.known.nothing')}</>
  const isJoining = field.asked.property === 'membership'
  return (
    <>
      {say(language, 'what-if.known')}{' '}
      {isJoining
        ? (field.known.value ?? say(language, 'what-if.known.joining'))
        : formatValue(page, first.property, first.value, field.asked.part === null ? undefined : [field.asked.part])}
      {statements.length > 1 && !isJoining
        ? ` ${say(language, 'verdict-parts.and-more', { count: statements.length - 1 })}`
        : null}
      <EvidenceMarks page={page} telling={telling} evidence={field.known.statements} />
    </>
  )
}

function sentence(page: PageContext, text: string): string {
  return text.charAt(0).toLocaleUpperCase(page.language) + text.slice(1)
}
