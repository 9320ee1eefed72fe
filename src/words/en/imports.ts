import type { imports as lt } from '../lt/imports.ts'

export const imports = {} as const satisfies Record<keyof typeof lt, string>
