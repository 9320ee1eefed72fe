import type { dictionary as lt } from '../lt/dictionary.ts'

export const dictionary = {} as const satisfies Record<keyof typeof lt, string>
