import type { Unit } from '#core/registry/property-type.ts'

/** Units after a number `n`, in the right form. */
export const units = {
  'unit.members': '{n, plural, one {narys} few {nariai} many {nario} other {narių}}',
  'unit.organisations': '{n, plural, one {organizacija} few {organizacijos} many {organizacijos} other {organizacijų}}',
  'unit.companies': '{n, plural, one {įmonė} few {įmonės} many {įmonės} other {įmonių}}',
  'unit.clusters': '{n, plural, one {klasteris} few {klasteriai} many {klasterio} other {klasterių}}',
  'unit.projects': '{n, plural, one {projektas} few {projektai} many {projekto} other {projektų}}',
  'unit.seats': '{n, plural, one {vieta} few {vietos} many {vietos} other {vietų}}',
  'unit.people': '{n, plural, one {asmuo} few {asmenys} many {asmens} other {asmenų}}',
  'unit.levels': '{n, plural, one {lygis} few {lygiai} many {lygio} other {lygių}}',
  'unit.pages': '{n, plural, one {puslapis} few {puslapiai} many {puslapio} other {puslapių}}',
  'unit.places': '{n, plural, one {vietovė} few {vietovės} many {vietovės} other {vietovių}}',
  'unit.initiatives': '{n, plural, one {iniciatyva} few {iniciatyvos} many {iniciatyvos} other {iniciatyvų}}',
  'unit.days': '{n, plural, one {diena} few {dienos} many {dienos} other {dienų}}',
  'unit.years': '{n, plural, one {metai} few {metai} many {metų} other {metų}}',
  'unit.months': '{n, plural, one {mėnuo} few {mėnesiai} many {mėnesio} other {mėnesių}}',
  'unit.fte': '{n, plural, one {etatas} few {etatai} many {etato} other {etatų}}',
  'unit.activities': '{n, plural, one {veikla} few {veiklos} many {veiklos} other {veiklų}}',
  'unit.areas': '{n, plural, one {sritis} few {sritys} many {srities} other {sričių}}',
  'unit.groups': '{n, plural, one {grupė} few {grupės} many {grupės} other {grupių}}',
  'unit.events': '{n, plural, one {renginys} few {renginiai} many {renginio} other {renginių}}',
  'unit.products': '{n, plural, one {produktas} few {produktai} many {produkto} other {produktų}}',
  'unit.patents': '{n, plural, one {patentas} few {patentai} many {patento} other {patentų}}',
  'unit.countries': '{n, plural, one {šalis} few {šalys} many {šalies} other {šalių}}',
  'unit.value-chains':
    '{n, plural, one {vertės grandinė} few {vertės grandinės} many {vertės grandinės} other {vertės grandinių}}',
  'unit.eur': 'eurai',
  'unit.million-eur': 'mln. eurų',
  'unit.share': 'dalis',
  'unit.sq-km': 'km²',
  'unit.degrees': 'laipsniai',
} as const satisfies Record<`unit.${Unit}`, string>
