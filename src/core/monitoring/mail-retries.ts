/** Minutes until a letter that a mail server would not take for now is tried again, after the first time, the second, … */
const PAUSES = [1, 5, 15, 60, 240, 720, 1440] as const

/** Minutes until the next attempt after so many that were answered; null when there is none left. */
export function minutesToNextAttempt(attempts: number): number | null {
  return PAUSES[attempts - 1] ?? null
}

/** Seconds to leave a mail server in peace that could not be reached so many times in a row. */
export function secondsToLeaveInPeace(timesUnreached: number): number {
  return Math.min(15 * 2 ** Math.max(0, timesUnreached - 1), 600)
}

/** A letter that could not be sent for so long would only confuse whoever gets it. */
export const DAYS_WORTH_SENDING = 5
