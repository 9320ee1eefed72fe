/** A number as publishers write it, with the flags that some put behind it; or what stands there instead. */
export function readAmount(text: string): number | 'blank' | 'missing' | 'unreadable' {
  const plain = text.replaceAll(/[\s\u00A0\u202F']/g, '').replace('−', '-')
  if (plain === '') return 'blank'
  if (/^(:|\.\.|-|–|n\/?a|nan|null|x|c)[a-z]*$/i.test(plain)) return 'missing'
  const bare = plain.replace(/(?<=\d)[a-df-z]{1,2}$/i, '')
  const commas = bare.split(',').length - 1
  const written = bare.includes('.') || commas > 1 ? bare.replaceAll(',', '') : bare.replace(',', '.')
  return /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(written) ? Number(written) : 'unreadable'
}
