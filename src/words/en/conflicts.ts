import type { conflicts as lt } from '../lt/conflicts.ts'

export const conflicts = {} as const satisfies Record<keyof typeof lt, string>
