import { fieldName } from '#core/monitoring/typed-answers.ts'
import type { Column } from '#core/monitoring/question-type.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { sayColumn } from '#words/say-return-finding.ts'
import { say } from '#words/say.ts'
import { CellInput } from './answer-inputs.tsx'
import type { InputPlace } from './answer-inputs.tsx'
import { codeWord } from './answer-text.tsx'

type RowsInputProps = InputPlace & { readonly columns: readonly Column[] }

/** A list that can be changed, struck out and added to: a table on a wide screen, cards on a narrow one. */
export function RowsInput({ columns, ...place }: RowsInputProps) {
  const { page, question, values } = place
  const { language } = page
  const numbers = [...new Set([...values.keys()].flatMap((name) => /^(\d+)\./.exec(name)?.[1] ?? []).map(Number))]
  const next = Math.max(-1, ...numbers) + 1
  const label = say(language, `question.${question}.label`)
  return (
    <div className="rows-input" data-rows={question} data-next={next + 1}>
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ id }) => (
              <th key={id} scope="col">
                {sayColumn(language, id)}
              </th>
            ))}
            <th scope="col">{say(language, 'return.rows.drop')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <RowInputs key={number} {...place} columns={columns} number={number} name={nameOfRow(place, columns, number)} />
          ))}
          <RowInputs {...place} columns={columns} number={next} name={say(language, 'return.rows.new')} isNew />
        </tbody>
      </table>
      <p className="rows-actions">
        <button type="button" className="button-quiet needs-script" data-add-row={question}>
          {say(language, 'return.rows.add')}
        </button>
        {numbers.length === 0 ? (
          <label className="check">
            <input type="checkbox" name={fieldName(question, 'none')} value="yes" defaultChecked={values.has('none')} />{' '}
            {say(language, 'return.rows.none')}
          </label>
        ) : null}
      </p>
    </div>
  )
}

type RowInputsProps = RowsInputProps & { readonly number: number; readonly name: string; readonly isNew?: boolean }

function RowInputs({ columns, number, name, isNew = false, ...place }: RowInputsProps) {
  const { page, question, values } = place
  const { language } = page
  const drop = `${number}.drop`
  return (
    <tr data-row={number} className={isNew ? 'row-new' : undefined}>
      {columns.map(({ id, cell }) => (
        <td key={id} data-label={sayColumn(language, id)}>
          <CellInput
            {...place}
            type={cell}
            at={`${number}.${id}`}
            label={`${name}: ${sayColumn(language, id)}`}
            isInvalid={false}
          />
        </td>
      ))}
      <td className="row-drop">
        {isNew ? null : (
          <label className="check">
            <input
              type="checkbox"
              name={fieldName(question, drop)}
              value="yes"
              defaultChecked={values.has(drop)}
              aria-label={say(language, 'return.rows.drop.row', { row: name })}
            />
            <span className="drop-word" aria-hidden="true">
              {say(language, 'return.rows.drop')}
            </span>
          </label>
        )}
      </td>
    </tr>
  )
}

/** What a row is called: its first cell in words. */
function nameOfRow({ page, values }: InputPlace, columns: readonly Column[], number: number): string {
  const [first] = columns
  const value = first === undefined ? '' : (values.get(`${number}.${first.id}`) ?? values.get(`${number}.${first.id}.lt`) ?? '')
  if (first?.cell.kind === 'organisation' && value !== '') return nameOf(page, value)
  if (first?.cell.kind === 'code' && value !== '') return codeWord(page, first.cell.list, value)
  return value === '' ? String(number + 1) : value
}
