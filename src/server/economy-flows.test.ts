import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { dropFlowTable, readBroughtFlows, reweighFlows } from '#actions/economy/bring-flow-table.ts'
import { FLOW_TABLE, readFlowReceipts } from '#actions/economy/flow-receipts.ts'
import { newLake } from '#actions/economy/testing/sodra-file.ts'
import { personOf } from '#actions/testing/people.ts'
import type { Person } from '#core/people/role.ts'
import type { Lake } from '#lake/open.ts'
import { readAudit } from '#store/audit-trail.ts'
import { writeDocuments } from '#store/country-documents.ts'
import { inDeedUnlessIdle } from '#store/deed.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { dropFile, IMPORT_PAGE, pressDeed } from './testing/import-page.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const officer = personOf('officer')
const good = ',CPA_A01,CPA_C16,CPA_C31_32,TOTAL\nCPA_A01,1,2,3,6\nCPA_C16,4,5,6,15\nCPA_C31_32,7,8,9,24\n'
const about = { title: 'Table of 2020', publisher: 'An office', year: '2020', licence: 'CC BY 4.0', edition: '2' }

describeOnDatabase('an officer with an input–output table', (open) => {
  let app: FastifyInstance
  let lake: Lake
  let world: Awaited<ReturnType<typeof openLithuania>>['world']
  let who: Person = officer

  beforeAll(async () => {
    ;({ world } = await openLithuania(open))
    lake = await newLake()
    app = await openApp(world, async () => who, { mostUploadBytes: 4096 }, lake)
    return async () => {
      await app.close()
      await rm(lake.place.folder, { recursive: true, force: true })
    }
  })

  const page = async (url = IMPORT_PAGE) => (await app.inject({ url })).body
  const send = (content: string, more: { headers?: Record<string, string>; name?: string } = {}) =>
    dropFile(app, { name: 'table.csv', content, form: '?of=flows', ...more })
  const press = (deed: string, fields: Record<string, string> = {}) => pressDeed(app, `${deed}-flows`, fields)
  const held = async () => {
    const folder = join(lake.place.folder, 'flow-uploads')
    return existsSync(folder) ? readdir(folder) : []
  }

  test('is told by row and column what is wrong in it and what was not said, and nothing is taken of it', async () => {
    expect(await page()).toContain('No table is there: groups are derived from relatedness alone.')
    const sent = await send(',CPA_A01,CPA_C16\nCPA_A01,1,-2\nCPA_X99,3,4\n')
    expect([sent.statusCode, sent.headers['location']]).toEqual([
      303,
      expect.stringMatching(/\/en\/economy\/import#flows-[0-9a-f-]+$/),
    ])
    expect(await page()).toMatch(/table\.csv.*The officer.*Sent\. Say what it is; then it is checked\./s)
    const unsaid = await press('check', {
      title: ' ',
      address: 'javascript:alert(1)',
      year: '20',
      weight: '1.5',
      licence: 'CC BY 4.0',
    })
    expect(unsaid.statusCode).toBe(422)
    for (const sentence of [
      'its title is missing',
      'A year has four digits',
      'begins with http:// or https://',
      'Choose the edition of the codes',
      'A weight is a number from 0',
      'value="CC BY 4.0"',
    ])
      expect(unsaid.body).toContain(sentence)
    const wrong = await press('check', about)
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Row 2, column CPA_C16: CPA_A01 sells to CPA_C16 for -2, which is below 0.')
    expect(wrong.body).toContain('Row 3: “CPA_X99” is neither an activity nor a total, a tax or a final use.')
    expect(wrong.body).not.toMatch(/--[a-z]+-as-zero|value="bring-flows"/)
    expect((await press('bring', about)).statusCode).toBe(422)
    const sheet = await press('check', { ...about, edition: '2.1', negative: 'yes' })
    expect(sheet.body).toMatch(/checked="" name="negative"|name="negative"[^>]*checked/)
    expect(await readBroughtFlows(world.db)).toBeNull()
    await press('throw')
    expect([await page(), await held()]).toEqual([expect.not.stringContaining('table.csv'), []])
  })

  test('sees what it would change before anything changes, brings it in, and finds its receipt', async () => {
    await send(good)
    const checked = await press('check', { ...about, weight: '0,25' })
    expect(checked.statusCode).toBe(200)
    expect(checked.body).toMatch(/Checked, nothing has been changed yet.*3 activities.*9 amounts.*No table was there before/s)
    expect(checked.body).toMatch(/1 code is no activity.*TOTAL/s)
    expect(await readBroughtFlows(world.db)).toBeNull()
    const brought = await press('bring', { ...about, weight: '0,25' })
    expect(brought.headers['location']).toBe('/en/economy/import?said=said.flows-brought#flows')
    const [receipt] = /input-output-\d{8}-[0-9a-f]{8}/.exec(await page()) ?? []
    expect(await page()).toMatch(/Now used: Table of 2020, 2020, 3 activities of edition 2\..*Its links weigh 0\.25\./s)
    expect(await page('/lt/ekonomika/ikelimas')).toContain('Jos ryšių svoris – 0,25.')
    expect(await page(`/en/economy/data/${receipt}`)).toMatch(/Table of 2020.*An office.*CC BY 4\.0.*an officer of the agency/s)
    expect(await held()).toEqual([])
  })

  test('pastes another, is told which amounts and activities are otherwise, and weighs it as the one before', async () => {
    expect((await press('hold', { table: ' ' })).body).toContain('Nothing was pasted.')
    const answer = await press('hold', { table: '\tA01\tC16\tC10-12\nA01\t1\t20\t3\nC16\t4\t5\t6\nC10-12\t7\t8\t9\n' })
    expect(answer.statusCode).toBe(303)
    const checked = await press('check', { ...about, title: 'Table of 2021' })
    expect(checked.body).toContain('Against the table before (Table of 2020): 1 amount is another; new: 10+11+12; gone: 31+32.')
    expect(checked.body).toContain('01 sells to 16: 2 before, 20 now.')
    await press('bring', { ...about, title: 'Table of 2021' })
    expect(await readBroughtFlows(world.db)).toMatchObject({ weight: 0.25, receipt: { file: 'pasted.csv' } })
    await press('hold', { table: '\tA01\tC16\tC10-12\nA01\t1\t20\t3\nC16\t4\t5\t6\nC10-12\t7\t8\t9\n' })
    const again = await press('check', { ...about, title: 'Table of 2021' })
    expect(again.body).toContain('This table is there already')
    expect(again.body).not.toContain('value="bring-flows"')
    await press('throw')
  })

  test('weighs it otherwise, and takes it out only with a reason, which receipt and audit trail keep', async () => {
    expect((await press('weigh', { weight: 'much' })).body).toContain('A weight is a number from 0')
    expect((await press('weigh', { weight: '0.75' })).headers['location']).toContain('said.flows-weighed')
    expect((await press('weigh', { weight: '0.75' })).headers['location']).toContain('said.flows-idle')
    expect((await press('drop', { reason: ' ' })).body).toContain('Say why it is taken out.')
    expect((await readBroughtFlows(world.db))?.weight).toBe(0.75)
    const [receipt] = /input-output-\d{8}-[0-9a-f]{8}/.exec(await page()) ?? []
    expect((await press('drop', { reason: 'Of a wrong year' })).headers['location']).toContain('said.flows-dropped')
    expect(await page(`/en/economy/data/${receipt}`)).toMatch(/Taken out on \d{4}-\d\d-\d\d\. Reason: Of a wrong year/)
    expect(await page('/en/economy/data')).toMatch(/pasted\.csv<\/a> <span[^>]*>taken out/)
    const [entry] = await readAudit(world.db, 'lake', { most: 1, before: null })
    expect(entry).toMatchObject({
      act: 'drop-economy',
      person: officer.id,
      details: { load: receipt, reason: 'Of a wrong year' },
    })
  })

  test('weighs nothing otherwise by sending the form as it stands, however many digits the terminal has set', async () => {
    await send(good)
    await press('bring', { ...about, weight: '0.5' })
    for (const [weight, inLithuanian] of [
      [0.125, '0,125'],
      [0.123456789, '0,123456789'],
    ] as const) {
      await reweighFlows(world, officer, { weight })
      for (const [address, shown] of [
        [IMPORT_PAGE, String(weight)],
        ['/lt/ekonomika/ikelimas', inLithuanian],
      ] as const) {
        const standing = /name="weight" value="([^"]*)"/.exec(await page(address))?.[1] ?? ''
        expect(standing).toBe(shown)
        expect((await press('weigh', { weight: standing })).headers['location']).toContain('said.flows-idle')
      }
      expect((await readBroughtFlows(world.db))?.weight).toBe(weight)
    }
    expect(await page()).toMatch(/Its links weigh 0\.123456789\./)
    expect((await press('drop', { reason: 'tried' })).headers['location']).toContain('said.flows-dropped')
  })

  test('decides about the table that was on the page: one that somebody else has brought meanwhile is neither replaced, weighed nor taken out', async () => {
    await send(good)
    await press('bring', { ...about, title: 'First', weight: '0.25' })
    await send(good.replace('1,2,3', '1,9,3'), { name: 'of-a.csv' })
    const checked = await press('check', { ...about, title: 'Of A' })
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(checked.body)?.[1] ?? ''
    const ofA = { file: hidden('file'), seen: hidden('seen') }
    expect(checked.body).toContain('Against the table before (First)')
    const ofB = await send(good.replace('4,5,6', '4,7,6'), { name: 'of-b.csv' })
    const file = String(ofB.headers['location']).split('#flows-')[1] ?? ''
    await press('bring', { ...about, title: 'Second', weight: '0.9', file })
    for (const [deed, fields, kept] of [
      ['bring', { ...about, title: 'Of A' }, 'value="Of A"'],
      ['weigh', { weight: '0.5' }, 'value="0.5"'],
      ['drop', { reason: 'First is of a wrong year' }, 'First is of a wrong year</textarea>'],
    ] as const) {
      const refused = await press(deed, { ...fields, ...ofA })
      expect([deed, refused.statusCode, refused.body]).toEqual([deed, 409, expect.stringContaining('See what is there now')])
      expect(refused.body).toContain(kept)
      expect(refused.body).toContain('Now used: Second')
    }
    expect(await readBroughtFlows(world.db)).toMatchObject({ source: { title: 'Second' }, weight: 0.9 })
    // The same table, weighed otherwise, is another to decide about as well.
    const before = await page()
    await press('weigh', { weight: '0.4' })
    const seen = /name="seen" value="([^"]+)"/.exec(before)?.[1] ?? ''
    expect((await press('drop', { reason: 'why', seen })).statusCode).toBe(409)
    await press('throw')
    expect((await press('drop', { reason: 'why' })).headers['location']).toContain('said.flows-dropped')
    expect((await press('weigh', { weight: '0.5', seen })).body).toMatch(/See what is there now.*No table is there/s)
  })

  test('keeps what was entered about a table that a colleague has brought in or thrown away meanwhile, for the same table sent again', async () => {
    const entered = { ...about, address: 'https://office.example/table', weight: '0.125', negative: 'yes' }
    await send(good)
    const file = /name="file" value="([^"]+)"/.exec((await press('check', entered)).body)?.[1] ?? ''
    await press('throw')
    for (const deed of ['check', 'bring']) {
      const gone = await press(deed, { ...entered, file })
      expect([deed, gone.statusCode]).toEqual([deed, 409])
      expect(gone.body).toContain(`id="flows-${file}"`)
      expect(gone.body).toContain('The table no longer waits here: meanwhile somebody has brought it in or thrown it away')
      for (const name of ['title', 'publisher', 'year', 'licence', 'address', 'weight'] as const)
        expect(gone.body).toMatch(new RegExp(`<input (?=[^>]*name="${name}")[^>]*value="${entered[name]}"`))
      expect(gone.body).toMatch(/<option value="2" selected="">2<.*name="negative" checked=""/s)
    }
    expect((await app.inject({ url: '/lt/ekonomika/ikelimas' })).body).not.toContain('nebelaukia')
    // Sent again in another tab, it can be chosen in the form that kept the description.
    await send(good)
    const chosen = await press('check', { ...entered, file })
    const [, again = ''] = /<option value="([0-9a-f-]{36})">table\.csv, The officer/.exec(chosen.body) ?? []
    expect(again).not.toBe(file)
    expect((await press('bring', { ...entered, file: again })).headers['location']).toContain('said.flows-brought')
    expect(await readBroughtFlows(world.db)).toMatchObject({ source: { publisher: 'An office' }, weight: 0.125 })
    expect((await press('drop', { reason: 'tried' })).headers['location']).toContain('said.flows-dropped')
  })

  test('takes a table out also where not even its receipt can be read', async () => {
    await inDeedUnlessIdle(world.db, { by: 'ona', deed: 'bring-flow-table', at: world.now(), details: {} }, async (deed) => {
      await writeDocuments(deed, { [FLOW_TABLE]: { of: 'another Santalka' } })
      return { idle: false, result: null }
    })
    expect(await page()).toMatch(/cannot read it any more, not even its receipt.*value="drop-flows"/s)
    expect(await page('/lt/ekonomika/ikelimas')).toContain('nei jo')
    expect([await page(), await page('/lt/ekonomika/ikelimas')]).toEqual([
      expect.stringMatching(/^(?!.*The receipt stays).*only the audit trail tells when and why/s),
      expect.stringContaining('kodėl ir kas ją pašalino, pasako tik audito žurnalas'),
    ])
    const dropped = await press('drop', { reason: 'Nobody can read it' })
    const next = await page(String(dropped.headers['location']))
    expect(next).toContain('No table is there: groups are derived from relatedness alone.')
    expect(next).toContain('The table is taken out. When, why and by whom, the audit trail tells.')
    const [entry] = await readAudit(world.db, 'lake', { most: 1, before: null })
    expect(entry).toMatchObject({ act: 'drop-economy', person: officer.id, details: { reason: 'Nobody can read it' } })
  })

  test('is asked for no more than receipts keep, also by a form without its limits', async () => {
    await send(good)
    for (const [name, given, sentence] of [
      ['title', 'T'.repeat(201), 'Too long: a title'],
      ['publisher', 'P'.repeat(201), 'Too long: a title'],
      ['address', `https://office.example/${'a'.repeat(500)}`, 'Too long: a title'],
      ['licence', 'L'.repeat(201), 'Too long: a title'],
      ['sheet', 'S'.repeat(101), 'Too long: a title'],
      ['year', '0000', 'A year has four digits'],
      ['weight', '0x1', 'A weight is a number from 0'],
      ['weight', `0.${'5'.repeat(20)}`, 'A weight is a number from 0'],
    ] as const) {
      const refused = await press('bring', { ...about, [name]: given })
      expect([name, refused.statusCode, refused.body]).toEqual([name, 422, expect.stringContaining(sentence)])
    }
    expect(await readBroughtFlows(world.db)).toBeNull()
    await press('bring', { ...about, title: 'T'.repeat(200), weight: ',5' })
    expect((await press('weigh', { weight: '1e0' })).statusCode).toBe(422)
    expect((await press('drop', { reason: 'r'.repeat(2001) })).statusCode).toBe(422)
    expect(await readBroughtFlows(world.db)).toMatchObject({ weight: 0.5 })
    const lines = await press('drop', { reason: 'line\r\n'.repeat(400).trim() })
    expect(lines.headers['location']).toContain('said.flows-dropped')
  })

  test('is told that a pasted table is larger than a form takes, and reads the limit beside it', async () => {
    const large = await press('hold', { table: `\tA01\tC16\n${'A01\t1\t2\n'.repeat(80_000)}` })
    expect(large.statusCode).toBe(413)
    expect(large.body).toMatch(/Too much was sent.*a large table is sent as a file/s)
    expect(large.body).not.toContain('address is not understood')
    expect(await page()).toMatch(/<textarea name="table".*A form takes at most 1 MB/s)
    expect(await page('/lt/ekonomika/ikelimas')).toContain('Forma priima iki 1\u00a0MB')
    expect(await held()).toEqual([])
  })

  test('is told of a table that is too large or no table, and a form of elsewhere or of somebody else brings nothing', async () => {
    const large = await send('x'.repeat(40_000))
    expect([large.statusCode, large.body]).toEqual([413, expect.stringContaining('The table is larger than this server takes')])
    await send('PK\u0003\u0004 and no more', { name: 'picture.xlsx' })
    const unread = await press('check', about)
    expect(unread.statusCode).toBe(422)
    expect(unread.body).toMatch(/Not taken, nothing was changed.*picture\.xlsx/s)
    await press('throw')
    expect(
      (await send(good, { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' } })).statusCode,
    ).toBe(403)
    who = personOf('ministry')
    expect((await send(good)).statusCode).toBe(403)
    expect((await press('drop', { reason: 'why' })).statusCode).toBe(403)
    who = officer
    expect(await held()).toEqual([])
    expect(await dropFlowTable(world, officer, { reason: 'none is there' })).toBeNull()
    expect(await readFlowReceipts(world.db)).toHaveLength(7)
  })
})
