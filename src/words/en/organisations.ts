import type { organisations as lt } from '../lt/organisations.ts'

export const organisations = {} as const satisfies Record<keyof typeof lt, string>
