const AFTER_TYPING_MS = 200
let timer = 0

/** Offers organisations of the register while a name or a code is typed. */
export function startFinding(): void {
  document.addEventListener('input', (event) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.dataset['find'] !== 'organisation') return
    clearTimeout(timer)
    timer = window.setTimeout(() => void offer(input.value), AFTER_TYPING_MS)
  })
}

async function offer(words: string): Promise<void> {
  const list = document.getElementById('organisations-found')
  if (list === null || words.trim().length < 2) return
  try {
    const response = await fetch(location.pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ deed: 'find', words }),
    })
    const reply: unknown = response.ok && !response.redirected ? await response.json() : null
    list.replaceChildren(
      ...namesIn(reply).map((name) => {
        const option = document.createElement('option')
        option.value = name
        return option
      }),
    )
  } catch {
    // No network: the name is looked up when the answer is saved.
  }
}

function namesIn(reply: unknown): string[] {
  if (typeof reply !== 'object' || reply === null || !('hits' in reply) || !Array.isArray(reply.hits)) return []
  return reply.hits.flatMap((hit: unknown) =>
    typeof hit === 'object' && hit !== null && 'name' in hit && typeof hit.name === 'string' ? [hit.name] : [],
  )
}
