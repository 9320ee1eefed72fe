import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { programFolder } from '#store/engine/config.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { programEnv } from '#store/testing/program-env.ts'

/** `santalka rules lint`, as a lawyer or a continuous check would call it; without any database. */
function lint(...words: string[]): Promise<{ code: unknown; said: string; complained: string }> {
  const main = join(programFolder, 'src/cli/main.ts')
  const env = { ...programEnv, SANTALKA_DATA: '/nowhere' }
  return new Promise((resolve) => {
    execFile(process.execPath, [main, 'rules', 'lint', ...words], { env }, (error, said, complained) => {
      resolve({ code: error?.code ?? 0, said, complained })
    })
  })
}

const policy = [
  'name: { lt: Kvietimas, en: Call }',
  'summary: { lt: Ar gali, en: Whether it may }',
  'purpose: eligibility',
  'jurisdiction: lt',
  'policy: call',
  'source: survey',
  'decided-by: { lt: Agentūra, en: The agency }',
  'in-force: { from: "2020" }',
  'conditions:',
  '  - { id: size, name: { lt: dydis, en: size }, requires: { count: members, at-least: 5, unit: members } }',
].join('\n')

test('rule sets without a mistake are told so', async () => {
  const folder = await writeFolder({ 'policies/call.yaml': policy })
  expect(await lint(folder)).toEqual({ code: 0, said: '1 rule set was checked, and has no mistakes.\n', complained: '' })
  expect((await lint(join(folder, 'policies'), '--lang', 'lt')).said).toBe('Patikrintas 1 taisyklių rinkinys, klaidų nėra.\n')
})

test('every mistake is told with its place, and the command ends with a code of its own', async () => {
  const folder = await writeFolder({
    'policies/call.yaml': policy.replace(', unit: members', ''),
    'policies/label.yaml': policy.replace('policy: call', 'policy: label').replace('survey', 'surway'),
    'clusters/amber.yaml': 'subject: cluster/amber\ntwon: []\ntown: 5\n',
  })
  const whole = await lint(folder)
  expect(whole.code).toBe(exitCode.importRefused)
  expect(whole.complained).toContain(
    'policies/call.yaml, line 10, column 58: The threshold has no unit. Write “unit”; these fit: members, organisations, companies, groups.',
  )
  expect(whole.complained).toContain(
    'policies/label.yaml, line 6, column 9: The library of sources has no source “surway”. Did you mean “survey”?',
  )
  expect(whole.complained).toContain('Elsewhere in the country folder there is 1 mistake')
  expect(whole.complained).toContain('2 mistakes in the rule sets')
  const one = await lint(join(folder, 'policies', 'label.yaml'))
  expect(one.complained).not.toContain('call.yaml')
  expect(one.complained).toContain('label.yaml')
})

test.each(['nowhere', 'README.md'])('%s is neither a country folder nor a rule set', async (given) => {
  const { code, complained } = await lint(given)
  expect(code).toBe(exitCode.usage)
  expect(complained).toContain(`“${given}”`)
})
