import type { FastifyRequest } from 'fastify'
import type { Visit } from '#server/inside/inside-page.ts'
import type { Knock } from './knock.ts'

/** What of a request the accounts need. */
export function knockOf({ headers, ip }: Pick<FastifyRequest, 'headers' | 'ip'> | Pick<Visit, 'headers' | 'ip'>): Knock {
  return { cookie: textOf(headers['cookie']), address: ip, browser: textOf(headers['user-agent']) }
}

function textOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined
}
