import type { MethodShape } from './method.ts'

export const firmsMethods = {} as const satisfies { readonly [id: string]: MethodShape }
