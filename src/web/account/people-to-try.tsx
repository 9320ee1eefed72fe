import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import type { PeopleToTry as ToTry } from './sign-in-data.ts'

/** Who is there to try an invented country: a button for each, and the password for whoever wants to type. */
export function PeopleToTry({ language, toTry, next }: { language: Language; toTry: ToTry; next: string }) {
  return (
    <section className="to-try" aria-labelledby="to-try">
      <h2 id="to-try">{say(language, 'to-try.title')}</h2>
      <p>
        {say(language, 'to-try.lead')} <code>{toTry.password}</code>
      </p>
      <ul>
        {toTry.people.map(({ role, name, email }) => (
          <li key={email}>
            <form method="post">
              <input type="hidden" name="next" value={next} />
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={toTry.password} />
              <button name="deed" value="password" className="button-quiet">
                {say(language, `role.${role}`)}
              </button>
              <span>
                {name}
                <small>{email}</small>
              </span>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
