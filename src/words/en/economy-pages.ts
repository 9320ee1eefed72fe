export const economyPages = {} as const
