import type { openData as lt } from '../lt/open-data.ts'

export const openData = {} as const satisfies Record<keyof typeof lt, string>
