import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Accepted = { readonly to: string; readonly from: string; readonly raw: string; readonly messageId: string }

/** How the server behaves, for each letter; what is left out is as a good server does it. */
export type Behaviour = {
  /** An answer to the recipient's address: null accepts it. */
  recipient?(address: string): Promise<Answer | null> | Answer | null
  /** After the content came: null accepts it, `hang-up` takes it and never says so. */
  content?(letter: Accepted): Promise<Answer | 'hang-up' | null> | Answer | 'hang-up' | null
}
export type Answer = { readonly code: number; readonly text: string }

export type MailServer = { url: string; port: number; accepted: Accepted[]; close(): Promise<void> }

/** A real mail server on the loopback that remembers what it took. */
export async function openMailServer(behaviour: Behaviour = {}, port = 0): Promise<MailServer> {
  const accepted: Accepted[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      void answerTo(address)
      async function answerTo(recipient: string): Promise<void> {
        const answer = (await behaviour.recipient?.(recipient)) ?? null
        done(answer === null ? null : faultOf(answer))
      }
    },
    onData(stream, session, done) {
      void takeContent()
      async function takeContent(): Promise<void> {
        // A client that dies in the middle of its letter has sent none.
        const raw = await text(stream).catch(() => null)
        if (raw === null) return
        const { mailFrom, rcptTo } = session.envelope
        const letter = {
          to: rcptTo.map(({ address }) => address).join(','),
          from: mailFrom === false ? '' : mailFrom.address,
          raw,
          messageId: /^message-id: (.*)$/im.exec(raw)?.[1]?.trim() ?? '',
        }
        const answer = (await behaviour.content?.(letter)) ?? null
        if (answer !== null && answer !== 'hang-up') return done(faultOf(answer))
        accepted.push(letter)
        if (answer === null) return done()
        for (const connection of server.connections) connection.close()
      }
    },
  })
  // A client that was killed in the middle of a letter is what is tried here.
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const taken = portOf(server.server.address())
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    accepted,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  return address.port
}

function faultOf({ code, text }: Answer): Error {
  return Object.assign(new Error(text), { responseCode: code })
}
