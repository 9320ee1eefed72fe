import type { PageContext } from '#web/page-context.ts'
import { queryParts } from '#web/links.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'

/** The same view on another day, or with what the register knew on another day: a plain form. */
export function AsOfPicker({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <details className="as-of" id="as-of" open={page.asOf !== null || page.knownAt !== null}>
      <summary>{say(language, 'layout.as-of.title')}</summary>
      <form action={addressOf(page.route, language, page.slug ?? undefined)}>
        {queryParts(page, ['asOf', 'knownAt', 'page']).map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <label>
          <span>{say(language, 'layout.as-of.day')}</span>
          <input type="date" name="asOf" defaultValue={page.asOf ?? ''} />
        </label>
        <label>
          <span>{say(language, 'layout.as-of.known')}</span>
          <input
            type="date"
            name="knownAt"
            defaultValue={page.knownAt === null ? '' : page.knownAt.slice(0, 10)}
            max={page.today}
          />
        </label>
        <button type="submit">{say(language, 'layout.as-of.show')}</button>
        <p className="hint">{say(language, 'layout.as-of.hint')}</p>
      </form>
    </details>
  )
}
