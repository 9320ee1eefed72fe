// A program of its own for the tests of the launcher: opens the database of a data folder, says so,
// then writes numbers one by one and says each only when the database has confirmed it.
import { openDatabase } from '#store/engine/open-database.ts'
import { DatabaseRefusal, reasonOf } from '#store/engine/trouble.ts'

const [, , dataFolder = '', task = 'write'] = process.argv

function tell(word: string): void {
  process.stdout.write(`${word}\n`)
}

try {
  const database = await openDatabase({ dataFolder, onProgress: ({ step }) => tell(`progress ${step}`) })
  await database.pool.query('create table if not exists number_written (number int primary key)')
  tell('ready')
  process.once('SIGTERM', () => {
    void database.close().then(() => process.exit(0))
  })
  if (task === 'write') {
    for (let number = 1; ; number += 1) {
      await database.pool.query('insert into number_written values ($1)', [number])
      tell(`confirmed ${number}`)
    }
  }
  await new Promise(() => setInterval(() => {}, 1000))
} catch (error) {
  tell(error instanceof DatabaseRefusal ? `refused ${JSON.stringify(error.trouble)}` : `fault ${reasonOf(error)}`)
  process.exitCode = 1
}
