import type { Reading } from '#web/page-context.ts'
import type { PageContext } from '#web/page-context.ts'
import { textIn } from '#core/values/language.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'

/** Who is signed in, where this person's menu leads, and what was done just now. */
export function InsideBar({ page }: { page: PageContext }) {
  const { language, person, said } = page
  if (person === null) return said === null ? null : <Said page={page} />
  return (
    <>
      {person.seeingAs === null ? null : <EyesBand page={page} eyes={person.seeingAs} />}
      <nav className="inside-bar" aria-label={say(language, 'inside.menu')}>
        <ul>
          {person.menu.map((route) => (
            <li key={route}>
              <a
                href={addressOf(route, language)}
                aria-current={page.route === route ? (page.slug === null ? 'page' : 'true') : undefined}
              >
                {say(language, `layout.nav.${route}`)}
              </a>
            </li>
          ))}
        </ul>
        <form method="post" action={addressOf('account', language)} className="inside-person">
          <a href={addressOf('account', language)} aria-label={say(language, 'inside.signed-in', { name: person.name })}>
            {person.name}
          </a>
          <button className="button-quiet" name="deed" value="sign-out">
            {say(language, 'inside.sign-out')}
          </button>
        </form>
      </nav>
      {said === null ? null : <Said page={page} />}
    </>
  )
}

function Said({ page }: { page: PageContext }) {
  if (page.said === null) return null
  return (
    <p className="said" role="status">
      {say(page.language, page.said)}
    </p>
  )
}

function EyesBand({ page, eyes }: { page: PageContext; eyes: NonNullable<Reading['seeingAs']> }) {
  const { language } = page
  const name = page.names[eyes.scope]
  const scope =
    eyes.scope === 'country' ? 'none' : ((name === undefined ? undefined : textIn(name, language)?.text) ?? eyes.scope)
  return (
    <form method="post" action={addressOf('see-as', language)} className="band band-eyes">
      <span>{say(language, 'inside.seeing-as', { role: say(language, `role.${eyes.role}`), scope })} </span>
      <button className="button-quiet" name="deed" value="end">
        {say(language, 'inside.see-as.end')}
      </button>
    </form>
  )
}
