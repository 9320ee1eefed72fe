import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { SendMailOptions } from 'nodemailer'

/** How one attempt ended, as far as the mail server let us hear. */
export type Delivery =
  | { readonly outcome: 'taken'; readonly reply: string }
  /** Answered, and not taken: for good, or for now. */
  | { readonly outcome: 'refused'; readonly forGood: boolean; readonly reply: string }
  /** The mail server was not there, or would not have us; the letter has nothing to do with it. */
  | { readonly outcome: 'not-reached'; readonly reply: string }
  /** The content was passed on, and no answer came. */
  | { readonly outcome: 'unheard'; readonly reply: string }
  /** The claim had run out before the content was passed on. */
  | { readonly outcome: 'withdrawn' }

export type Transport = {
  /** `handOver` is asked after the server agreed to take the content and before the first byte of it; false withdraws the letter. */
  deliver(message: SendMailOptions, asked: { handOver: () => Promise<boolean>; signal: AbortSignal }): Promise<Delivery>
}

const SECONDS = 1000

/** A transport that opens one connection for each letter, so that no letter can suffer from the one before it. */
export function openTransport(smtpUrl: string): Transport {
  return {
    async deliver(message, { handOver, signal }) {
      const transport = createTransport({
        url: smtpUrl,
        connectionTimeout: 20 * SECONDS,
        greetingTimeout: 20 * SECONDS,
        socketTimeout: 60 * SECONDS,
        // A letter carries nothing but what is given here: no file and no address that its text could name.
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      const asked = { isHandedOver: false, isWithdrawn: false }
      transport.use('stream', (mail, done) => {
        const read = mail.message.createReadStream.bind(mail.message)
        mail.message.createReadStream = () => Readable.from(whenHandedOver(read, asked, handOver), { objectMode: false })
        done()
      })
      try {
        const { response } = await transport.sendMail({ ...message, signal })
        return { outcome: 'taken', reply: response }
      } catch (error) {
        // Every way in which a mail server can fail is an outcome of the letter, and is recorded with it.
        return asked.isWithdrawn ? { outcome: 'withdrawn' } : outcomeOf(error, asked.isHandedOver)
      } finally {
        transport.close()
      }
    },
  }
}

/** The stream is read only when the server has said that it takes the content: reading its beginning is handing it over. */
async function* whenHandedOver(
  read: () => Readable,
  asked: { isHandedOver: boolean; isWithdrawn: boolean },
  handOver: () => Promise<boolean>,
): AsyncGenerator<Uint8Array> {
  if (!(await handOver())) {
    asked.isWithdrawn = true
    throw new Error('the claim on this letter has run out')
  }
  asked.isHandedOver = true
  yield* read()
}

function outcomeOf(error: unknown, isHandedOver: boolean): Delivery {
  const { code, command, responseCode, reply } = partsOf(error)
  if (isHandedOver) {
    const isAnswered = command === 'DATA' && responseCode !== null
    return isAnswered ? { outcome: 'refused', forGood: responseCode >= 500, reply } : { outcome: 'unheard', reply }
  }
  if (code === 'EMESSAGE') return { outcome: 'refused', forGood: true, reply }
  // A sender that is not accepted is a mistake in the settings: the letters wait until somebody mends it.
  if (command === 'MAIL FROM') return { outcome: 'refused', forGood: false, reply }
  if (code === 'EENVELOPE') return { outcome: 'refused', forGood: responseCode === null || responseCode >= 500, reply }
  if (command === 'DATA' && responseCode !== null) return { outcome: 'refused', forGood: responseCode >= 500, reply }
  return { outcome: 'not-reached', reply }
}

function partsOf(error: unknown): { code: string; command: string; responseCode: number | null; reply: string } {
  const parts = error instanceof Error ? Object.fromEntries(Object.entries(error)) : {}
  const { code, command, responseCode, response } = parts
  const message = error instanceof Error ? error.message : String(error)
  return {
    code: typeof code === 'string' ? code : '',
    command: typeof command === 'string' ? command : '',
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    reply: (typeof response === 'string' ? response : message).slice(0, 500),
  }
}
