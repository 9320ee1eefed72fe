import { linkToThis } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { namingOf } from '#web/public/rules/verdict-parts/telling.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { FactFieldView, Field, troubled } from './fields.tsx'
import { sayPlace, unitBehind } from './say-assumed.ts'
import type { FieldGroup, ThresholdField, WhatIfData, WhatIfForm } from './what-if-data.ts'

type FormProps = { page: PageContext; data: WhatIfData; form: WhatIfForm }

/** Facts, members and thresholds to assume: a plain form that only asks, and changes nothing. */
export function AssumeForm({ page, data, form }: FormProps) {
  const { language } = page
  const { choice, member } = data
  return (
    <form className="what-form" action={`${addressOf('what-if', language)}#assumed`} aria-label={say(language, 'what-if.form')}>
      {page.asOf === null ? null : <input type="hidden" name="asOf" value={page.asOf} />}
      {page.knownAt === null ? null : <input type="hidden" name="knownAt" value={page.knownAt} />}
      {choice.cluster === null ? null : <input type="hidden" name="cluster" value={slugOf(choice.cluster)} />}
      <input type="hidden" name="rules" value={form.ruleSet.id} />
      {member.chosen === null ? null : <input type="hidden" name="member" value={slugOf(member.chosen)} />}
      {form.carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {form.groups.map((group) => (
        <Group key={group.subject} page={page} data={data} group={group} />
      ))}
      <Gains page={page} data={data} form={form} />
      <Thresholds page={page} data={data} form={form} />
      <p className="what-submit">
        <button type="submit">{say(language, 'what-if.submit')}</button>
        {data.assumed.length === 0 ? null : (
          <a
            className="button button-quiet"
            href={linkToThis(
              { ...page, query: '' },
              {
                cluster: choice.cluster === null ? null : slugOf(choice.cluster),
                rules: form.ruleSet.id,
                asOf: page.asOf,
                knownAt: page.knownAt,
              },
            )}
          >
            {say(language, 'what-if.reset')}
          </a>
        )}
      </p>
    </form>
  )
}

function Group({ page, data, group }: { page: PageContext; data: WhatIfData; group: FieldGroup }) {
  return (
    <fieldset>
      <legend>{say(page.language, `what-if.group.${group.whose}`, { name: nameOf(page, group.subject) })}</legend>
      <div className="what-fields">
        {group.fields.map((field) => (
          <FactFieldView key={field.name} page={page} telling={data.telling} field={field} />
        ))}
      </div>
    </fieldset>
  )
}

function Gains({ page, data, form }: FormProps) {
  const { language } = page
  if (form.gains.length === 0) return null
  return (
    <fieldset>
      <legend>{say(language, 'what-if.group.gains')}</legend>
      <p className="row-note">{say(language, 'what-if.group.gains.lead')}</p>
      <div className="what-fields">
        {form.gains.map((gain) => {
          const id = `g-${gain.rows}`
          return (
            <Field
              key={gain.name}
              page={page}
              telling={data.telling}
              id={id}
              label={say(language, `what-if.gain.${gain.rows}`)}
              isAssumed={gain.number > 0}
              trouble={gain.trouble}
              control={
                <input
                  id={id}
                  name={gain.name}
                  type="text"
                  inputMode="numeric"
                  size={5}
                  defaultValue={gain.text}
                  autoComplete="off"
                  {...troubled(id, gain.trouble)}
                />
              }
            />
          )
        })}
      </div>
    </fieldset>
  )
}

function Thresholds({ page, data, form }: FormProps) {
  const { language } = page
  if (form.thresholds.length === 0) return null
  const byCondition = Map.groupBy(form.thresholds, ({ condition }) => condition)
  return (
    <fieldset>
      <legend>{say(language, 'what-if.group.thresholds')}</legend>
      <p className="row-note">{say(language, 'what-if.group.thresholds.lead')}</p>
      {[...byCondition].map(([id, fields]) => {
        const condition = form.ruleSet.tests.flatMap((test) => test.conditions).find((each) => each.id === id)
        const reading = form.ruleSet.readings.find((each) => each.id === condition?.reading)
        return (
          <div key={id} className="what-condition">
            <p className="what-condition-name">
              {condition?.name[language] ?? id}
              {reading === undefined ? null : <span className="row-note"> ({reading.name[language]})</span>}
            </p>
            <div className="what-fields">
              {fields.map((field) => (
                <Threshold key={field.name} page={page} data={data} field={field} />
              ))}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}

function Threshold({ page, data, field }: { page: PageContext; data: WhatIfData; field: ThresholdField }) {
  const naming = namingOf(page, data.telling)
  const id = `t-${field.name.replaceAll('.', '-')}`
  return (
    <Field
      page={page}
      telling={data.telling}
      id={id}
      label={sayPlace(naming, field.place)}
      isAssumed={field.isChanged}
      trouble={field.trouble}
      control={
        <>
          <input
            id={id}
            name={field.name}
            type="text"
            inputMode="decimal"
            size={10}
            defaultValue={field.text}
            autoComplete="off"
            {...troubled(id, field.trouble)}
          />
          <span className="what-unit"> {unitBehind(naming, field.place.unit, Number(field.text))}</span>
        </>
      }
    />
  )
}
