import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** argon2id as OWASP recommends it: 19 MiB and two passes for each try. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const TAG_BYTES = 32

/** A password as it is kept: the usual text form, so that the cost can rise later without locking anybody out. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await tagOf(password, { salt, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(salt)}$${bare(tag)}`
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash)
  if (parts === null) return false
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number)
  const [salt, kept] = parts.slice(4).map((text) => Buffer.from(text, 'base64'))
  if (memory === undefined || passes === undefined || parallelism === undefined || salt === undefined || kept === undefined)
    return false
  const tag = await tagOf(password, { salt, memory, passes, parallelism })
  return tag.length === kept.length && timingSafeEqual(tag, kept)
}

function tagOf(
  password: string,
  { salt, memory, passes, parallelism }: { salt: Buffer; memory: number; passes: number; parallelism: number },
): Promise<Buffer> {
  // The same letters typed on another system may come composed differently.
  const message = Buffer.from(password.normalize('NFKC'), 'utf8')
  return derive('argon2id', { message, nonce: salt, parallelism, tagLength: TAG_BYTES, memory, passes })
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
