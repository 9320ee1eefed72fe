import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { programFolder } from '#store/engine/config.ts'
import { assetsOf, noAssets } from '#web/layout/assets.ts'
import type { Assets } from '#web/layout/assets.ts'
import type { PageContext } from '#web/page-context.ts'

/** Draws a page by its name in src/web/pages.tsx: a whole HTML document. */
export type RenderPage = (name: string, page: PageContext, data: unknown) => string

export const clientFolder = join(programFolder, 'build', 'web', 'client')
const serverBundle = join(programFolder, 'build', 'web', 'server', 'pages.js')

/** The renderer that the web build made. */
export async function loadRenderer(): Promise<RenderPage> {
  if (!existsSync(serverBundle)) throw new Error(`the pages are not built: ${serverBundle} is missing`)
  const bundle: unknown = await import(pathToFileURL(serverBundle).href)
  return rendererOf(typeof bundle === 'object' && bundle !== null && 'renderPage' in bundle ? bundle.renderPage : null)
}

/** Takes `renderPage` of src/web/pages.tsx for pages of any kind. */
export function rendererOf(candidate: unknown): RenderPage {
  if (!isRenderer(candidate)) throw new Error('the pages were built without renderPage')
  return candidate
}

// Names and data belong together already where they meet: a PageDefinition with the wrong data does not compile.
function isRenderer(candidate: unknown): candidate is RenderPage {
  return typeof candidate === 'function'
}

/** The files of scripts and styles that the build made; none when nothing is built. */
export function readAssets(folder: string = clientFolder): Assets {
  const manifest = join(folder, '.vite', 'manifest.json')
  return existsSync(manifest) ? assetsOf(JSON.parse(readFileSync(manifest, 'utf8'))) : noAssets
}
