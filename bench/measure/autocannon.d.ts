/** The part of autocannon that is used here; the package brings no types. */
declare module 'autocannon' {
  type Request = { path?: string; method?: string; headers?: Record<string, string> }
  type Options = {
    url: string
    connections: number
    duration: number
    timeout?: number
    requests: readonly { setupRequest: (request: Request) => Request }[]
  }
  type Result = {
    readonly requests: { readonly average: number; readonly total: number }
    readonly non2xx: number
    readonly errors: number
    readonly timeouts: number
    readonly duration: number
  }
  type Instance = PromiseLike<Result> & {
    on(event: 'response', told: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void
  }
  const autocannon: (options: Options) => Instance
  export default autocannon
}
