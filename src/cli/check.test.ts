import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgeClusters, judgeMatrix } from '#actions/judge-clusters.ts'
import { rulesFolder, staff } from '#actions/testing/rules-folder.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { dataVersion } from '#store/deed.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { addCheck } from './check.ts'
import { addImport } from './import.ts'
import { addLoad } from './load.ts'
import { runSantalka } from './testing/run-santalka.ts'
import { addWhatIf } from './what-if.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-cli-check-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const santalka = (words: readonly string[], { url }: Pick<TestDatabase, 'url'>) =>
  runSantalka(words, { url, folder, commands: [addLoad, addImport, addCheck, addWhatIf] })

describeOnDatabase('santalka check and what-if', (open) => {
  let loaded: Promise<TestDatabase> | undefined
  /** One register for the tests that only look. */
  const shared = () => (loaded ??= load())
  async function load(): Promise<TestDatabase> {
    const database = await open()
    const done = await santalka(['load', await writeFolder(rulesFolder(staff('0.4')))], database)
    expect(done).toMatchObject({
      code: exitCode.ok,
      said: expect.stringContaining('Verdicts: 2 given, 2 new or changed ones recorded.'),
    })
    return database
  }
  const asked = ['check', 'amber', '--as-of', '2024-02-13']

  test('tells a verdict with conditions, statements, what would change it and whose decision it is not', async () => {
    const { code, said } = await santalka(asked, await shared())
    expect(code).toBe(exitCode.ok)
    for (const line of [
      'amber (cluster/amber)',
      '✘ Call – does not pass',
      'reference day 13 February 2024; edition No. 1',
      '✔ small members – 2 members; required: at least 2 members (2 meet it, 1 do not, 0 not known)',
      '✘ staff – 0.4 FTE; required: at least 0.5 FTE',
      'source: A survey; our reading',
      'it is not a decision. The agency',
    ])
      expect(said).toContain(line)
    expect(said).toMatch(/statements: \d+/)
    expect(said).toMatch(/→ .*management staff/)
    const lithuanian = await santalka([...asked, '--lang', 'lt'], await shared())
    expect(lithuanian.said).toContain('✔ maži nariai – 2 nariai; reikia: bent 2 nariai (atitinka 2, neatitinka 1, nežinoma 0)')
  })

  test('gives programs the very verdicts that pages are made from', async () => {
    const database = await shared()
    const { said } = await santalka([...asked, '--format', 'json'], database)
    const question = { clusters: ['cluster/amber'], day: '2024-02-13', knownAt: null }
    expect(JSON.parse(said)).toEqual({
      referenceDay: '2024-02-13',
      knownAt: null,
      verdicts: JSON.parse(JSON.stringify(await judgeClusters(database.kysely, question))),
    })
    const all = await santalka(['check', '--all', '--as-of', '2024-02-13', '--format', 'json'], database)
    const matrix = await judgeMatrix(database.kysely, { ...question, clusters: 'all' })
    expect(JSON.parse(all.said)).toMatchObject({ verdicts: JSON.parse(JSON.stringify(matrix)) })
  })

  test('shows all clusters at a glance, and as a table for a spreadsheet', async () => {
    const database = await shared()
    const { said } = await santalka(['check', '--all', '--as-of', '2024-02-13'], database)
    expect(said).toContain('A   call')
    expect(said).toMatch(/^amber {2}✘$/m)
    expect(said).toMatch(/^birch {2}\?$/m)
    const csv = await santalka([...asked, '--format', 'csv'], database)
    const [heads, first] = csv.said.split('\r\n')
    expect(heads?.trim().replace('\uFEFF', '')).toMatch(
      /^subject,name,ruleSet,edition,reading,referenceDay,inForce,test,testOutcome,condition/,
    )
    expect(first).toMatch(
      /^cluster\/amber,amber,call,1,,2024-02-13,yes,met,fail,small,small members,pass,2 members,at least 2 members,/,
    )
  })

  test('a what-if tells who would move, and records nothing', async () => {
    const database = await shared()
    const version = await dataVersion(database.kysely)
    const facts = await santalka(['what-if', 'amber', '--fact', 'management-fte=0.5'], database)
    expect(facts.code).toBe(exitCode.ok)
    for (const line of [
      'Assumed: amber – management staff: 0.5 FTE.',
      'amber – Call: does not pass → passes',
      'staff: not met → met',
      '1 verdict of 1 would change.',
      'Nothing was recorded',
      'it is not a decision. The agency',
    ])
      expect(facts.said).toContain(line)
    const threshold = await santalka(['what-if', '--threshold', 'call/staff/0=0.4', '--lang', 'lt'], database)
    expect(threshold.said).toContain('Tariama: Kvietimas, „darbuotojai“: vietoj 0,5 – 0,4.')
    expect(threshold.said).toContain('Keistųsi 1 išvada iš 2.')
    const gained = await santalka(['what-if', 'amber', '--gain', '1', '--format', 'json'], database)
    expect(JSON.parse(gained.said)).toMatchObject({ assumed: [['gain', 'members~1']], judged: 1, moves: [] })
    expect(await dataVersion(database.kysely)).toBe(version)
  })

  test.each([
    { words: ['check'], complaint: 'Which cluster?' },
    { words: ['check', 'ambre'], complaint: 'The register has no cluster “ambre”. Did you mean “amber”?' },
    { words: ['check', 'amber', '--rules', 'cal'], complaint: 'There is no rule set “cal”. Did you mean “call”?' },
    { words: ['check', 'amber', '--rules', 'small'], complaint: 'judges organisations' },
    { words: ['check', 'amber', '--as-of', '2024'], complaint: '“2024” is not a day of the calendar' },
    { words: ['check', 'amber', '--known-at', '2024-02-30'], complaint: '“2024-02-30” is not a day of the calendar' },
    { words: ['check', 'amber', '--format', 'xml'], complaint: 'There are: table, csv, json.' },
    { words: ['check', '--all', '--record'], complaint: '--all and --record do not go together' },
    { words: ['check', '--reproduce', 'x'], complaint: 'is not the number of a recorded verdict' },
    { words: ['check', '--reproduce', '999'], complaint: 'There is no verdict No. 999.' },
    { words: ['what-if', 'amber'], complaint: 'What would be different?' },
    { words: ['what-if', '--fact', 'management-fte=1'], complaint: 'Which cluster?' },
    { words: ['what-if', 'amber', '--fact', 'management-fta=1'], complaint: 'Did you mean “management-fte”?' },
    { words: ['what-if', 'amber', '--fact', 'management-fte=few'], complaint: 'has to be a number or its bounds' },
    { words: ['what-if', 'amber', '--fact', 'nonsense'], complaint: '“nonsense” is not an assumption' },
    { words: ['what-if', 'amber', '--gain', 'many'], complaint: 'is not a number of those who would join' },
    { words: ['what-if', '--threshold', 'call/staff'], complaint: '“call~staff” is not a threshold' },
    { words: ['what-if', '--threshold', 'call/stuff/0=1'], complaint: 'has no condition “stuff”. Did you mean “staff”?' },
    { words: ['what-if', '--threshold', 'call/staff/3=1'], complaint: 'There are: 0 (0.5).' },
  ])('"$words" is answered: $complaint', async ({ words, complaint }) => {
    const { code, complained } = await santalka(words, await shared())
    expect({ code, complained }).toEqual({ code: exitCode.usage, complained: expect.stringContaining(complaint) })
  })

  test('verdicts are recorded, told with the cause of their change, and given again as they were', async () => {
    const database = await load()
    expect((await santalka(['check', '--changes'], database)).said).toContain('No verdict has changed.')
    const loadedAgain = await santalka(['load', await writeFolder(rulesFolder(staff('0.6'), { threshold: '0.6' }))], database)
    expect(loadedAgain.said).toContain('Verdicts: 2 given, 2 new or changed ones recorded.')
    expect((await santalka(['check', '--record'], database)).said).toContain('Verdicts: 2 given, 0 new or changed ones recorded.')
    const { said } = await santalka(['check', '--changes'], database)
    expect(said).toMatch(/^No\. 3, .*: amber – Call$/m)
    expect(said).toContain('staff: not met → met')
    expect(said).toContain('why: Call – edition 2 in place of edition 1')
    expect(said).toMatch(/why: new facts – amber: management staff \(statement \d+\)/)
    const again = await santalka(['check', '--reproduce', '1'], database)
    expect(again.code).toBe(exitCode.ok)
    expect(again.said).toMatch(/Verdict No\. 1, recorded on .*\n.*amber.*\n\n✘ Call – does not pass/)
    expect(again.said).toContain('Given again: it is the same.')
  })

  test('facts that are brought in, or taken back, are followed by the verdicts that they change', async () => {
    const database = await load()
    const file = join(folder, 'members.csv')
    await writeFile(file, 'Name;Code;Since\nNewcomer;304218202;2018\n')
    const brought = await santalka(['import', 'members', file, '--cluster', 'amber', '--source', 'List', '--apply'], database)
    expect(brought.said).toMatch(/Brought in as import 1.*\nVerdicts: 2 given, [12] new or changed ones recorded\./)
    const undone = await santalka(['import', 'undo', '1'], database)
    expect(undone.said).toMatch(/is undone.*\nVerdicts: 2 given, [12] new or changed ones recorded\./)
  })

  test('a register without rule sets says where they come from', async () => {
    const database = await open()
    const { code, complained } = await santalka(['check', '--all'], database)
    expect({ code, complained }).toEqual({
      code: exitCode.usage,
      complained: expect.stringContaining('“santalka load” brings them in'),
    })
    expect((await santalka(['check', '--record'], database)).code).toBe(exitCode.usage)
  })
})
