// A program of its own for the tests: approves many returns at once, each on the version that it was seen in.
import { connectTo } from '#store/engine/open-database.ts'
import { reviewMany } from '#actions/monitoring/review-return.ts'
import { links } from '#actions/testing/monitoring-year.ts'
import { personOf } from '#actions/testing/people.ts'

const [, , url = '', ...seen] = process.argv
const connection = connectTo({ connectionString: url })
const world = { db: connection.kysely, now: () => new Date() }
const returns = seen.map((each) => {
  const [id = '', version = ''] = each.split('@')
  return { id, seenVersion: Number(version) }
})
const { done, left } = await reviewMany(world, personOf('officer'), { act: 'approve-return', returns, links })
process.stdout.write(`${JSON.stringify({ done, left })}\n`)
await connection.close()
