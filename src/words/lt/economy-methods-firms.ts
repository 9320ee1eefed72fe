export const economyMethodsFirms = {} as const
