import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { TextField } from './text-field.tsx'

type EmailFieldProps = { language: Language; autoComplete: string; defaultValue?: string }

/** The address that an account is known by. */
export function EmailField({ language, ...input }: EmailFieldProps) {
  return <TextField id="email" name="email" type="email" label={say(language, 'sign-in.email')} maxLength={254} {...input} />
}
