// A program of its own for the tests: submits one return after the other and says each only when it is confirmed.
import { connectTo } from '#store/engine/open-database.ts'
import { openForEdit } from '#actions/monitoring/open-return.ts'
import { fingerprintOf, submitReturn } from '#actions/monitoring/submit-return.ts'
import { somebody } from '#actions/monitoring/testing/whole-answers.ts'

const [, , url = '', ...ids] = process.argv
const connection = connectTo({ connectionString: url })
const world = { db: connection.kysely, now: () => new Date() }
const scopes = ids.map((id) => `cluster/${id.slice(0, id.lastIndexOf('.'))}`)
const head = somebody('ada', scopes, 'coordinator', 'signatory')
process.stdout.write('ready\n')
for (const id of ids) {
  const opened = await openForEdit(world, head, id)
  if (opened === null) throw new Error(`no return ${id}`)
  await submitReturn(world, head, { id, seenVersion: opened.head.version, fingerprint: fingerprintOf(opened) })
  process.stdout.write(`confirmed ${id}\n`)
}
await new Promise(() => setInterval(() => {}, 1000))
