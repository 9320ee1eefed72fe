import { refreshCompareTray } from './compare-tray.ts'
import { startMapZoom } from './map-zoom.ts'

const VIEW = 'browse'
let latest = 0

/** Filters, order and pages of a list change at once, without a new page; the address follows, Back works. */
export function startSoftFilters(): void {
  if (document.getElementById(VIEW) === null) return
  document.addEventListener('change', (event) => {
    const form = event.target instanceof HTMLInputElement ? event.target.form : null
    if (
      form?.dataset['submitOnChange'] !== undefined &&
      event.target instanceof HTMLInputElement &&
      event.target.type === 'checkbox'
    )
      void go(addressOfForm(form))
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset['submitOnChange'] === undefined) return
    event.preventDefault()
    void go(addressOfForm(form))
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest(`#${VIEW} .results a, #${VIEW} .filters a`) : null
    if (
      !(link instanceof HTMLAnchorElement) ||
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey
    )
      return
    if (link.pathname !== location.pathname || link.hash !== '') return
    event.preventDefault()
    void go(link.href)
  })
  addEventListener('popstate', () => void replaceView(location.href))
}

function addressOfForm(form: HTMLFormElement): string {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') query.append(name, value)
  const address = new URL(form.action)
  address.search = query.toString()
  return address.href
}

async function go(address: string): Promise<void> {
  const arrived = await replaceView(address)
  if (arrived) history.pushState(null, '', address)
}

/** Takes the view from the page at that address; when it cannot be had, the browser goes there itself. */
async function replaceView(address: string): Promise<boolean> {
  const turn = ++latest
  const view = document.getElementById(VIEW)
  view?.setAttribute('aria-busy', 'true')
  const fresh = await fetchView(address)
  if (turn !== latest) return false
  if (view === null || fresh === null) {
    location.assign(address)
    return false
  }
  const focus = keyOfFocus()
  const open = new Set([...view.querySelectorAll('details[open] > summary')].map(nameOfSummary))
  const scroll = [...view.querySelectorAll('.facet fieldset')].map((each) => each.scrollTop)
  for (const details of fresh.view.querySelectorAll('details')) {
    const summary = details.querySelector(':scope > summary')
    if (summary !== null && open.has(nameOfSummary(summary))) details.open = true
  }
  view.replaceWith(document.adoptNode(fresh.view))
  document.title = fresh.title
  for (const [index, fieldset] of [...fresh.view.querySelectorAll('.facet fieldset')].entries())
    fieldset.scrollTop = scroll[index] ?? 0
  if (focus !== null) document.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true })
  refreshCompareTray()
  startMapZoom()
  return true
}

async function fetchView(address: string): Promise<{ view: Element; title: string } | null> {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')
    const view = page.getElementById(VIEW)
    return view === null ? null : { view, title: page.title }
  } catch {
    // No network: the browser's own page says so better than we could.
    return null
  }
}

function keyOfFocus(): string | null {
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement) {
    return activeElement.type === 'checkbox'
      ? `input[name="${CSS.escape(activeElement.name)}"][value="${CSS.escape(activeElement.value)}"]`
      : `input[name="${CSS.escape(activeElement.name)}"]`
  }
  return null
}

function nameOfSummary(summary: Element): string {
  return summary.firstChild?.textContent ?? ''
}
