import type { country as lt } from '../lt/country.ts'

export const country = {} as const satisfies Record<keyof typeof lt, string>
