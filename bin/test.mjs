// `npm test`: install, check types, lint and fence, run every test, and say what was left out.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, findRuntime, root, run, runEntry, say, words } from './prepare.mjs'

await ensureInstalled()
process.chdir(root)

const env = { ...process.env, NODE_ENV: 'test' }
const wanted = process.argv.slice(2)

/** What is checked before the tests; each is one command, left out only when its configuration is absent. */
const checks = [
  { title: words.typeCheck(), needs: 'tsconfig.json', command: ['node_modules/.bin/tsc', '--noEmit', '-p', 'tsconfig.json'] },
  {
    title: `${words.typeCheck()} (core)`,
    needs: 'src/core/tsconfig.json',
    command: ['node_modules/.bin/tsc', '--noEmit', '-p', 'src/core/tsconfig.json'],
  },
  {
    title: words.lint(),
    needs: '.oxlintrc.json',
    command: ['node_modules/.bin/oxlint', '--deny-warnings', '--ignore-pattern', 'tools/offences'],
  },
  { title: words.fence(), needs: 'tools/check-fence.ts', command: ['tools/check-fence.ts'] },
]

let failedChecks = 0
if (wanted.length === 0) {
  for (const check of checks) await runCheck(check)
  const built = await runEntry('tools/build-web.ts', [], { ...process.env, NODE_ENV: 'production' })
  if (built.code !== 0) failedChecks += 1
}
const counted = await runSuite()
sayLeftOut()
const failed = counted.failed + failedChecks
say(words.sums(counted.passed, failed, counted.skipped))
process.exitCode = failed === 0 && counted.isWhole ? 0 : 1

async function runCheck({ title, needs, command }) {
  if (!existsSync(join(root, needs))) return say(words.partAbsent(title, needs))
  say(words.testsPart(title))
  const [name, ...args] = command
  const { code } = await run(findRuntime(), [join(root, name), ...args], env)
  say(code === 0 ? words.partPassed(title) : words.partFailed(title))
  if (code !== 0) failedChecks += 1
}

async function runSuite() {
  say(words.testsPart(words.suite()))
  const folder = mkdtempSync(join(tmpdir(), 'santalka-report-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(findRuntime(), [join(root, 'node_modules', '.bin', 'vitest'), 'run', ...reporters, ...wanted], env)
  const sums = existsSync(report) ? sumUp(JSON.parse(readFileSync(report, 'utf8'))) : null
  rmSync(folder, { recursive: true, force: true })
  if (sums === null) {
    say(words.noReport())
    return { passed: 0, failed: 1, skipped: 0, isWhole: false }
  }
  // The runner may find fault with more than single tests, for instance with an error outside of them.
  return { ...sums, failed: code !== 0 && sums.failed === 0 ? 1 : sums.failed, isWhole: code === 0 }
}

function sumUp({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that cannot even be read has no tests to fail.
  const unreadable = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + unreadable.length, skipped: numPendingTests + numTodoTests }
}

function sayLeftOut() {
  const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const hasBrowser = browsers.some((path) => path && existsSync(path))
  const servers = '/usr/lib/postgresql'
  const hasServer =
    existsSync(servers) && readdirSync(servers).some((major) => existsSync(join(servers, major, 'bin', 'postgres')))
  if (hasBrowser && hasServer) return say(words.nothingLeftOut())
  const lines = [...(hasBrowser ? [] : [words.leftOutBrowser()]), ...(hasServer ? [] : [words.leftOutDatabase()])]
  const rule = '!'.repeat(Math.max(...lines.map((line) => line.length)))
  say([rule, ...lines, rule].join('\n'))
}
