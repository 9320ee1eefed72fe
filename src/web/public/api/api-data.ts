/** The parts of the API's own description (OpenAPI) that a person reads. */
export type ApiOperation = {
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly { readonly name: string; readonly place: string; readonly required: boolean; readonly description: string }[]
  readonly formats: readonly string[]
  readonly example: string | null
}

export type ApiData = { readonly version: string; readonly groups: readonly { readonly name: string; readonly operations: readonly ApiOperation[] }[] }
