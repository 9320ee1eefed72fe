import Combobox from '@github/combobox-nav'
import { addressOfSubject } from '#words/addresses.ts'
import { isLanguage } from '#core/values/language.ts'

const MOST_HITS = 9
const PAUSE_MS = 120

type Hit = { readonly subject: string; readonly title: string; readonly kind: string }

/** Quick search over everything: Ctrl K or ⌘ K, arrows, Enter. */
export function startPalette(): void {
  const dialog = document.getElementById('palette')
  const input = dialog?.querySelector('input')
  const list = document.getElementById('palette-hits')
  const status = dialog?.querySelector<HTMLElement>('.palette-status')
  if (!(dialog instanceof HTMLDialogElement) || !input || list === null || !status) return

  const combobox = new Combobox(input, list, { firstOptionSelectionMode: 'selected' })
  let pause: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  const search = async () => {
    const turn = ++latest
    const q = input.value.trim()
    const hits = q === '' ? [] : await ask(dialog.dataset['address'] ?? '', q)
    if (turn !== latest) return
    combobox.stop()
    list.replaceChildren(...(hits ?? []).map((hit, index) => option(dialog, hit, index)))
    if (hits !== null && hits.length > 0) list.append(allResults(dialog, q))
    status.textContent =
      hits === null ? (status.dataset['failed'] ?? '') : q !== '' && hits.length === 0 ? (status.dataset['nothing'] ?? '') : ''
    if (hits !== null && hits.length > 0) combobox.start()
  }

  input.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => void search(), PAUSE_MS)
  })
  dialog.addEventListener('close', () => combobox.stop())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    if (dialog.open) return dialog.close()
    dialog.showModal()
    input.select()
    void search()
  })
  showShortcut()
}

/** Hits for the words; null when the server cannot be asked. */
async function ask(address: string, q: string): Promise<Hit[] | null> {
  try {
    const response = await fetch(`${address}.json?q=${encodeURIComponent(q)}`)
    if (!response.ok) return null
    return hitsIn(await response.json()).slice(0, MOST_HITS)
  } catch {
    // Offline: the dialog says that it could not ask.
    return null
  }
}

function hitsIn(answer: unknown): Hit[] {
  if (typeof answer !== 'object' || answer === null) return []
  const hits = 'hits' in answer ? answer.hits : 'data' in answer ? answer.data : undefined
  if (!Array.isArray(hits)) return typeof hits === 'object' ? hitsIn(hits) : []
  return hits.flatMap((hit: unknown) =>
    isHit(hit) ? [{ subject: hit.subject, title: hit.title, kind: hit.subject.split('/')[0] ?? '' }] : [],
  )
}

function isHit(hit: unknown): hit is { subject: string; title: string } {
  return (
    typeof hit === 'object' &&
    hit !== null &&
    'subject' in hit &&
    typeof hit.subject === 'string' &&
    'title' in hit &&
    typeof hit.title === 'string'
  )
}

function option(dialog: HTMLElement, hit: Hit, index: number): HTMLElement {
  const { lang } = document.documentElement
  const link = document.createElement('a')
  link.id = `palette-hit-${index}`
  link.role = 'option'
  link.tabIndex = -1
  link.href = addressOfSubject(hit.subject, isLanguage(lang) ? lang : 'lt')
  const kind = document.createElement('span')
  kind.className = 'palette-kind'
  kind.textContent = dialog.dataset[`kind${hit.kind.charAt(0).toUpperCase()}${hit.kind.slice(1)}`] ?? hit.kind
  link.append(hit.title, kind)
  return link
}

/** The last choice: the page with everything that was found. */
function allResults(dialog: HTMLElement, q: string): HTMLElement {
  const link = document.createElement('a')
  link.id = 'palette-all'
  link.role = 'option'
  link.tabIndex = -1
  link.href = `${dialog.dataset['address'] ?? ''}?q=${encodeURIComponent(q)}`
  link.textContent = dialog.dataset['all'] ?? q
  return link
}

function showShortcut(): void {
  const key = document.querySelector('[data-shortcut]')
  if (key !== null && /Mac|iP(hone|ad)/.test(navigator.userAgent)) key.textContent = '⌘ K'
}
