import type { MethodShape } from './method.ts'

export const distanceMethods = {} as const satisfies { readonly [id: string]: MethodShape }
