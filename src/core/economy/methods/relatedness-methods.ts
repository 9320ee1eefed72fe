import type { MethodShape } from './method.ts'

export const relatednessMethods = {} as const satisfies { readonly [id: string]: MethodShape }
