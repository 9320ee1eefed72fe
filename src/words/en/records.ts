import type { records as lt } from '../lt/records.ts'

export const records = {} as const satisfies Record<keyof typeof lt, string>
