/** Who signs out leaves no page of a return behind on the device; entries that were not saved stay, for nobody but their writer. */
export function startForgetting(): void {
  document.addEventListener('submit', (event) => {
    const { submitter } = event
    if (!(submitter instanceof HTMLButtonElement) || submitter.value !== 'sign-out' || !('caches' in window)) return
    void caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith('santalka-returns-')).map((name) => caches.delete(name))),
      )
  })
}
