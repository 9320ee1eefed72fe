// The package has no types; this is what the tests use of it.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }
  type Context = {
    oidc: {
      session?: { accountId?: string }
      client?: { clientId: string }
      provider: { Grant: new (about: { clientId: string; accountId: string }) => Grant }
    }
  }
  type Settings = {
    clients: Record<string, unknown>[]
    claims: Record<string, string[]>
    conformIdTokenClaims: boolean
    cookies: { keys: string[] }
    features: Record<string, { enabled: boolean }>
    interactions: { url(context: Context, interaction: { uid: string }): string }
    pkce: { required(): boolean }
    ttl: Record<string, number>
    findAccount(context: Context, id: string): Promise<{ accountId: string; claims(): Promise<Record<string, unknown>> }>
    loadExistingGrant(context: Context): Promise<Grant | undefined>
  }

  export default class Provider {
    constructor(issuer: string, settings: Settings)
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>
  }
}
