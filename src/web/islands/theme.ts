// Runs before the first paint: the chosen light or dark, and the sign that scripts work.
const root = document.documentElement
root.dataset['scripts'] = ''
try {
  const chosen = localStorage.getItem('theme')
  if (chosen === 'light' || chosen === 'dark') root.dataset['theme'] = chosen
} catch {
  // A browser may forbid storage; then the system's choice stands.
}
