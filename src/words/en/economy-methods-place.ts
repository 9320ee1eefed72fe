export const economyMethodsPlace = {} as const
