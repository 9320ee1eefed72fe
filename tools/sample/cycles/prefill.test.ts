import { beforeAll, expect, test } from 'vitest'
import type { Answers } from '#core/monitoring/answer.ts'
import { formOf } from '#core/monitoring/form.ts'
import { prefill, shareOfFormPrefilled } from '#core/monitoring/prefill.ts'
import type { MemberFacts } from '#core/monitoring/prefilled.ts'
import { sumSheets } from '#core/monitoring/sheets.ts'
import { shownOn, textOn } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { readCountry } from '#sources/country/read-country.ts'
import type { FolderStatement } from '#sources/country/country-folder.ts'
import { dayAfter, firstDay } from '#core/values/fuzzy-date.ts'
import { inventCountry } from '../invent-country.ts'
import { answersIn } from './answers-of-year.ts'
import type { CycleReturn } from './cycle.ts'
import { cycleOf } from './cycles-of.ts'

const country = inventCountry()
const [before, now] = [cycleOf(country, 2025), cycleOf(country, 2026)]
let register: ReadonlyMap<string, Shown[]>

beforeAll(async () => {
  const { statements } = await readCountry('countries/sample')
  register = Map.groupBy(statements.map(shownAlone), ({ subject }) => subject)
}, 120_000)

/** A statement as it is shown when no other is about the same thing. */
function shownAlone({ validFrom, validTo, ...said }: FolderStatement, statement: number): Shown {
  return {
    ...said,
    item: '',
    statement,
    validFrom,
    validTo,
    from: validFrom === null ? null : firstDay(validFrom),
    until: validTo === null ? null : dayAfter(validTo),
    rank: 'accepted',
    voices: 1,
    contested: false,
  }
}

function factsOf(organisation: string): MemberFacts {
  const shown = register.get(organisation) ?? []
  const [employees] = shownOn(shown, 'employees', '2025-12-31')
  const declared = textOn(shown, 'rd-spending-declared', '2025-12-31') ?? textOn(shown, 'does-rd', '2025-12-31')
  return {
    kind: textOn(shown, 'organisation-kind', '2025-12-31') ?? null,
    size:
      typeof employees?.value === 'number' ? (employees.value < 10 ? 'micro' : employees.value < 50 ? 'small' : 'medium') : null,
    isForeign: false,
    declaredRd: declared === undefined ? null : declared === 'yes',
  }
}

function lastAnswers({ steps }: CycleReturn): Answers {
  return new Map(steps.flatMap(({ answers }) => (answers === undefined ? [] : answersIn(answers))))
}

test('at least three of five questions of 2026 need only be confirmed, in the middle of all clusters', () => {
  const form = formOf(2026)
  const then = formOf(2025)
  if (form === undefined || then === undefined) throw new Error('there is no form')
  const shares = now.returns.map((each) => {
    const shown = register.get(each.cluster) ?? []
    const last = before.returns.find(({ cluster, steps }) => cluster === each.cluster && steps.length > 1)
    const handed = each.sheets.filter(({ at }) => at !== null)
    const sheets = sumSheets({
      sheets: handed.map(({ organisation, answers }) => ({ organisation, answers: new Map(answersIn(answers)) })),
      members: each.sheets.map(({ organisation }) => organisation),
      reader: 'coordinator',
      stage: 'closed',
    })
    const lastYear =
      last === undefined ? null : { return: `${each.cluster.slice(8)}.2025`, form: then, answers: lastAnswers(last) }
    return shareOfFormPrefilled(
      form,
      prefill({
        form,
        year: 2025,
        shown,
        factsOf,
        lastYear,
        sheets: each.sheets.length === 0 ? null : sheets,
        imported: null,
        modules: [],
      }),
    )
  })

  const sorted = shares.toSorted((one, other) => one - other)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(0.6)
  expect(shares.filter((share) => share >= 0.6).length / shares.length).toBeGreaterThan(0.8)
})
