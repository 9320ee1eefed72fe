import type { clusters as lt } from '../lt/clusters.ts'

export const clusters = {} as const satisfies Record<keyof typeof lt, string>
