import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

/** The language in which somebody wants letters. */
export function LanguageField({ language, label, chosen }: { language: Language; label: string; chosen: Language }) {
  return (
    <p className="text-field">
      <label htmlFor="language">{label}</label>
      <select id="language" name="language" defaultValue={chosen}>
        <option value="lt">{say(language, 'account.language.lt')}</option>
        <option value="en">{say(language, 'account.language.en')}</option>
      </select>
    </p>
  )
}
