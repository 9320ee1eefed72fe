type Happened = { readonly act: string }

/** The signature that a return bears: the last one, unless the return was given back or changed after it. */
export function signatureOf<Event extends Happened>(events: readonly Event[]): Event | null {
  const last = events.findLast(({ act }) => act !== 'approve-return' && act !== 'lock-return')
  return last?.act === 'sign-return' ? last : null
}

/** Whether the answers as they stand bear the signatory's signature. */
export function isSigned(events: readonly Happened[]): boolean {
  return signatureOf(events) !== null
}
