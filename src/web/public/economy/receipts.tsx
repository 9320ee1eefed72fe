import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'
import type { MadeOf } from './economy-data.ts'
import { dataSetName } from './economy-names.ts'
import { hasMethodPage } from './method-for.ts'
import { methodName } from './method-words.ts'

/** The loads that something was made from, each leading to its receipt, and the methods by which it was made. */
export function Receipts({ page, loads, methods }: { page: PageContext; loads: readonly MadeOf[]; methods: readonly string[] }) {
  const { language } = page
  const named = [...new Set(methods)].filter(hasMethodPage)
  return (
    <>
      <p>{say(language, 'economy.computed-by')}</p>
      <ul className="prose-list">
        {loads.map(({ id, dataSet, file, day }) => (
          <li key={id}>
            <a href={linkTo(page, 'economy-data', id)}>
              {say(language, 'economy.load.named', { dataSet: dataSetName(page, dataSet), file })}
            </a>{' '}
            <span className="row-note">{say(language, 'economy.load.day', { day })}</span>
          </li>
        ))}
      </ul>
      {named.length === 0 ? null : (
        <p>
          {say(language, 'economy.made-by')}{' '}
          {named.map((id, index) => (
            <span key={id}>
              {index === 0 ? '' : ', '}
              <a href={linkTo(page, 'economy-methods', id)}>{methodName(language, id)}</a>
            </span>
          ))}
          .
        </p>
      )}
    </>
  )
}
