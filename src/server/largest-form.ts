/** A form without a file, as it is sent: its signs and letters beyond ASCII take several bytes each. */
export const LARGEST_FORM = 1024 * 1024
