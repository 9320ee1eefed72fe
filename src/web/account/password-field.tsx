import { LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH } from '#core/people/check-password.ts'
import type { PasswordFinding } from '#core/people/check-password.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { TextField } from './text-field.tsx'

/** A field for a new password: what it must be, and what is wrong with the one that was entered. */
export function NewPasswordField({ language, finding }: { language: Language; finding: PasswordFinding | null }) {
  return (
    <TextField
      id="new-password"
      name="new-password"
      type="password"
      label={say(language, 'password.new')}
      hint={say(language, 'password.rule', { least: LEAST_PASSWORD_LENGTH })}
      wrong={finding === null ? null : sayFinding(language, finding)}
      autoComplete="new-password"
      minLength={LEAST_PASSWORD_LENGTH}
      maxLength={MOST_PASSWORD_LENGTH}
    />
  )
}

function sayFinding(language: Language, finding: PasswordFinding): string {
  switch (finding) {
    case 'too-short':
      return say(language, 'password.too-short', { least: LEAST_PASSWORD_LENGTH })
    case 'too-long':
      return say(language, 'password.too-long', { most: MOST_PASSWORD_LENGTH })
    case 'too-plain':
    case 'too-common':
    case 'about-you':
      return say(language, `password.${finding}`)
  }
}
