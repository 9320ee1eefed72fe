import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { countryFiles } from './sample/country-files.ts'

// Writes the generated files of the sample country. A test fails when they are not what the builders would write.
for (const [name, text] of countryFiles()) {
  const path = join('countries/sample', name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
