// `npm run demo`: Santalka on the invented country, with five monitoring years in it and people to sign in as.
import { join } from 'node:path'
import { ensureInstalled, root, runEntry } from './prepare.mjs'

await ensureInstalled()
const env = { ...process.env, SANTALKA_COUNTRY: 'sample', SANTALKA_DATA: process.env.SANTALKA_DATA ?? join(root, 'demo-data') }
const built = await runEntry('tools/build-web.ts', [], { NODE_ENV: 'production', ...env })
const seeded = built.code === 0 ? await runEntry('tools/seed-demo.ts', [], env) : built
const ended = seeded.code === 0 ? await runEntry('src/server/main.ts', process.argv.slice(2), { NODE_ENV: 'production', ...env }) : seeded
process.exitCode = ended.code
