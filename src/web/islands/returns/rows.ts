/** Lets a list be added to: a new row is a copy of the empty one at its end. */
export function startRows(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-add-row]') : null
    const list = button?.closest('[data-rows]')
    if (!(list instanceof HTMLElement)) return
    const row = addRow(list)
    row?.querySelector<HTMLElement>('input:not([type=hidden]), select')?.focus()
  })
}

/** Adds rows until there is one of that number. */
export function makeRow(field: HTMLElement, number: number): void {
  const list = field.querySelector('[data-rows]')
  if (!(list instanceof HTMLElement)) return
  for (let tries = 0; tries < 1000 && list.querySelector(`[data-row="${number}"]`) === null; tries += 1)
    if (addRow(list, Math.max(number, 0)) === null) return
}

function addRow(list: HTMLElement, wanted?: number): Element | null {
  const pattern = list.querySelector('tr.row-new:last-child') ?? list.querySelector('tbody tr:last-child')
  if (pattern === null) return null
  const from = pattern.getAttribute('data-row') ?? '0'
  const next = wanted ?? Number(list.dataset['next'] ?? '0')
  const copy = document.importNode(pattern, true)
  copy.setAttribute('data-row', String(next))
  for (const each of copy.querySelectorAll('[name]')) {
    each.setAttribute('name', (each.getAttribute('name') ?? '').replace(`:${from}.`, `:${next}.`))
    each.removeAttribute('id')
    if (each instanceof HTMLInputElement) each.value = ''
    if (each instanceof HTMLSelectElement) each.selectedIndex = 0
  }
  list.dataset['next'] = String(Math.max(next + 1, Number(list.dataset['next'] ?? '0')))
  pattern.after(copy)
  return copy
}
