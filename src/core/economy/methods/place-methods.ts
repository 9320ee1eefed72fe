import type { MethodShape } from './method.ts'

export const placeMethods = {} as const satisfies { readonly [id: string]: MethodShape }
