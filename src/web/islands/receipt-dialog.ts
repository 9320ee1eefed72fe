/** Opens receipts in a dialog over the page; a link with a modifier key, or without scripts, opens the page of the receipt. */
export function startReceipts(): void {
  const dialog = document.getElementById('receipt-dialog')
  const slot = dialog?.querySelector<HTMLElement>('.receipt-slot')
  if (!(dialog instanceof HTMLDialogElement) || !slot) return

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-receipt]') : null
    if (!(link instanceof HTMLAnchorElement) || wantsNewPlace(event)) return
    event.preventDefault()
    if (!dialog.open) dialog.showModal()
    void show(slot, link.href)
  })
  // A click beside the slip closes it, as readers expect of a dialog.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && isOutside(dialog, event)) dialog.close()
  })
}

async function show(slot: HTMLElement, address: string): Promise<void> {
  slot.textContent = slot.dataset['loading'] ?? ''
  slot.setAttribute('aria-busy', 'true')
  try {
    const response = await fetch(`${address}?fragment=1`)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const slip = page.querySelector('[data-slip]')
    if (!response.ok || slip === null) throw new Error(`receipt: ${response.status}`)
    slot.replaceChildren(slip)
    const heading = slip.querySelector<HTMLElement>('h1, h2')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
    slot.closest('dialog')?.scrollTo(0, 0)
  } catch {
    // The network is away or the receipt is gone: the ordinary link still works and says why.
    const link = document.createElement('a')
    link.href = address
    link.textContent = slot.dataset['failed'] ?? address
    slot.replaceChildren(link)
  } finally {
    slot.removeAttribute('aria-busy')
  }
}

function isOutside(dialog: HTMLDialogElement, event: MouseEvent): boolean {
  const box = dialog.getBoundingClientRect()
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom
}

function wantsNewPlace(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}
