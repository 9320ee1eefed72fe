import { expect, test } from 'vitest'
import { nothingAssumed } from '#core/rules/what-if/what-if.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import type { Db } from '#store/deed.ts'
import { latestMoment } from '#store/latest-moment.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { judgeClusters, judgeMatrix, judgeOrganisations } from './judge-clusters.ts'
import type { ClusterQuestion } from './judge-clusters.ts'
import { loadCountry } from './load-country.ts'
import { rulesFolder, staff } from './testing/rules-folder.ts'

const asked: ClusterQuestion = { clusters: 'all', day: '2024-02-13', knownAt: null }

describeOnEachDatabase('judging clusters', (open) => {
  const load = async (db: Db, fte: string) => {
    const folder = await readCountry(await writeFolder(rulesFolder(fte)))
    expect(folder.findings).toEqual([])
    await loadCountry({ db, now: () => new Date('2026-11-21') }, folder)
  }
  const outcomes = async (db: Db, question: Partial<ClusterQuestion> = {}) =>
    (await judgeClusters(db, { ...asked, ...question })).map(({ subject, tests: [only] }) => [
      subject,
      only?.outcome,
      ...(only?.conditions.map((each) => each.outcome) ?? []),
    ])

  test('members are judged by their own rule set, and what nobody said is neither met nor not met', async () => {
    const { kysely: db } = await open()
    await load(db, staff('0.5'))
    expect(await outcomes(db)).toEqual([
      ['cluster/amber', 'pass', 'pass', 'pass'],
      ['cluster/birch', 'cannot-say', 'pass', 'cannot-say'],
    ])
    expect(await outcomes(db, { clusters: ['cluster/birch'] })).toHaveLength(1)
    expect(await outcomes(db, { ruleSets: ['small'] })).toEqual([])
  })

  test('the matrix gives the same outcomes as the verdicts in full', async () => {
    const { kysely: db } = await open()
    await load(db, staff('0.4'))
    const brief = (await judgeMatrix(db, asked)).map(({ subject, tests }) => [
      subject,
      tests[0]?.outcome,
      ...(tests[0]?.conditions.map((each) => each.outcome) ?? []),
    ])
    expect(brief).toEqual(await outcomes(db))
  })

  test('for the matrix only what the day and the years asked need is read of members, and that is enough', async () => {
    const { kysely: db } = await open()
    const folder = rulesFolder('')
    const declared = (id: string, lines: readonly string[]) =>
      [
        folder[`organisations/${id}.yaml`]?.trim(),
        'rd-spending-declared:',
        ...lines.map((line) => `  - { ${line}, source: survey }`),
        '',
      ].join('\n')
    const years = '{ count: years, last: 3, where: { code: rd-spending-declared, in: ["yes"] }, at-least: 3, unit: years }'
    const written = await writeFolder({
      ...folder,
      // Once for all years together, once year by year and overlapped, once with a gap.
      'organisations/a.yaml': declared('a', ['value: "yes", from: "2019", to: "2023"', 'value: "no", at: "2020"']),
      'organisations/b.yaml': declared('b', [
        'value: "yes", at: "2021"',
        'value: "yes", at: "2022"',
        'value: "yes", at: "2023"',
        'value: "no", at: "2024"',
      ]),
      'organisations/c.yaml': declared('c', ['value: "yes", at: "2021"', 'value: "no", at: "2022"', 'value: "yes", at: "2023"']),
      'policies/call.yaml': folder['policies/call.yaml']?.replace('{ rule-set: small }', years) ?? '',
      'codelists/yes-no.yaml':
        'list: yes-no\nname: { lt: Taip, en: "Yes" }\ncodes:\n  "yes": { name: { lt: taip, en: "yes" } }\n  "no": { name: { lt: ne, en: "no" } }\n',
    })
    const read = await readCountry(written)
    expect(read.findings).toEqual([])
    await loadCountry({ db, now: () => new Date('2026-11-21') }, read)
    const brief = async (question: Partial<ClusterQuestion>) =>
      (await judgeMatrix(db, { ...asked, ...question })).map(({ tests }) => tests[0]?.conditions.map(({ outcome }) => outcome))
    for (const day of ['2021-06-01', '2023-06-01', '2024-02-13', '2025-02-13']) {
      const inFull = (await outcomes(db, { day })).map(([, , ...conditions]) => conditions)
      expect(await brief({ day })).toEqual(inFull)
    }
    expect((await brief({ day: '2024-02-13' }))[0]).toEqual(['pass', 'cannot-say'])
  })

  test('organisations have verdicts of their own', async () => {
    const { kysely: db } = await open()
    await load(db, '')
    const verdicts = await judgeOrganisations(db, { ...asked, organisations: ['organisation/b', 'organisation/c'] })
    expect(verdicts.map(({ subject, ruleSet, tests }) => [subject, ruleSet, tests[0]?.outcome])).toEqual([
      ['organisation/b', 'small', 'pass'],
      ['organisation/c', 'small', 'fail'],
    ])
  })

  test('where sources disagree each may be right, unless one is preferred', async () => {
    const { kysely: db } = await open()
    await load(db, staff('0.5', '0.4'))
    expect((await outcomes(db))[0]).toEqual(['cluster/amber', 'cannot-say', 'pass', 'cannot-say'])
    const preferred = staff('0.5', '0.4').replace('0.5,', '0.5, rank: preferred, reason: { lt: Tikra, en: It is so },')
    await load(db, preferred)
    expect((await outcomes(db))[0]).toEqual(['cluster/amber', 'pass', 'pass', 'pass'])
  })

  test('what would have been decided then, with what was known then', async () => {
    const { kysely: db } = await open()
    await load(db, staff('0.5'))
    const then = await latestMoment(db)
    await load(db, staff('0.4'))
    expect((await outcomes(db))[0]).toEqual(['cluster/amber', 'fail', 'pass', 'fail'])
    expect((await outcomes(db, { knownAt: then }))[0]).toEqual(['cluster/amber', 'pass', 'pass', 'pass'])
    expect((await outcomes(db, { day: '2019-12-31' }))[0]).toEqual(['cluster/amber', 'cannot-say', 'cannot-say', 'cannot-say'])
    const now = await judgeClusters(db, asked)
    const again = await judgeClusters(db, { ...asked, knownAt: await latestMoment(db) })
    expect(again.map(({ knownAt: _knownAt, ...verdict }) => verdict)).toEqual(
      now.map(({ knownAt: _knownAt, ...verdict }) => verdict),
    )
  })

  test('a what-if changes a verdict and nothing else', async () => {
    const { kysely: db } = await open()
    await load(db, staff('0.4'))
    const thresholds = [{ ruleSet: 'call', condition: 'staff', index: 0, value: 0.4 }]
    expect((await outcomes(db, { whatIf: { ...nothingAssumed, thresholds } }))[0]).toEqual([
      'cluster/amber',
      'pass',
      'pass',
      'pass',
    ])
    const fact = { subject: 'cluster/amber', property: 'management-fte', part: null, with: null, year: null, value: 1 }
    expect((await outcomes(db, { whatIf: { ...nothingAssumed, assumptions: [fact] } }))[0]?.[1]).toBe('pass')
    expect((await outcomes(db))[0]?.[1]).toBe('fail')
  })
})
