import { randomFrom } from '#core/economy/random.ts'

/** Activities as national tables tell them apart, by codes of NACE Rev. 2, with an invented turnover in millions. */
const sectors = `
A01=900 A02=300 A03=60 B05-09=120 C10-12=1900 C13-15=700 C16=1100 C17=420 C18=260 C19=1500 C20=1300 C21=340 C22=900 C23=620 C24=240 C25=980
C26=640 C27=520 C28=760 C29=430 C30=280 C31_32=1700 C33=460 D35=1400 E36=150 E37-39=420 F=2900 G45=800 G46=3100 G47=2400 H49=2600 H50=300 H51=160
H52=1300 H53=260 I=900 J58=180 J59_60=140 J61=520 J62_63=1500 K64=900 K65=320 K66=220 L68=2200 M69_70=900 M71=520 M72=240 M73=310 M74_75=190
N77=360 N78=260 N79=240 N80-82=640 O84=1900 P85=1400 Q86=1700 Q87_88=420 R90-92=280 R93=220 S94=160 S95=110 S96=260 T=30 U=5`

/** Who buys much from whom: from, to, the share of what is sold that goes there. The rest goes a little everywhere, and to final uses. */
const chains = `
A01:C10-12:0.5 A02:C16:0.6 A02:D35:0.15 A03:C10-12:0.6 B05-09:C23:0.3 B05-09:F:0.3 C10-12:I:0.12 C10-12:G47:0.1 C13-15:C31_32:0.2 C16:C31_32:0.35
C16:F:0.3 C17:C18:0.2 C17:C10-12:0.15 C18:J58:0.3 C19:H49:0.3 C19:H50:0.05 C20:C22:0.25 C20:C21:0.1 C20:A01:0.1 C21:Q86:0.4 C22:C10-12:0.15
C22:F:0.2 C22:C29:0.1 C23:F:0.6 C24:C25:0.5 C24:C28:0.15 C25:C28:0.25 C25:F:0.2 C25:C30:0.08 C26:C27:0.12 C26:C28:0.1 C26:M72:0.05 C27:C28:0.15
C27:F:0.2 C28:C33:0.1 C29:G45:0.3 C33:D35:0.2 C33:H50:0.1 D35:C20:0.15 D35:C10-12:0.08 E37-39:D35:0.15 F:L68:0.2 G45:H49:0.2 G46:G47:0.3 H49:G46:0.2
H52:H49:0.2 H52:H50:0.1 H53:G47:0.15 J58:P85:0.1 J59_60:J61:0.2 J61:J62_63:0.1 J62_63:K64:0.15 J62_63:O84:0.1 J62_63:C26:0.06 K64:L68:0.15 L68:G47:0.15
M69_70:G46:0.1 M71:F:0.4 M72:C21:0.2 M72:C26:0.1 M73:G47:0.2 M74_75:A01:0.1 N77:F:0.2 N78:C10-12:0.1 N79:I:0.3 N80-82:O84:0.15 P85:J62_63:0.03 Q86:Q87_88:0.05
R90-92:I:0.05 R93:I:0.1`

const OWN_SHARE = 0.08
const EVERYWHERE = 0.12

/**
 * An invented input–output table of the sample country in the layout of national ones: codes over the columns and before the rows, households and
 * other countries as final uses, totals and taxes beside. The same on every machine.
 */
export function* flowRows(): Generator<string> {
  const next = randomFrom(64)
  const known = sectors
    .trim()
    .split(/\s+/)
    .map((text) => text.split('='))
    .map(([code = '', size = '']) => ({ code, size: Number(size) }))
  const shares = new Map(
    chains
      .trim()
      .split(/\s+/)
      .map((text) => text.split(':'))
      .map(([from = '', to = '', share = '']) => [`${from} ${to}`, Number(share)]),
  )
  const all = known.reduce((sum, { size }) => sum + size, 0)
  yield ['', '', ...known.map(({ code }) => `CPA_${code}`), 'TOTAL', 'P3_S14', 'P6'].join(',')
  for (const from of known) {
    const cells = known.map((to) => {
      const base = ((from.size * to.size) / all) * EVERYWHERE * (0.6 + 0.8 * next())
      return Math.round(
        base + from.size * ((shares.get(`${from.code} ${to.code}`) ?? 0) + (from.code === to.code ? OWN_SHARE : 0)),
      )
    })
    const sold = cells.reduce((sum, cell) => sum + cell, 0)
    const rest = Math.max(0, from.size - sold)
    yield [`CPA_${from.code}`, 'išgalvota', ...cells, sold, Math.round(rest * 0.6), Math.round(rest * 0.4)].join(',')
  }
  yield ['D21X31', 'išgalvota', ...known.map(({ size }) => Math.round(size * 0.02)), '', '', ''].join(',')
  yield ['B1G', 'išgalvota', ...known.map(({ size }) => Math.round(size * 0.45)), '', '', ''].join(',')
}
