export const economyMethodsEffect = {} as const
