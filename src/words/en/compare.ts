import type { compare as lt } from '../lt/compare.ts'

export const compare = {} as const satisfies Record<keyof typeof lt, string>
