/** Copies the text of the element that a button names, and says so on the button. */
export function startCopying(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null
    if (!(button instanceof HTMLElement)) return
    const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? ''
    const before = button.textContent
    void navigator.clipboard.writeText(text).then(() => {
      button.textContent = button.dataset['copied'] ?? before
      setTimeout(() => (button.textContent = before), 2000)
    })
  })
}
