import type { properties as lt } from '../lt/properties.ts'

export const properties = {} as const satisfies Record<keyof typeof lt, string>
