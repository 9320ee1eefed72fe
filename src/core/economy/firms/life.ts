/**
 * When an absence is the end of a firm. A firm that comes back within `longestGap` periods was there all the time: its gap is filled. A firm
 * that has been away for no longer than that when the series ends is unsettled: it may come back, so it is neither alive nor gone.
 */
export type GapRule = { readonly longestGap: number }

/**
 * Two years, as in the Eurostat–OECD Manual on Business Demography Statistics (2007, chapter 5): a firm that wakes up within two years is
 * neither a death nor a birth.
 */
export const gapRules = { years: { longestGap: 2 } } as const satisfies Record<string, GapRule>
