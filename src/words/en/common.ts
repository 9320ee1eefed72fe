import type { common as lt } from '../lt/common.ts'

export const common = {} as const satisfies Record<keyof typeof lt, string>
