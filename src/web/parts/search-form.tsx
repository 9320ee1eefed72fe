import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'

/** The large search box of the home page, the search page and "not found". */
export function SearchForm({ page, q }: { page: PageContext; q: string }) {
  const { language } = page
  return (
    <form
      className="search-form"
      action={addressOf('search', language)}
      role="search"
      aria-label={say(language, 'layout.search.label')}
    >
      {page.asOf === null ? null : <input type="hidden" name="asOf" value={page.asOf} />}
      {page.knownAt === null ? null : <input type="hidden" name="knownAt" value={page.knownAt} />}
      <input
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        aria-label={say(language, 'layout.search.label')}
        placeholder={say(language, 'layout.search.placeholder')}
      />
      <button type="submit">{say(language, 'common.search')}</button>
    </form>
  )
}

/** A few words to try: they show that language, spelling and endings are forgiven. */
export function SearchExamples({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <p className="examples">
      {say(language, 'search.try')}:{' '}
      {say(language, 'search.examples')
        .split(', ')
        .map((word, index) => (
          <span key={word}>
            {index === 0 ? null : ', '}
            <a href={linkTo(page, 'search', null, { q: word })}>{word}</a>
          </span>
        ))}
    </p>
  )
}
