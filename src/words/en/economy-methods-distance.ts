export const economyMethodsDistance = {} as const
