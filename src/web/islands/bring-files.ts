/** Sending a file with a bar, and seeing how far files are without reloading; without a script the page does both by its links. */
export function startBringingFiles(): void {
  for (const form of document.querySelectorAll('form[data-upload]'))
    if (form instanceof HTMLFormElement) form.addEventListener('submit', (event) => send(form, event))
  void watch()
}

function send(form: HTMLFormElement, event: SubmitEvent): void {
  const file = form.querySelector('input')?.files?.[0]
  if (file === undefined) return
  event.preventDefault()
  if (file.size > Number(form.dataset['upload'])) return tell(form, form.dataset['tooLarge'] ?? '')
  const button = form.querySelector('button')
  const bar = form.querySelector('progress')
  const request = new XMLHttpRequest()
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    if (bar !== null) bar.value = total === 0 ? 0 : loaded / total
  })
  request.addEventListener('load', () => {
    // The form was taken, and the way led back to the page; anything else is a page that says why it was not.
    if (request.status === 200) {
      // Where the server led to; what follows the # of an address a request does not tell.
      const led = new URL(request.responseURL || form.action)
      led.hash = new URL(form.action).hash || 'files'
      // A page that is itself the answer to a form would be sent again: its entry becomes that of an address.
      history.replaceState(null, '', led)
      return location.reload()
    }
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html')
    const why = answer.querySelector('main .notice') ?? answer.querySelector('h1')
    end(why?.textContent ?? form.dataset['broken'] ?? '')
  })
  request.addEventListener('error', () => end(form.dataset['broken'] ?? ''))
  const end = (sentence: string) => {
    if (button !== null) button.disabled = false
    if (bar !== null) bar.hidden = true
    tell(form, sentence)
  }
  tell(form, '')
  if (button !== null) button.disabled = true
  if (bar !== null) bar.hidden = false
  request.open('POST', form.action)
  request.send(new FormData(form))
}

function tell(form: HTMLFormElement, sentence: string): void {
  const said = form.querySelector('[data-said]')
  if (!(said instanceof HTMLElement)) return
  said.textContent = sentence
  said.hidden = sentence === ''
}

const EVERY_MILLISECONDS = 1_500

/** While files are at work their part of the page is fetched anew. */
async function watch(): Promise<void> {
  for (;;) {
    const part = document.querySelector('[data-busy]')
    if (part === null) return
    await new Promise((resolve) => setTimeout(resolve, EVERY_MILLISECONDS))
    if (document.hidden || part.contains(document.activeElement)) continue
    const answer = await fetch(location.pathname).catch(() => null)
    const fresh = answer?.ok === true ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
    const now = fresh?.querySelector('#files .brought')?.parentElement
    if (now !== null && now !== undefined) part.replaceWith(document.importNode(now, true))
    const held = fresh?.querySelector('#held')
    if (held === null || held === undefined || now?.dataset['busy'] !== undefined) continue
    document.querySelector('#held')?.remove()
    document.querySelector('#files')?.after(document.importNode(held, true))
  }
}
