export const throwAway = 1
