import type { units as lt } from '../lt/units.ts'

export const units = {} as const satisfies Record<keyof typeof lt, string>
