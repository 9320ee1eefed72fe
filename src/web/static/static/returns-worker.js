// Keeps the pages of returns on the device, so that a form that was opened once opens again without a network.
// The network is always asked first: what is kept is shown only when nobody answers.
const KEPT = 'santalka-returns-1'
const LONGEST_MS = 8 * 24 * 60 * 60 * 1000

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('santalka-returns-') && name !== KEPT).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('message', (event) => {
  const { keep, assets = [] } = event.data ?? {}
  if (typeof keep !== 'string') return
  const own = assets.filter((url) => new URL(url).origin === self.location.origin && new URL(url).pathname.startsWith('/static/'))
  event.waitUntil(Promise.all([keepPage(keep), ...own.map((url) => keepAsset(url))]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/static/')) event.respondWith(fromKeptFirst(request))
  else if (request.mode === 'navigate') event.respondWith(fromNetworkFirst(request))
})

async function fromNetworkFirst(request) {
  const cache = await caches.open(KEPT)
  const key = new URL(request.url).pathname
  try {
    const response = await fetch(request)
    if (response.ok && !response.redirected) await put(cache, key, response.clone())
    // Who is no longer signed in, or may no longer see it, leaves nothing behind.
    else if (response.status === 403 || response.status === 404 || response.type === 'opaqueredirect') await cache.delete(key)
    return response
  } catch (trouble) {
    const kept = await cache.match(key, { ignoreVary: true })
    const at = Number(kept?.headers.get('x-kept-at') ?? '0')
    if (kept === undefined || Date.now() - at > LONGEST_MS) throw trouble
    return kept
  }
}

async function fromKeptFirst(request) {
  const cache = await caches.open(KEPT)
  const kept = await cache.match(request.url)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request.url, response.clone())
  return response
}

async function keepPage(path) {
  const response = await fetch(path, { headers: { accept: 'text/html' } })
  if (response.ok && !response.redirected) await put(await caches.open(KEPT), path, response)
}

async function keepAsset(url) {
  const cache = await caches.open(KEPT)
  if ((await cache.match(url)) === undefined) await cache.add(url)
}

async function put(cache, key, response) {
  // The bytes themselves, for a blob may be lost with what held it; a language or a session is no reason not to find them.
  const headers = new Headers(response.headers)
  headers.set('x-kept-at', String(Date.now()))
  await cache.put(key, new Response(await response.arrayBuffer(), { status: response.status, headers }))
}
