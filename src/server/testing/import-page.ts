import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

/** The page on which an officer brings files in. */
export const IMPORT_PAGE = '/en/economy/import'

const sameOrigin = {
  host: 'santalka.example',
  origin: 'https://santalka.example',
  'sec-fetch-site': 'same-origin',
} as const

type Dropped = {
  readonly name: string
  readonly content: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
  /** After so many bytes the connection breaks. */
  readonly cutAt?: number
  /** Which form of the page: `?of=flows` is that of tables. */
  readonly form?: string
}

/** Drops a file on the page, as a browser sends it. */
export async function dropFile(
  app: FastifyInstance,
  { name, content, headers, cutAt, form = '' }: Dropped,
): Promise<LightMyRequestResponse> {
  const payload = Buffer.concat([
    Buffer.from(`--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    typeof content === 'string' ? Buffer.from(content) : content,
    Buffer.from('\r\n--edge--\r\n'),
  ])
  return app.inject({
    method: 'POST',
    url: `${IMPORT_PAGE}${form}`,
    headers: { ...sameOrigin, 'content-type': 'multipart/form-data; boundary=edge', ...headers },
    payload: payload.subarray(0, cutAt),
  })
}

/** Presses a button beside the first file on the page. */
export async function pressDeed(
  app: FastifyInstance,
  deed: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> {
  const { body } = await app.inject({ url: IMPORT_PAGE })
  const onPage = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1]
  return app.inject({
    method: 'POST',
    url: IMPORT_PAGE,
    headers: { ...sameOrigin, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ deed, file: onPage('file') ?? '', seen: onPage('seen') ?? 'none', ...fields }).toString(),
  })
}
