export const economyLake = {} as const
