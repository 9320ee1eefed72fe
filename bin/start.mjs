// `npm start`: install what is missing, build what is stale, serve.
import { ensureInstalled, runEntry } from './prepare.mjs'

// npm hands SIGTERM to a shell between it and us, and that shell ends without a word. When it is gone, we were told to stop.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

await ensureInstalled()
const env = { NODE_ENV: 'production', ...process.env }
const built = await runEntry('tools/build-web.ts', [], env)
const ended = built.code === 0 ? await runEntry('src/server/main.ts', process.argv.slice(2), env) : built
process.exitCode = ended.code
