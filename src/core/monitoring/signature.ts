/** Whether the answers as they stand bear the signatory's signature: nothing happened to the return since but the signing. */
export function isSigned(events: readonly { readonly act: string }[]): boolean {
  const last = events.findLast(({ act }) => act === 'submit-return' || act === 'sign-return' || act === 'edit-return')
  return last?.act === 'sign-return'
}
