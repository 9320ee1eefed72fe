export const economyMethodsRelatedness = {} as const
