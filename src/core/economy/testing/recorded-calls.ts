import { goldenJson } from './golden.ts'

/** A recorded call of a function of EconGeo 2.1: its first matrix or vectors, and what it gave. */
export type RecordedCall = {
  readonly call: string
  readonly args: readonly { readonly name: string; readonly numbers: readonly (readonly number[])[] | null }[]
  readonly value: readonly (number | null)[]
}

type Recorded = {
  readonly fn: string
  readonly call: string
  readonly args: readonly { readonly name: string; readonly value: Value }[]
  readonly value: Value
}
type Value =
  | number
  | boolean
  | null
  | { readonly kind: 'matrix'; readonly data: readonly (readonly number[])[] }
  | { readonly kind: 'vector'; readonly data: readonly (number | null)[] }
  | { readonly kind: 'table'; readonly columns: { readonly [name: string]: readonly (number | string | null)[] } }

/** All recorded calls of one function. */
export function recordedCalls(name: string): RecordedCall[] {
  // The shape is described in the README of the real data; a test fails if it is another.
  const calls = goldenJson(`golden/01_econgeo/${name}.json`) as readonly Recorded[]
  return calls
    .filter(({ fn }) => fn === name)
    .map(({ call, args, value }) => ({
      call,
      args: args.map((arg) => ({ name: arg.name, numbers: numbersIn(arg.value) })),
      value: listIn(value),
    }))
}

function numbersIn(value: Value): (readonly number[])[] | null {
  if (value === null || typeof value !== 'object') return null
  if (value.kind === 'matrix') return [...value.data]
  return value.kind === 'vector' ? value.data.map((each) => [each ?? Number.NaN]) : null
}

function listIn(value: Value): (number | null)[] {
  if (value === null || typeof value === 'number') return [value]
  if (typeof value === 'boolean') return []
  if (value.kind === 'matrix') return value.data.flat()
  if (value.kind === 'vector') return [...value.data]
  return (Object.values(value.columns).at(-1) ?? []).map((each) => (typeof each === 'string' ? null : each))
}
