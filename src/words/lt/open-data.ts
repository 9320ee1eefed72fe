export const openData = {} as const
