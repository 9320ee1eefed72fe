export const dictionary = {} as const
