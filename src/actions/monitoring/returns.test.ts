import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person, Role } from '#core/people/role.ts'
import { roles } from '#core/people/role.ts'
import type { Answer } from '#core/monitoring/answer.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { standingOf } from '#core/monitoring/settle-heads.ts'
import { signatureOf } from '#core/monitoring/signature.ts'
import { examineAudit, readAudit } from '#store/audit-trail.ts'
import { readAnswers } from '#store/monitoring/answers.ts'
import { makeReturns, readReturn, readReturnEvents } from '#store/monitoring/returns.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import type { World } from '#actions/world.ts'
import { openForEdit, openReturn } from './open-return.ts'
import { saveAnswers } from './save-answers.ts'
import type { Edit } from './save-answers.ts'
import { fingerprintOf, signReturn, submitReturn } from './submit-return.ts'
import { AT, makeWholeReturns, somebody } from './testing/whole-answers.ts'

const edit = (question: QuestionId, answer: Answer, parents: readonly number[] = []): Edit => ({
  question,
  answer,
  origin: { kind: 'typed' },
  explanation: null,
  source: null,
  parents,
})

describeOnEachDatabase('a return', (open) => {
  let database: TestDatabase
  let world: World
  let made = 0
  beforeAll(async () => {
    database = await open()
    world = { db: database.kysely, now: () => new Date(AT) }
  })
  const fresh = async (): Promise<{ id: string; cluster: string }> => {
    const cluster = `cluster/c${(made += 1)}`
    const [id = ''] = await world.db
      .transaction()
      .execute((tx) => makeReturns(tx, { campaign: '2026', clusters: [cluster], at: AT }))
    return { id, cluster }
  }
  const whole = async (): Promise<{ id: string; cluster: string }> => {
    const cluster = `cluster/w${(made += 1)}`
    const [id = ''] = await makeWholeReturns(world.db, [cluster])
    return { id, cluster }
  }
  const submissionOf = async (person: Person, id: string) => {
    const opened = await openForEdit(world, person, id)
    if (opened === null) throw new Error('no such return')
    return { id, seenVersion: opened.head.version, fingerprint: fingerprintOf(opened) }
  }

  test('begins with its first answer, which is there when it is opened again', async () => {
    const { id, cluster } = await fresh()
    const ada = somebody('ada', [cluster], 'coordinator')
    await saveAnswers(world, ada, { id, edits: [edit('joint-projects', 0)] })
    const opened = await openReturn(world, ada, id)
    expect(opened?.head.state).toBe('started')
    expect(opened?.answers.get('joint-projects')).toBe(0)
    expect((await readAudit(world.db, `return/${id}`, { most: 10, before: null })).map(({ act }) => act)).toEqual([
      'read-return',
      'edit-return',
    ])
  })

  test('keeps both values when two people answer one question without having seen each other, until one is chosen', async () => {
    const { id, cluster } = await fresh()
    const ada = somebody('ada', [cluster], 'coordinator')
    const bob = somebody('bob', [cluster], 'coordinator')
    await saveAnswers(world, ada, { id, edits: [edit('joint-projects', 3)] })
    const { standing } = await saveAnswers(world, bob, { id, edits: [edit('joint-projects', 4)] })
    const stand = standing.get('joint-projects')
    expect(stand?.rivals.map(({ value, recorderName }) => [value, recorderName])).toEqual([
      [3, 'ada'],
      [4, 'bob'],
    ])
    await expect(submitReturn(world, ada, await submissionOf(ada, id))).rejects.toMatchObject({ code: 'has-blocking-findings' })
    const settled = await saveAnswers(world, ada, { id, edits: [edit('joint-projects', 4, stand?.heads ?? [])] })
    expect(settled.standing.get('joint-projects')).toMatchObject({ answer: 4, rivals: [] })
    expect((await readAnswers(world.db, id)).map(({ value }) => value)).toEqual([3, 4, 4])
  })

  test('puts rows of two people together: neither addition is lost', async () => {
    const { id, cluster } = await fresh()
    const ada = somebody('ada', [cluster], 'coordinator')
    const service = (lt: string) => ({ name: { lt } })
    const first = await saveAnswers(world, ada, { id, edits: [edit('services', [service('mokymai')])] })
    const parents = first.standing.get('services')?.heads ?? []
    await saveAnswers(world, ada, { id, edits: [edit('services', [service('mokymai'), service('mugės')], parents)] })
    const { standing } = await saveAnswers(world, ada, {
      id,
      edits: [edit('services', [service('mokymai'), service('patarimai')], parents)],
    })
    expect(standing.get('services')?.rivals).toEqual([])
    expect(standing.get('services')?.heads).toHaveLength(1)
    expect(standing.get('services')?.answer).toEqual([service('mokymai'), service('mugės'), service('patarimai')])
  })

  test('saves once what a browser sends twice', async () => {
    const { id, cluster } = await fresh()
    const ada = somebody('ada', [cluster], 'coordinator')
    for (let time = 0; time < 3; time += 1) await saveAnswers(world, ada, { id, edits: [edit('joint-projects', 7)] })
    expect(await readAnswers(world.db, id)).toHaveLength(1)
  })

  test('loses nothing of fifty who save at once', async () => {
    const shared = await fresh()
    const own = await Promise.all(Array.from({ length: 25 }, fresh))
    const saves = [
      ...Array.from({ length: 25 }, (_, number) => ({ ...shared, number })),
      ...own.map((each, index) => ({ ...each, number: 100 + index })),
    ]
    await Promise.all(
      saves.map(({ id, cluster, number }) =>
        saveAnswers(world, somebody(`p${number}`, [cluster], 'coordinator'), { id, edits: [edit('joint-projects', number)] }),
      ),
    )
    const standing = standingOf(await readAnswers(world.db, shared.id))
    const kept = standing.get('joint-projects')?.rivals.map(({ value }) => value)
    expect(new Set(kept)).toEqual(new Set(Array.from({ length: 25 }, (_, number) => number)))
    for (const [index, { id }] of own.entries())
      expect((await readAnswers(world.db, id)).map(({ value }) => value)).toEqual([100 + index])
    expect((await examineAudit(world.db)).damage).toEqual([])
  })

  test('is submitted only when nothing blocks, and then takes no answers', async () => {
    const { id, cluster } = await fresh()
    const ada = somebody('ada', [cluster], 'coordinator')
    await saveAnswers(world, ada, { id, edits: [edit('joint-projects', 1)] })
    await expect(submitReturn(world, ada, await submissionOf(ada, id))).rejects.toMatchObject({ code: 'has-blocking-findings' })
    const ready = await whole()
    const bob = somebody('bob', [ready.cluster], 'coordinator')
    expect((await submitReturn(world, bob, await submissionOf(bob, ready.id))).state).toBe('submitted')
    await expect(saveAnswers(world, bob, { id: ready.id, edits: [edit('joint-projects', 9)] })).rejects.toMatchObject({
      code: 'wrong-state',
    })
    expect((await readAnswers(world.db, ready.id)).some(({ value }) => value === 9)).toBe(false)
  })

  test('is signed as exactly the answers that were seen; who has both mandates signs in the same step', async () => {
    const { id, cluster } = await whole()
    const ada = somebody('ada', [cluster], 'coordinator')
    const head = somebody('head', [cluster], 'signatory')
    const seen = await submissionOf(ada, id)
    await saveAnswers(world, ada, { id, edits: [{ ...edit('events', 5) }] })
    await expect(submitReturn(world, ada, seen)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await submitReturn(world, ada, await submissionOf(ada, id))
    expect(signatureOf(await readReturnEvents(world.db, id))).toBeNull()
    const toSign = await submissionOf(head, id)
    await expect(signReturn(world, head, { ...toSign, fingerprint: seen.fingerprint })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    await signReturn(world, head, toSign)
    expect(signatureOf(await readReturnEvents(world.db, id))).toMatchObject({
      personName: 'head',
      fingerprint: toSign.fingerprint,
    })

    const alone = await whole()
    const both = somebody('both', [alone.cluster], 'coordinator', 'signatory')
    await submitReturn(world, both, await submissionOf(both, alone.id))
    expect(signatureOf(await readReturnEvents(world.db, alone.id))?.personName).toBe('both')
  })

  describe('refuses', () => {
    const mayEdit: readonly Role[] = ['coordinator', 'signatory']
    test.each(roles.filter((role) => !mayEdit.includes(role)))('a %s who wants to answer or submit', async (role) => {
      const { id, cluster } = await fresh()
      const scope = role === 'expert' ? cluster : role === 'member-firm' ? 'organisation/a' : 'country'
      const person = somebody('eve', [scope], role)
      await expect(saveAnswers(world, person, { id, edits: [edit('joint-projects', 1)] })).rejects.toMatchObject({
        code: 'not-allowed',
      })
      await expect(submitReturn(world, person, { id, seenVersion: 0, fingerprint: '' })).rejects.toMatchObject({
        code: 'not-allowed',
      })
      expect(await readAnswers(world.db, id)).toEqual([])
    })

    test('the coordinator of another cluster, whether there is such a return or not', async () => {
      const { id } = await fresh()
      const eve = somebody('eve', ['cluster/another'], 'coordinator')
      for (const each of [id, 'nobody.2026', 'x', '']) {
        await expect(openReturn(world, eve, each)).rejects.toMatchObject({ code: 'not-allowed' })
        await expect(saveAnswers(world, eve, { id: each, edits: [edit('joint-projects', 1)] })).rejects.toMatchObject({
          code: 'not-allowed',
        })
      }
    })

    test('questions that this form does not ask, parents of another return, organisations that nobody knows', async () => {
      const { id, cluster } = await fresh()
      const other = await fresh()
      const ada = somebody('ada', [cluster, other.cluster], 'coordinator')
      const { standing } = await saveAnswers(world, ada, { id: other.id, edits: [edit('joint-projects', 1)] })
      const foreign = standing.get('joint-projects')?.heads ?? []
      const malformed = [
        edit('members-smes', 1),
        edit('firm-turnover-eur', 1),
        edit('joint-projects', 2, foreign),
        edit('coordinator', 'organisation/nobody'),
        edit('joined', [{ organisation: 'organisation/nobody', on: null }]),
      ]
      for (const each of malformed)
        await expect(saveAnswers(world, ada, { id, edits: [each] })).rejects.toMatchObject({
          code: 'answer-malformed',
          findings: [each.question],
        })
      expect(await readAnswers(world.db, id)).toEqual([])
      expect((await readReturn(world.db, id))?.state).toBe('not-started')
    })
  })

  test('killed in the middle of submitting, holds what was confirmed and nothing half-done', async () => {
    const clusters = Array.from({ length: 40 }, (_, index) => `cluster/k${index}-${(made += 1)}`)
    const ids = await makeWholeReturns(world.db, clusters)
    const script = fileURLToPath(new URL('../../server/testing/submit-until-killed.ts', import.meta.url))
    const child = spawn(process.execPath, [script, database.url, ...ids], { stdio: ['ignore', 'pipe', 'inherit'] })
    const confirmed: string[] = []
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('confirmed ')) confirmed.push(line.slice('confirmed '.length))
      if (confirmed.length === 7) child.kill('SIGKILL')
    })
    await exited
    expect(confirmed.length).toBeGreaterThanOrEqual(7)
    for (const id of ids) {
      const head = await readReturn(world.db, id)
      const acts = (await readReturnEvents(world.db, id)).map(({ act }) => act)
      const told = (await readAudit(world.db, `return/${id}`, { most: 10, before: null })).map(({ act }) => act)
      if (confirmed.includes(id)) expect(head?.state).toBe('submitted')
      const isDone = head?.state === 'submitted'
      expect({ id, acts, told }).toEqual({
        id,
        acts: isDone ? ['submit-return', 'sign-return'] : [],
        told: isDone ? ['submit-return'] : [],
      })
    }
    expect((await examineAudit(world.db)).damage).toEqual([])
  })
})
