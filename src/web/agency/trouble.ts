/** Why something that was sent was not taken. */
export type Trouble = { readonly of: 'lake' | 'file'; readonly code: string; readonly [part: string]: unknown }
