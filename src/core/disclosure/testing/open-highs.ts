import loadHighs from 'highs'

/** The solver HiGHS, which knows nothing of our methods. */
export function openHighs(): ReturnType<typeof loadHighs.default> {
  // The package describes its CommonJS form, in which the function is the property `default`; as a module it is the function.
  const load = loadHighs as unknown as typeof loadHighs.default
  return load()
}
