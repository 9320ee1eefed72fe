/** The parts of the API's own description (OpenAPI) that a person reads. */
export type ApiParameter = {
  readonly name: string
  readonly place: 'path' | 'query'
  readonly description: string
  readonly choices: readonly string[]
  readonly isRepeated: boolean
}

export type ApiOperation = {
  readonly id: string
  readonly method: string
  /** With its parts in braces, without an ending. */
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly ApiParameter[]
  readonly formats: readonly string[]
  /** The name of the shape of its JSON answer. */
  readonly shape: string
  /** A path that answers, without an ending; null when none is known. */
  readonly example: string | null
}

export type ApiShape = {
  readonly name: string
  readonly fields: readonly { readonly name: string; readonly type: string; readonly isRequired: boolean }[]
  /** A real answer, cut short, as JSON; null for the small shapes that others are made of. */
  readonly example: string | null
}

export type ApiData = {
  readonly version: string
  readonly groups: readonly { readonly id: string; readonly name: string; readonly operations: readonly ApiOperation[] }[]
  readonly shapes: readonly ApiShape[]
  readonly responses: readonly { readonly status: string; readonly description: string }[]
}
