import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'

/** Signing in with a passkey, and adding one: what cannot be done without a script. */
export function startPasskeys(): void {
  const use = document.querySelector('button[data-passkey="use"]')
  if (use instanceof HTMLButtonElement)
    use.addEventListener('click', () => void whileBusy(use, () => signIn(use.dataset['next'] ?? '/')))
  const add = document.querySelector('form[data-passkey="add"]')
  const button = add?.querySelector('button')
  if (add instanceof HTMLFormElement && button instanceof HTMLButtonElement)
    add.addEventListener('submit', (event) => {
      event.preventDefault()
      void whileBusy(button, () => addPasskey(new FormData(add).get('name')))
    })
}

async function signIn(next: string): Promise<void> {
  const optionsJSON = await ask('/auth/passkey/generate-authenticate-options')
  if (!isForUse(optionsJSON)) throw new Refused(500)
  const response = await startAuthentication({ optionsJSON })
  await ask('/auth/passkey/verify-authentication', { response })
  location.assign(next)
}

async function addPasskey(name: FormDataEntryValue | null): Promise<void> {
  const optionsJSON = await ask('/auth/passkey/generate-register-options')
  if (!isForAdding(optionsJSON)) throw new Refused(500)
  const response = await startRegistration({ optionsJSON })
  await ask('/auth/passkey/verify-registration', {
    response,
    ...(typeof name === 'string' && name.trim() !== '' ? { name } : {}),
  })
  location.assign(`${location.pathname}?said=said.account.passkey-added#passkeys`)
}

/** The library's answer; thrown with its status when it refuses. */
async function ask(path: string, body?: object): Promise<unknown> {
  const answer = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Refused(answer.status)
  return answer.json()
}

function isForUse(options: unknown): options is PublicKeyCredentialRequestOptionsJSON {
  return typeof options === 'object' && options !== null && 'challenge' in options
}

function isForAdding(options: unknown): options is PublicKeyCredentialCreationOptionsJSON {
  return isForUse(options) && 'user' in options && 'rp' in options
}

class Refused extends Error {
  readonly status: number

  constructor(status: number) {
    super(String(status))
    this.status = status
  }
}

async function whileBusy(button: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  for (const told of document.querySelectorAll<HTMLElement>('[data-passkey-failed], [data-passkey-stale]')) told.hidden = true
  button.disabled = true
  try {
    await work()
  } catch (error) {
    // Cancelled by the person, refused by the server, unknown to the device: all that helps is to try again or otherwise.
    const isStale = error instanceof Refused && error.status === 403
    const told = document.querySelector<HTMLElement>(isStale ? '[data-passkey-stale]' : '[data-passkey-failed]')
    if (told !== null) told.hidden = false
  } finally {
    button.disabled = false
  }
}
