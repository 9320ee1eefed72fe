import type { MethodShape } from './method.ts'

export const effectMethods = {} as const satisfies { readonly [id: string]: MethodShape }
