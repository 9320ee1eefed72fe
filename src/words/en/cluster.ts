import type { cluster as lt } from '../lt/cluster.ts'

export const cluster = {} as const satisfies Record<keyof typeof lt, string>
