import type { InputHTMLAttributes, ReactNode } from 'react'

type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong with what was entered. */
  readonly wrong?: string | null
}

/** A field with its label, a hint, and what is wrong with it: read out together. */
export function TextField({ id, label, hint, wrong = null, ...input }: TextFieldProps) {
  const told = [wrong === null ? null : `${id}-wrong`, hint === undefined ? null : `${id}-hint`].filter((each) => each !== null)
  return (
    <p className="text-field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong === null ? null : (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
      <input
        id={id}
        required
        aria-invalid={wrong === null ? undefined : true}
        aria-describedby={told.length === 0 ? undefined : told.join(' ')}
        {...input}
      />
    </p>
  )
}
