import { describe, expect, test } from 'vitest'
import { tasks } from '#core/indicators/chain.ts'
import { levels } from '#core/indicators/indicator.ts'
import { indicatorIds } from '#core/indicators/indicators.ts'
import { peerKinds, sizeClasses } from '#core/indicators/percentile.ts'
import { forms } from '#core/monitoring/form.ts'
import { questionIds, questionOf } from '#core/monitoring/question.ts'
import { formLists, sections } from '#core/monitoring/question-type.ts'
import { findingAt } from '#core/monitoring/return-finding.ts'
import type { ReturnFinding } from '#core/monitoring/return-finding.ts'
import { languages } from '#core/values/language.ts'
import { isMessageKey } from './say.ts'
import { sayReturnFinding } from './say-return-finding.ts'

const nameOf = (organisation: string) => (organisation === 'organisation/a' ? 'UAB „Alfa“' : organisation)
const place = { line: 3, column: 'organisation' }

describe('every sentence about a return says what is wrong and what to do', () => {
  test.each<{ finding: ReturnFinding; lt: string; en: string }>([
    {
      finding: findingAt('turnover-eur', { code: 'jumped-since-last-year', before: 1_200_000, now: 12_000_000, unit: 'eur' }),
      lt: 'Pernai buvo 1 200 000 €, dabar 12 000 000 €. Patikrinkite, ar neapsirikote vienetais ar nuliais; jei skaičius teisingas, paaiškinkite, kas nutiko.',
      en: 'Last year it was €1,200,000, now €12,000,000. Check for a slip in the unit or the zeros; if the number is right, explain what happened.',
    },
    {
      finding: findingAt('exports-eur', { code: 'part-exceeds-whole', now: 5, whole: 'turnover-eur', wholeNow: 4, unit: 'eur' }),
      lt: 'Dalis negali būti didesnė už visumą: čia 5 €, o klausime „Narių pardavimo pajamos“ – 4 €. Pataisykite vieną iš jų.',
      en: 'A part cannot be larger than the whole: here it is €5, under “Members’ turnover” €4. Correct one of them.',
    },
    {
      finding: findingAt('left', { code: 'gone-but-not-left', organisation: 'organisation/a' }),
      lt: 'Organizacija UAB „Alfa“ pernai buvo narė, dabar jos sąraše nėra. Įrašykite ją tarp išstojusiųjų, grąžinkite į sąrašą arba paaiškinkite.',
      en: 'UAB „Alfa“ was a member last year and is not in the list now. Enter it among those who left, put it back, or explain.',
    },
    {
      finding: findingAt('joined', { code: 'date-after-year', given: '2026-02', year: 2025, row: { line: 3, column: 'on' } }),
      lt: '3 eilutė, „data“: 2026-02 yra vėliau, negu baigėsi ataskaitiniai 2025 metai. Pataisykite datą arba palikite tai kitų metų ataskaitai.',
      en: 'row 3, “day”: 2026-02 is later than the end of 2025, the year asked about. Correct the date, or leave it for next year’s return.',
    },
    {
      finding: findingAt('employees', { code: 'less-than-sheets', now: 40, sheets: 60, firms: 21, unit: 'people' }),
      lt: 'Čia 40, o 21 įmonės anketa kartu rodo 60. Visų narių suma negali būti mažesnė: pataisykite arba paaiškinkite.',
      en: 'Here it is 40, but the sheets of 21 firms together show 60. The sum over all members cannot be smaller: correct it or explain.',
    },
    {
      finding: findingAt('events', { code: 'out-of-line-with-peers', now: 400, typical: 11, clusters: 9, unit: 'events' }),
      lt: 'Čia 400, o 9 panašių klasterių vidurys – apie 11. Patikrinkite; jei skaičius teisingas, paaiškinkite.',
      en: 'Here it is 400; the middle of 9 similar clusters is about 11. Please check; if the number is right, explain.',
    },
    {
      finding: findingAt('members', { code: 'cell-missing', row: place }),
      lt: '3 eilutėje neužpildytas langelis „organizacija“. Užpildykite jį arba eilutę išbraukite.',
      en: 'In row 3 the cell “organisation” is empty. Fill it in, or strike out the row.',
    },
  ])('$finding.code', ({ finding, lt, en }) => {
    // Digits of a number are kept together by unbreakable spaces: read here as plain ones.
    const plain = (text: string) => text.replace(/\s/g, ' ')
    expect(plain(sayReturnFinding({ language: 'lt', nameOf }, finding))).toBe(lt)
    expect(plain(sayReturnFinding({ language: 'en', nameOf }, finding))).toBe(en)
  })

  test('what is absent is called as everywhere', () => {
    const finding = findingAt('income-eur', { code: 'absence-unexplained', reason: 'not-applicable' })
    expect(languages.map((language) => sayReturnFinding({ language, nameOf }, finding))).toEqual([
      'Pažymėta „netaikoma“. Paaiškinkite, kodėl, arba įrašykite atsakymą.',
      'It is marked “not applicable”. Explain why, or give the answer.',
    ])
  })
})

const lacking = (keys: readonly string[]) => keys.filter((key) => !isMessageKey(key))

describe('nothing of the form is without words', () => {
  test('every question has a label, a reason and a definition', () => {
    expect(lacking(questionIds.flatMap((id) => ['label', 'why', 'definition'].map((part) => `question.${id}.${part}`)))).toEqual(
      [],
    )
  })

  test('every section, column, code and period has a name', () => {
    const types = questionIds.map((id) => questionOf(id))
    const columns = types.flatMap(({ answer }) => (answer.kind === 'rows' ? answer.columns.map(({ id }) => id) : []))
    expect(lacking(sections.map((id) => `question.section.${id}`))).toEqual([])
    expect(lacking([...new Set(columns)].map((id) => `question.column.${id}`))).toEqual([])
    expect(
      lacking(Object.entries(formLists).flatMap(([list, codes]) => codes.map((code) => `question.code.${list}.${code}`))),
    ).toEqual([])
    expect(lacking([...new Set(types.map(({ period }) => `question.period.${period}`))])).toEqual([])
  })

  test('every edition has a name, and every changed meaning a reason', () => {
    expect(lacking(forms.map(({ id }) => `form.${id}.name`))).toEqual([])
    const reasons = forms.flatMap(({ id, breaks }) =>
      breaks.map(({ question, why }) => (why === 'definition-changed' ? `form.break.${id}.${question}` : `form.break.${why}`)),
    )
    expect(lacking(reasons)).toEqual([])
  })

  test('every level, task, kind of peers and class of size has a name', () => {
    const names = [
      ...levels.map((id) => `level.${id}`),
      ...tasks.map((id) => `task.${id}`),
      ...peerKinds.map((id) => `peers.${id}`),
      ...sizeClasses.map(({ id }) => `size.${id}`),
    ]
    expect(lacking(names.map((name) => `indicator.${name}`))).toEqual([])
  })

  test('every indicator has a name, a definition and a formula', () => {
    expect(
      lacking(indicatorIds.flatMap((id) => ['name', 'definition', 'formula'].map((part) => `indicator.${id}.${part}`))),
    ).toEqual([])
  })
})
