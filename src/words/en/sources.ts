import type { sources as lt } from '../lt/sources.ts'

export const sources = {} as const satisfies Record<keyof typeof lt, string>
