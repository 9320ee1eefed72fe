import type { search as lt } from '../lt/search.ts'

export const search = {} as const satisfies Record<keyof typeof lt, string>
