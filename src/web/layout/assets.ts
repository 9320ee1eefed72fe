/** Addresses of the built files that a page names in its head. */
export type Assets = {
  readonly styles: readonly string[]
  /** Modules that make a readable page quicker to use. */
  readonly scripts: readonly string[]
  /** Modules of the form of a return, which no other page loads. */
  readonly returns: readonly string[]
  /** Tiny scripts that must run before the first paint (the chosen light or dark). */
  readonly early: readonly string[]
  /** Fonts worth asking for at once. */
  readonly fonts: readonly string[]
}

export const noAssets: Assets = { styles: [], scripts: [], returns: [], early: [], fonts: [] }

const MAIN = 'src/web/islands/main.ts'
const RETURNS = 'src/web/islands/returns/main.ts'
const THEME = 'src/web/islands/theme.ts'

/** Reads the manifest that the build of the client writes (build/web/client/.vite/manifest.json). */
export function assetsOf(manifest: unknown): Assets {
  const main = entryOf(manifest, MAIN)
  const theme = entryOf(manifest, THEME)
  const returns = entryOf(manifest, RETURNS)
  return {
    styles: main.styles.map(addressOfAsset),
    scripts: main.file === null ? [] : [addressOfAsset(main.file)],
    returns: returns.file === null ? [] : [addressOfAsset(returns.file)],
    early: theme.file === null ? [] : [addressOfAsset(theme.file)],
    fonts: main.assets.filter((file) => file.includes('-latin-wght-') || file.includes('sans-3-latin-ext')).map(addressOfAsset),
  }
}

function addressOfAsset(file: string): string {
  return `/${file}`
}

function entryOf(manifest: unknown, name: string): { file: string | null; styles: string[]; assets: string[] } {
  const entry = isRecord(manifest) ? manifest[name] : undefined
  if (!isRecord(entry)) return { file: null, styles: [], assets: [] }
  return {
    file: typeof entry['file'] === 'string' ? entry['file'] : null,
    styles: textsIn(entry['css']),
    assets: textsIn(entry['assets']),
  }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
