const STORE = 'compare'
const MOST = 6

/** Remembers the clusters chosen for comparison while the reader filters and turns pages. */
export function startCompareTray(): void {
  document.addEventListener('change', (event) => {
    const box = event.target
    if (!(box instanceof HTMLInputElement) || box.dataset['compare'] === undefined) return
    const chosen = readChosen().filter((slug) => slug !== box.value)
    if (box.checked) chosen.push(box.value)
    writeChosen(chosen.slice(0, MOST))
    refreshCompareTray()
  })
  refreshCompareTray()
}

/** Brings boxes, count and the form up to date with what is chosen; called again when the list is replaced. */
export function refreshCompareTray(): void {
  const tray = document.querySelector('form[data-compare-tray]')
  if (!(tray instanceof HTMLFormElement)) return
  const chosen = readChosen()
  const here = new Set<string>()
  for (const box of document.querySelectorAll('input[data-compare]')) {
    if (!(box instanceof HTMLInputElement)) continue
    here.add(box.value)
    box.checked = chosen.includes(box.value)
    box.disabled = !box.checked && chosen.length >= MOST
  }
  for (const old of tray.querySelectorAll('input[type="hidden"][name="cluster"]')) old.remove()
  for (const slug of chosen.filter((each) => !here.has(each))) tray.append(hidden(slug))
  tray.classList.toggle('tray-empty', chosen.length === 0)
  const count = tray.querySelector('[data-compare-count]')
  const sentences = (tray.dataset['counts'] ?? '').split('|')
  if (count !== null) count.textContent = sentences[chosen.length] ?? String(chosen.length)
}

function hidden(slug: string): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = 'cluster'
  input.value = slug
  return input
}

function readChosen(): string[] {
  try {
    return (sessionStorage.getItem(STORE) ?? '').split(' ').filter((slug) => slug !== '')
  } catch {
    // Without storage the boxes alone count.
    return []
  }
}

function writeChosen(chosen: readonly string[]): void {
  try {
    sessionStorage.setItem(STORE, chosen.join(' '))
  } catch {
    // Without storage the boxes alone count.
  }
}
