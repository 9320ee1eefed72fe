import type { places as lt } from '../lt/places.ts'

export const places = {} as const satisfies Record<keyof typeof lt, string>
