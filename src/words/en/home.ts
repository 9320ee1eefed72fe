import type { home as lt } from '../lt/home.ts'

export const home = {} as const satisfies Record<keyof typeof lt, string>
