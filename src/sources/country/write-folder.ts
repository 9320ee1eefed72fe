import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const country =
  'id: amberland\nname: { lt: Gintarija, en: Amberland }\nlanguages: [lt, en]\nsample: true\ntimezone: Europe/Vilnius\n'
const sources = 'survey:\n  title: { en: A survey }\n  kind: page\n'
const fields = 'list: field\nname: { lt: Sritis, en: Field }\ncodes:\n  tourism: { name: { lt: turizmas, en: tourism } }\n'

/** A small country folder for tests, with the given files added or put in the place of its own. */
export async function writeFolder(files: { readonly [name: string]: string }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'santalka-country-'))
  const all = { 'country.yaml': country, 'sources/all.yaml': sources, 'codelists/field.yaml': fields, ...files }
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}
