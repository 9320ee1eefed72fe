export const economyRadar = {} as const
