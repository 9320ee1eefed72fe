// A claim about a type without a reason is caught; one with a comment beside or above it is let through.
const found: unknown = 'LT'

export const code = found as string

export const reasoned = found as string // checked by the reader of the file

// A text: checked by the reader of the file.
export const alsoReasoned = found as string

export const narrow = ['lt', 'en'] as const
