import { isDocument, isRows } from '#core/monitoring/answer.ts'
import type { Answer, Cell } from '#core/monitoring/answer.ts'
import { questionOf } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { isFormList } from '#core/monitoring/question-type.ts'
import type { AnswerType, CellType } from '#core/monitoring/question-type.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { isAbsent, isNumber } from '#core/values/measured.ts'
import type { PageContext } from '#web/page-context.ts'
import { codeName } from '#web/parts/code-name.tsx'
import { OutsideLink, quantityWithUnit } from '#web/parts/format-part.tsx'
import { SubjectLink, Words } from '#web/parts/subject-link.tsx'
import { formatFuzzyDate } from '#words/format.ts'
import { isMessageKey, say } from '#words/say.ts'

type AnswerTextProps = {
  page: PageContext
  question: QuestionId
  answer: Answer | undefined
  /** Rows as their number only. */
  short?: boolean
}

/** An answer as people read it. */
export function AnswerText({ page, question, answer, short = false }: AnswerTextProps) {
  const { language } = page
  if (answer === undefined) return <span className="absent">{say(language, 'common.absent.not-answered')}</span>
  if (isAbsent(answer)) return <span className="absent">{sayAbsence(page, answer.absent)}</span>
  const type = questionOf(question).answer
  if (isRows(answer)) {
    if (answer.length === 0) return <>{say(language, 'return.rows.empty')}</>
    if (short || type.kind !== 'rows') return <>{say(language, 'return.rows.count', { count: answer.length })}</>
    return (
      <ul className="answer-rows">
        {answer.map((row, index) => (
          <li key={index}>
            {type.columns
              .filter(({ id }) => (row[id] ?? null) !== null)
              .map(({ id, cell }, place) => (
                <span key={id}>
                  {place === 0 ? null : ' · '}
                  <CellText page={page} type={cell} cell={row[id] ?? null} />
                </span>
              ))}
          </li>
        ))}
      </ul>
    )
  }
  if (isDocument(answer)) {
    const { title, approved, url } = answer
    return (
      <>
        {url === null ? (
          <Words page={page} words={title} />
        ) : (
          <OutsideLink page={page} url={url}>
            <Words page={page} words={title} />
          </OutsideLink>
        )}
        {approved === null ? null : <> · {isFuzzyDate(approved) ? formatFuzzyDate(language, approved) : approved}</>}
      </>
    )
  }
  return <CellText page={page} type={type} cell={answer} />
}

function CellText({ page, type, cell }: { page: PageContext; type: AnswerType | CellType; cell: Cell }) {
  if (cell === null) return null
  if (isNumber(cell))
    return <span className="number">{quantityWithUnit(page, cell, type.kind === 'number' ? type.unit : null)}</span>
  if (typeof cell !== 'string') return <Words page={page} words={cell} />
  if (type.kind === 'yes-no') return <>{cell === 'yes' ? say(page.language, 'return.yes') : say(page.language, 'return.no')}</>
  if (type.kind === 'code') return <>{codeWord(page, type.list, cell)}</>
  if (type.kind === 'organisation') return <SubjectLink page={page} subject={cell} />
  if (type.kind === 'date') return <>{isFuzzyDate(cell) ? formatFuzzyDate(page.language, cell) : cell}</>
  if (type.kind === 'url') return <OutsideLink page={page} url={cell} />
  return <span className="answer-words">{cell}</span>
}

/** What a code is called, of the form's own lists or the country's. */
export function codeWord(page: PageContext, list: string, code: string): string {
  const key = `question.code.${list}.${code}`
  return isFormList(list) && isMessageKey(key) ? say(page.language, key) : codeName(page, list, code)
}

export function sayAbsence({ language }: PageContext, reason: string): string {
  const own = `return.no-answer.${reason}`
  if (isMessageKey(own)) return say(language, own)
  const common = `common.absent.${reason}`
  return isMessageKey(common) ? say(language, common) : reason
}
