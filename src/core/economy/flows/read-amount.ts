/** What separates decimals in a whole file; `unclear` where nothing in it tells, or cells tell otherwise of each other. */
export type DecimalSign = '.' | ',' | 'unclear'

export type Amount = number | 'blank' | 'missing' | 'sign-unclear' | 'unreadable'

/** Digits with points, commas and an exponent; `mantissa` and `exponent` of it. */
const shape = /^-?(?<mantissa>[\d.,]*\d[\d.,]*)(?<exponent>e[-+]?\d+)?$/i
/** `1,234` and `1.234` are thousands to some and decimals to others. */
const either = /^[1-9]\d{0,2}[.,]\d{3}$/

/** By the cells that can be read in one way only: `1,234.5`, `12.5` and `1,234,567` are of somebody who writes decimals after a point. */
export function decimalSignOf(cells: Iterable<string | number>): DecimalSign {
  const signs = new Set<'.' | ','>()
  for (const cell of cells) {
    const sign = typeof cell === 'number' ? null : surelyOf(bareOf(cell))
    if (sign !== null) signs.add(sign)
  }
  const [sign = 'unclear'] = signs
  return signs.size > 1 ? 'unclear' : sign
}

/** A number as publishers write it, with the flags that some put behind it; or what stands there instead. */
export function readAmount(cell: string | number, sign: DecimalSign): Amount {
  if (typeof cell === 'number') return finite(cell)
  const bare = bareOf(cell)
  if (bare === '') return 'blank'
  if (/^(:|\.\.|-|–|n\/?a|nan|null|x|c)[a-z]*$/i.test(bare)) return 'missing'
  if (!shape.test(bare)) return 'unreadable'
  if (!/[.,]/.test(bare)) return finite(Number(bare))
  if (sign === 'unclear') return 'sign-unclear'
  const grouped = sign === '.' ? /^-?\d{1,3}(,\d{3})+(?![\d,])/ : /^-?\d{1,3}(\.\d{3})+(?![\d.])/
  const plain = grouped.test(bare) ? bare.replaceAll(sign === '.' ? ',' : '.', '') : bare
  const written = sign === '.' ? plain : plain.replaceAll(/[.,]/g, (mark) => (mark === ',' ? '.' : ','))
  return /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(written) ? finite(Number(written)) : 'unreadable'
}

/** Whether a number stands there, whatever its decimals are separated by. */
export function isAmount(cell: string | number): boolean {
  return typeof cell === 'number' || shape.test(bareOf(cell))
}

/** Without spaces between thousands and without flags behind the number. */
function bareOf(text: string): string {
  return text
    .replaceAll(/[\s\u00A0\u202F']/g, '')
    .replace('−', '-')
    .replace(/(?<=\d)[a-df-z]{1,2}$/i, '')
}

function surelyOf(bare: string): '.' | ',' | null {
  const { mantissa = '', exponent } = shape.exec(bare)?.groups ?? {}
  const marks = [...mantissa].filter((each) => each === '.' || each === ',')
  const last = marks.at(-1)
  if (last === undefined) return null
  const isDecimal = new Set(marks).size > 1 || marks.length === 1
  if (marks.length === 1 && exponent === undefined && either.test(mantissa)) return null
  return (last === '.') === isDecimal ? '.' : ','
}

/** No table has amounts that a computer cannot hold. */
function finite(amount: number): Amount {
  return Number.isFinite(amount) ? amount : 'unreadable'
}
