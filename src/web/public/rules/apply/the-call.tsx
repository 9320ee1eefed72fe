import type { Shown } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { FieldList, Values } from '#web/parts/field-list.tsx'
import type { Field } from '#web/parts/field-list.tsx'
import { holding, inLanguage, valuesOf } from '#web/parts/pick-shown.ts'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { propertyLabel } from '#web/parts/value.tsx'
import { Calls, Rules } from '#web/public/records/conditions.tsx'
import { say } from '#words/say.ts'
import type { Answer } from './apply-data.ts'

const facts = ['budget-eur', 'administrator', 'period', 'code', 'target'] as const

/** The money and the days: what the register says of the measure, each fact with its receipt. */
export function TheCall({ page, answer }: { page: PageContext; answer: Answer }) {
  const { language } = page
  const { measure } = answer
  if (measure === null) return <p>{say(language, 'apply.measure.none')}</p>
  const now = holding(page, measure.shown)
  const calls = valuesOf(now, 'call')
  const rules = inLanguage(page, valuesOf(now, 'rule'))
  return (
    <>
      <FieldList fields={fieldsOf(page, measure.subject, now)} />
      {calls.length === 0 ? null : (
        <>
          <h3>{say(language, 'records.calls')}</h3>
          <Calls page={page} calls={calls} />
        </>
      )}
      {rules.length === 0 ? null : (
        <>
          <h3>{say(language, 'apply.measure.rules')}</h3>
          <Rules page={page} rules={rules} />
        </>
      )}
    </>
  )
}

function fieldsOf(page: PageContext, measure: string, now: readonly Shown[]): Field[] {
  const said = facts.flatMap((property): Field[] => {
    const values = valuesOf(now, property)
    if (values.length === 0) return []
    return [{ id: property, label: propertyLabel(page, property), content: <Values page={page} values={values} /> }]
  })
  return [
    { id: 'measure', label: say(page.language, 'apply.measure'), content: <SubjectLink page={page} subject={measure} /> },
    ...said,
  ]
}
