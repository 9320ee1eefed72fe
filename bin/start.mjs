// `npm start`: install what is missing, build what is stale, serve.
import { ensureInstalled, runEntry } from './prepare.mjs'

await ensureInstalled()
const env = { NODE_ENV: 'production', ...process.env }
const built = await runEntry('tools/build-web.ts', [], env)
const ended = built.code === 0 ? await runEntry('src/server/main.ts', process.argv.slice(2), env) : built
process.exitCode = ended.code
