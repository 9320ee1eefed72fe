import type { receipt as lt } from '../lt/receipt.ts'

export const receipt = {} as const satisfies Record<keyof typeof lt, string>
