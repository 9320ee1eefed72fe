import type { layout as lt } from '../lt/layout.ts'

export const layout = {} as const satisfies Record<keyof typeof lt, string>
