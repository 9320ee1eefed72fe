#!/usr/bin/env node
// The operator's door. `serve` is the server's own entry, so that one process runs and not two.
import { ensureInstalled, runEntry } from './prepare.mjs'

await ensureInstalled()
const [command, ...rest] = process.argv.slice(2)
const env = { NODE_ENV: 'production', ...process.env }
const asksForHelp = rest.some((word) => word === '--help' || word === '-h')
const ended =
  command === 'serve' && !asksForHelp
    ? await runEntry('src/server/main.ts', rest, env)
    : await runEntry('src/cli/main.ts', process.argv.slice(2), env)
process.exitCode = ended.code
