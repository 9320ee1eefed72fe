import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { answerSheet } from '#actions/monitoring/answer-sheet.ts'
import { commentReturn } from '#actions/monitoring/comment-return.ts'
import { openCampaign } from '#actions/monitoring/open-campaign.ts'
import { approveReturn } from '#actions/monitoring/review-return.ts'
import { sendSheets } from '#actions/monitoring/send-sheets.ts'
import { seedReturns } from '#actions/study/testing/seed-returns.ts'
import { campaignOf, handIn, links } from '#actions/testing/monitoring-year.ts'
import { keepAccount, personOf } from '#actions/testing/people.ts'
import type { World } from '#actions/world.ts'
import type { Answer } from '#core/monitoring/answer.ts'
import { questionIds, questions } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { readReturn } from '#store/monitoring/returns.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOfSubject } from '#words/addresses.ts'
import { freezeSampleStudy } from './testing/freeze-sample-study.ts'
import { NOW, openApp } from './testing/open-test-app.ts'
import { textInFile } from './testing/text-in-file.ts'

const SECRET_WORD = 'Kregzdziuberas'
const OPEN_WORD = 'Zuvedrabalis'
const confidential = questionIds.filter((id) => questions[id].audience === 'confidential' && questions[id].by === 'coordinator')
// From the last one on: what is part of something else must be the smaller number.
const ofFirms = questionIds.filter((id) => questions[id].by === 'firm' && questions[id].answer.kind === 'number').toReversed()

const officer = personOf('officer')
/** In which a page of a cluster comes. */
const formats = ['', '.json', '.csv', '.xlsx', '.jsonld']
const CLUSTERS = 6
const FIRMS_ASKED = 4

describeOnDatabase('of what was told in confidence', (open) => {
  let world: World
  let app: FastifyInstance
  let clusters: readonly string[]
  /** Every number that was planted: no two are alike, and none is a number of anything else. */
  const planted = new Set<string>()
  /** Numbers of the register: codes, years, sums of money. */
  let taken: ReadonlySet<string>

  /** Euros are about seventy millions, counts about seven hundred thousand; each a little more than the one before. */
  function plant(id: QuestionId): Answer {
    const { answer } = questions[id]
    if (answer.kind !== 'number') return `${SECRET_WORD} ${planted.size}`
    const isMoney = answer.unit === 'eur'
    let value = isMoney ? 71_000_131 + planted.size * 10_007 : 71_013 + planted.size * 103
    while (taken.has(String(value))) value += 1
    planted.add(String(value))
    return value
  }

  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => NOW }
    await loadCountry(world, await readCountry('countries/sample'))
    taken = numbersIn(JSON.stringify(await world.db.selectFrom('statement').select('value').execute()))
    for (const campaign of [2024, 2025])
      await seedReturns(world.db, campaign, (_, answers) => {
        const secrets = confidential.filter((id) => answers.has(id)).map((id): [QuestionId, Answer] => [id, plant(id)])
        return new Map([...answers, ...secrets])
      })
    await freezeSampleStudy(world)
    await passThroughTheYear()
    app = await openApp(world)
  }, 120_000)

  /** Some clusters go the whole way of this year's campaign: sheets of firms, confidential answers, a comment, the approval. */
  async function passThroughTheYear(): Promise<void> {
    clusters = await subjects('cluster/%', CLUSTERS)
    const firms = await subjects('organisation/%', CLUSTERS * FIRMS_ASKED)
    await openCampaign(world, officer, { campaign: campaignOf(2026, clusters), links })
    for (const [index, cluster] of clusters.entries()) {
      const id = `${cluster.slice('cluster/'.length)}.2026`
      const coordinator = personOf('coordinator', cluster)
      await keepAccount(world.db, coordinator)
      const asked = firms
        .slice(index * FIRMS_ASKED, (index + 1) * FIRMS_ASKED)
        .map((organisation) => ({ organisation, email: null, language: 'en' as const }))
      const sent = await sendSheets(world, coordinator, { id, firms: asked, until: '2026-12-31', urlOf: (token) => token })
      for (const [number, { url }] of sent.entries()) {
        const answers = ofFirms.map((each): [QuestionId, Answer] => [each, each === 'firm-new-products' ? 3 : plant(each)])
        const consent: [QuestionId, Answer] = ['firm-consent', number % 2 === 0 ? 'coordinator-sees' : 'aggregate-only']
        await answerSheet(world, { token: url ?? '', answers: new Map([...answers, consent]) })
      }
      await handIn(world, id, {
        ...Object.fromEntries(confidential.map((each) => [each, plant(each)])),
        'members-total': 21,
        services: [{ name: { lt: `${OPEN_WORD} ${index}`, en: `${OPEN_WORD} ${index}` } }],
      })
      await commentReturn(world, officer, { id, question: 'exports-eur', on: null, settles: false, text: SECRET_WORD, links })
      const seenVersion = (await readReturn(world.db, id))?.version ?? -1
      await approveReturn(world, officer, { id, seenVersion, links })
    }
  }

  const subjects = async (like: string, most: number) => {
    const rows = await world.db
      .selectFrom('projection')
      .select('subject')
      .distinct()
      .where('subject', 'like', like)
      .orderBy('subject')
      .limit(most)
      .execute()
    return rows.map(({ subject }) => subject)
  }

  test('nothing is on any public page or in any file that it gives', async () => {
    const betrayed: string[] = []
    const ofPlanted = clusters.flatMap((id) => formats.map((format) => addressOfSubject(id, 'en') + format))
    const told = new Map<string, number>()
    const seen = new Set(['/en', '/lt', '/sitemap-1.xml', '/en/changes.atom', ...ofPlanted])
    const sampled = new Map<string, number>()
    for (const url of seen) {
      const answer = await app.inject({ url })
      expect(answer.statusCode, url).toBeLessThan(500)
      const type = String(answer.headers['content-type'])
      if (type.startsWith('image/png')) continue
      const text = await textInFile(answer.rawPayload, type)
      if (text.includes(OPEN_WORD)) told.set(kindOf(url), (told.get(kindOf(url)) ?? 0) + 1)
      for (const each of [...numbersIn(text)].filter((number) => planted.has(number))) betrayed.push(`${url}: ${each}`)
      if (text.includes(SECRET_WORD)) betrayed.push(`${url}: ${SECRET_WORD}`)
      if (!type.startsWith('text/html')) continue
      for (const link of linksIn(text)) if (!seen.has(link) && isLookedAt(link, sampled)) seen.add(link)
    }
    expect(betrayed).toEqual([])
    // What the same returns say openly is found: whatever else they said would be as well.
    for (const kind of ['html', 'json', 'csv', 'xlsx']) expect(told.get(kind), kind).toBeGreaterThan(3)
    expect(planted.size).toBeGreaterThan(500)
    expect(seen.size).toBeGreaterThan(250)
  }, 180_000)
})

function kindOf(url: string): string {
  return /\.([a-z]+)(?:\?|$)/.exec(url)?.[1] ?? 'html'
}

const apart = String.raw`(?:[ \u00A0\u202F,.']|&nbsp;|&#160;|&#xa0;)`
const grouped = new RegExp(String.raw`\d{1,3}(?:${apart}\d{3})+(?!\d)`, 'gi')

/** Every number of a text, however its thousands are set apart. */
function numbersIn(text: string): Set<string> {
  const whole = text.match(/\d+/g) ?? []
  const inGroups = (text.match(grouped) ?? []).map((number) =>
    number.replaceAll(/&nbsp;|&#160;|&#xa0;/gi, '').replaceAll(/\D/g, ''),
  )
  return new Set([...whole, ...inGroups])
}

function linksIn(body: string): string[] {
  return [...body.matchAll(/(?:href|src)="(\/[^"]*)"/g)]
    .map(([, link]) => (link ?? '').replaceAll('&amp;', '&').replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^\/(?:assets|static)\//.test(link))
}

/** Of what there are many of a kind, some are enough, and in the other language one. */
const SOME = 2

function isLookedAt(link: string, sampled: Map<string, number>): boolean {
  const [, language = '', route = '', slug] = link.split(/[/?]/)
  const kind = `${language} ${route} ${slug === undefined ? 'list' : 'one'} ${kindOf(link)} ${link.includes('?') ? 'query' : ''}`
  const count = (sampled.get(kind) ?? 0) + 1
  sampled.set(kind, count)
  return count <= (language === 'en' && !link.includes('?') ? SOME : 1)
}
