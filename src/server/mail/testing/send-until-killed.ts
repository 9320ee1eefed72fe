// A program of its own for the tests of the post office: sends what is due in a database until somebody ends it.
import { openDatabase } from '#store/engine/open-database.ts'
import { openPostOffice } from '../post-office.ts'
import { openTransport } from '../open-transport.ts'

const [, , databaseUrl = '', smtpUrl = '', claim = '1000'] = process.argv

const database = await openDatabase({ databaseUrl, dataFolder: '', onProgress: () => undefined, maxConnections: 4 })
openPostOffice(
  { db: database.kysely, now: () => new Date() },
  {
    transport: openTransport(smtpUrl),
    sender: { from: 'santalka@example.lt', publicUrl: 'https://klasteriai.example.lt', timezone: 'Europe/Vilnius' },
    rounds: [],
    onTrouble: (trouble) => process.stderr.write(`${String(trouble)}\n`),
    pauses: { idle: 20, claim: Number(claim), rounds: 50, farewell: 2000 },
  },
)
process.stdout.write('ready\n')
