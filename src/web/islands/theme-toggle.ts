/** Light or dark by the reader's choice, remembered in this browser. */
export function startThemeToggle(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('[data-theme-toggle]') === null) return
    const root = document.documentElement
    const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches
    const isDark = root.dataset['theme'] === undefined ? systemIsDark : root.dataset['theme'] === 'dark'
    const next = isDark ? 'light' : 'dark'
    root.dataset['theme'] = next
    try {
      localStorage.setItem('theme', next)
    } catch {
      // Without storage the choice holds for this page only.
    }
  })
}
