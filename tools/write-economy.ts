import { writeEconomy, writeFlows } from './sample/economy/write-economy.ts'

// Writes the invented economy of the sample country as files to try the lake on: `node tools/write-economy.ts FOLDER [FIRMS]`.
const [folder, firms] = process.argv.slice(2)
if (folder === undefined) throw new Error('node tools/write-economy.ts FOLDER [FIRMS beside the organisations of the register]')
for (const { path, dataSet } of await writeEconomy(folder, firms === undefined ? undefined : Number(firms)))
  process.stdout.write(`${dataSet} ${path}\n`)
process.stdout.write(`input-output ${await writeFlows(folder)}\n`)
