import QRCode from 'qrcode'
import type { Accounts } from './open-accounts.ts'
import { cookiesOf, headersOf, unlessRefused } from './knock.ts'
import type { Knock } from './knock.ts'

/** What is shown once, so that a telephone and its owner can remember it. */
export type SecondFactorBegun = { readonly uri: string; readonly backupCodes: readonly string[] }

/** Begins to set up codes of a telephone; nothing is asked for at sign-in until the first code was right. Null: wrong password. */
export async function beginSecondFactor({ auth }: Accounts, knock: Knock, password: string): Promise<SecondFactorBegun | null> {
  const answer = await unlessRefused(() =>
    auth.api.enableTwoFactor({ body: { ...passwordGiven(password), method: 'totp' }, headers: headersOf(knock) }),
  )
  return answer?.method === 'totp' ? { uri: answer.totpURI, backupCodes: answer.backupCodes } : null
}

/** The first code of the telephone: from now on one is asked for. The session is changed for a new one. */
export async function confirmSecondFactor(accounts: Accounts, knock: Knock, code: string): Promise<readonly string[] | null> {
  const body = { code: code.replaceAll(/\s/g, '') }
  const answer = await unlessRefused(() => accounts.auth.api.verifyTOTP({ body, headers: headersOf(knock), returnHeaders: true }))
  if (answer === null) return null
  await accounts.tell(answer.response.user.id, 'second-factor-on')
  return cookiesOf(answer.headers)
}

export async function endSecondFactor(
  accounts: Accounts,
  knock: Knock,
  { account, password }: { account: string; password: string },
): Promise<readonly string[] | null> {
  const answer = await unlessRefused(() =>
    accounts.auth.api.disableTwoFactor({ body: passwordGiven(password), headers: headersOf(knock), returnHeaders: true }),
  )
  if (answer === null) return null
  await accounts.tell(account, 'second-factor-off')
  return cookiesOf(answer.headers)
}

/** New backup codes; the old ones no longer open anything. */
export async function makeBackupCodes(
  accounts: Accounts,
  knock: Knock,
  { account, password }: { account: string; password: string },
): Promise<readonly string[] | null> {
  const answer = await unlessRefused(() =>
    accounts.auth.api.generateBackupCodes({ body: passwordGiven(password), headers: headersOf(knock) }),
  )
  if (answer === null) return null
  await accounts.tell(account, 'backup-codes-made')
  return answer.backupCodes
}

/** The picture for the telephone's camera, as the address of an image. */
export async function drawForTelephone(uri: string): Promise<string> {
  const svg = await QRCode.toString(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`
}

/** The secret as people type it where there is no camera, in groups of four. */
export function secretOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}

// People without a password are asked for none.
function passwordGiven(password: string): { password?: string } {
  return password === '' ? {} : { password }
}
