import type { map as lt } from '../lt/map.ts'

export const map = {} as const satisfies Record<keyof typeof lt, string>
