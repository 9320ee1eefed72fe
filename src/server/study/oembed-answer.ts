import type { FastifyRequest } from 'fastify'
import { say } from '#words/say.ts'
import { sayFigureTitle } from '#words/say-study.ts'
import { embedCode, embedSize } from '#words/study/embed-code.ts'
import type { Desk } from '#server/answer-request.ts'
import { types } from '#server/make-answer.ts'
import { makeReader } from '#server/make-reader.ts'
import { answerOf } from '#server/page-cache.ts'
import type { KeptAnswer } from '#server/page-cache.ts'
import { openFigure } from '#server/pages/figure.ts'
import { Problem } from '#server/problems.ts'
import { readAddress } from '#server/read-request.ts'
import { resolveAddress } from '#server/resolve-address.ts'

/** How a figure is shown on another page (oEmbed 1.0): its frame, for the address of its page or of its frame. */
export async function oembedAnswer({ world, register, house }: Desk, request: FastifyRequest): Promise<KeptAnswer> {
  const { query } = readAddress(request.raw.url ?? '/')
  const asked = query.get('url') ?? ''
  if ((query.get('format') ?? 'json') !== 'json') throw new Problem('no-such-format')
  const place = asked.startsWith(`${house.publicUrl}/`) ? resolveAddress(asked.slice(house.publicUrl.length)) : null
  if (place === null || place.to !== 'page' || place.slug === null || (place.route !== 'figures' && place.route !== 'embed'))
    throw new Problem('not-found')
  const { language, route, slug } = place
  const edition = await register.edition()
  const reader = makeReader(world, register, {
    asked: { language, route, slug, query: new URLSearchParams() },
    edition,
    publicUrl: house.publicUrl,
  })
  const data = await openFigure(reader)
  if (data === null) throw new Problem('not-found')
  const title = sayFigureTitle(language, data.figure)
  const body = JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    author_name: data.content.authors[language],
    provider_name: say(language, 'layout.name'),
    provider_url: house.publicUrl,
    html: embedCode({ publicUrl: house.publicUrl, language, slug, title }),
    width: embedSize.width,
    height: embedSize.height,
    cache_age: 86_400,
  })
  return answerOf({ status: 200, type: types.json, body, headers: { 'access-control-allow-origin': '*' } })
}
