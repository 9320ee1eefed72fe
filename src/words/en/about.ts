import type { about as lt } from '../lt/about.ts'

export const about = {} as const satisfies Record<keyof typeof lt, string>
