/**
 * Pages of returns that were kept on the device are not left for the next person at it: they go when somebody signs out, and
 * when anybody stands at the door, for a session ends by itself as well. Entries that were not saved stay, for nobody but their
 * writer.
 */
export function startForgetting(): void {
  if (!('caches' in window)) return
  if (document.querySelector('[data-signed-out]') !== null) void forgetPages(caches)
  document.addEventListener('submit', (event) => {
    const { submitter } = event
    if (submitter instanceof HTMLButtonElement && submitter.value === 'sign-out') void forgetPages(caches)
  })
}

export async function forgetPages(kept: Pick<CacheStorage, 'keys' | 'delete'>): Promise<void> {
  const names = (await kept.keys()).filter((name) => name.startsWith('santalka-returns-'))
  await Promise.all(names.map((name) => kept.delete(name)))
}
