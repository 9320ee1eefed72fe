import { expect, test } from 'vitest'
import { keepUnitsTogether } from './keep-together.ts'

test.each([
  ['<p>2025 m. gruodžio 11 d. nuo 35 km, 16 %</p>', '<p>2025\u00a0m. gruodžio 11\u00a0d. nuo 35\u00a0km, 16\u00a0%</p>'],
  ['<p>7 kB, 1,5 MB</p>', '<p>7\u00a0kB, 1,5\u00a0MB</p>'],
  ['<p>Nuo 2 <b>m.</b> ir 3 metai</p>', '<p>Nuo 2 <b>m.</b> ir 3 metai</p>'],
])('the unit of a number does not begin a line: %s', (markup, kept) => {
  expect(keepUnitsTogether(markup)).toBe(kept)
})

test('what was typed into a field, what stands in an attribute and what a browser reads is left as it is', () => {
  const markup =
    '<textarea name="title">Lentelė, 2020 m.</textarea><input value="2020 m."/><script>const a = "2020 m."</script><pre><code>--title "2020 m."</code></pre><a title="2020 m." href="/x">x</a>'
  expect(keepUnitsTogether(markup)).toBe(markup)
})
