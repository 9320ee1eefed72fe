/** Words of the parts of which every page of verdicts is made. */
export const verdictParts = {
  'verdict-parts.count.condition.pass':
    '{count, plural, one {# įvykdyta} few {# įvykdytos} many {# įvykdytos} other {# įvykdytų}}',
  'verdict-parts.count.condition.fail':
    '{count, plural, one {# neįvykdyta} few {# neįvykdytos} many {# neįvykdytos} other {# neįvykdytų}}',
  'verdict-parts.count.condition.cannot-say': 'negalima pasakyti: {count, number}',
  'verdict-parts.count.test.pass': 'atitinka: {count, number}',
  'verdict-parts.count.test.fail': 'neatitinka: {count, number}',
  'verdict-parts.count.test.cannot-say': 'negalima pasakyti: {count, number}',
  'verdict-parts.outcome': 'Išvada',
  'verdict-parts.condition': 'Sąlyga',
  'verdict-parts.found': 'Kas rasta',
  'verdict-parts.row': 'Kas',
  'verdict-parts.row.unnamed':
    '{min, plural, =0 {neįvardyti (kiek jų – nežinoma)} one {neįvardyti (# ar daugiau)} few {neįvardyti (# ar daugiau)} many {neįvardyti (# ar daugiau)} other {neįvardyti (# ar daugiau)}}',
  'verdict-parts.row.unnamed.known':
    '{same, select, yes {neįvardyti ({max, number})} other {neįvardyti ({min, number}–{max, number})}}',
  'verdict-parts.rows': 'Po vieną: {condition}',
  'verdict-parts.rows.more':
    '{count, plural, one {Dar # eilutė} few {Dar # eilutės} many {Dar # eilutės} other {Dar # eilučių}} – JSON faile.',
  'verdict-parts.row.found': '{about}: {found}',
  'verdict-parts.membership': 'Narystė',
  'verdict-parts.before': 'buvo:',
  'verdict-parts.unknown': 'Nežinoma:',
  'verdict-parts.unknown.alike':
    '{fact} – {count, plural, one {# organizacijos} few {# organizacijų} many {# organizacijos} other {# organizacijų}}:',
  'verdict-parts.unknown.memberships':
    '{count, plural, one {# organizacijos narystė tuo metu} few {# organizacijų narystė tuo metu} many {# organizacijos narystė tuo metu} other {# organizacijų narystė tuo metu}}:',
  'verdict-parts.and-more': 'ir dar {count, number}',
  'verdict-parts.steps': 'Kas tai pakeistų – visa tai kartu:',
  'verdict-parts.fact.membership': 'nuo kada narys',
  'verdict-parts.step.enter': 'Įveskite iš akto: „{condition}“.',
  'verdict-parts.step.any-of': 'Pakanka bet kurių {number, number} iš {total, number}. Išsiaiškinkite:',
  'verdict-parts.step.all-of':
    '{number, plural, =1 {Išsiaiškinkite:} one {Reikia visų #. Išsiaiškinkite:} few {Reikia visų #. Išsiaiškinkite:} many {Reikia visų #. Išsiaiškinkite:} other {Reikia visų #. Išsiaiškinkite:}}',
  'verdict-parts.in-force': 'galioja: {period}',
  'verdict-parts.period-unknown': 'galiojimo laikas nenurodytas',
  'verdict-parts.edition': 'mūsų įrašo redakcija Nr. {edition, number}',
  'verdict-parts.whole-text': 'visas tekstas ir istorija',
  'verdict-parts.readings.common': 'Abiem aiškinimams bendros sąlygos',
  'verdict-parts.readings.differ': 'Pagal skirtingus aiškinimus atsakymai skiriasi: išvada priklauso nuo to, kuris teisingas.',
  'verdict-parts.readings.agree': 'Tekstas aiškinamas nevienodai, bet šiam klasteriui pagal visus aiškinimus atsakymas tas pats.',
  'verdict-parts.next': 'Trumpiausias kelias – visa tai kartu',
  'verdict-parts.not-entered':
    '{count, plural, one {Dar neįvesta iš akto: # sąlyga} few {Dar neįvestos iš akto: # sąlygos} many {Dar neįvesta iš akto: # sąlygos} other {Dar neįvesta iš akto: # sąlygų}}',
  'verdict-parts.choose.cluster': 'Klasteris',
  'verdict-parts.choose.no-cluster': 'Klasterio „{given}“ registre nėra. Pasirinkite iš sąrašo.',
  'verdict-parts.choose.no-cluster.nearest': 'Klasterio „{given}“ registre nėra. Gal norėjote „{nearest}“?',
  'verdict-parts.choose.no-rules': 'Taisyklių „{given}“ čia nėra. Pasirinkite iš sąrašo.',
  'verdict-parts.choose.no-rules.nearest': 'Taisyklių „{given}“ čia nėra. Gal norėjote „{nearest}“?',
  'verdict-parts.more':
    '{count, plural, =0 {Formuluotė ir šaltinis} one {Formuluotė, šaltinis, # teiginys} few {Formuluotė, šaltinis, # teiginiai} many {Formuluotė, šaltinis, # teiginio} other {Formuluotė, šaltinis, # teiginių}}',
  'verdict-parts.unknown.all': 'Kas dar nežinoma',
  'verdict-parts.computed': 'Skaičiuojama taip:',
  'verdict-parts.evidence': 'Kuo remiamasi',
  'verdict-parts.evidence.none': 'Nė vienas registro teiginys apie tai nekalba.',
  'verdict-parts.evidence.more':
    '{count, plural, one {Dar # teiginys} few {Dar # teiginiai} many {Dar # teiginio} other {Dar # teiginių}} – JSON faile.',
} as const
