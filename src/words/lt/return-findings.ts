import type { ReturnFindingCode } from '#core/monitoring/return-finding.ts'

/** What a return lacks or contradicts, and what to do about it. */
export const returnFindings = {
  'finding.return.answer-missing': 'Šis atsakymas būtinas. Įrašykite jį arba pažymėkite, kodėl jo nėra.',
  'finding.return.absence-unexplained': 'Pažymėta „{reason}“. Paaiškinkite, kodėl, arba įrašykite atsakymą.',
  'finding.return.cell-missing': '{line} eilutėje neužpildytas langelis „{column}“. Užpildykite jį arba eilutę išbraukite.',
  'finding.return.strategy-without-document':
    'Pažymėjote, kad strategija galioja, bet pačios strategijos nenurodėte. Įrašykite jos pavadinimą ir patvirtinimo datą arba paaiškinkite.',
  'finding.return.not-a-number': 'Čia turi būti skaičius. Įrašykite tik skaitmenis, be žodžių ir ženklų.',
  'finding.return.wrong-shape':
    '{place, select, none {Atsakymo nepavyko perskaityti.} other {{place}: atsakymo nepavyko perskaityti.}} Įrašykite jį iš naujo.',
  'finding.return.not-whole': '{now} nėra sveikasis skaičius. Įrašykite, kiek jų yra, be dalių.',
  'finding.return.below-least': 'Skaičius {now} per mažas: mažiausias galimas yra {least}. Pataisykite.',
  'finding.return.above-most':
    'Skaičius {now} per didelis: didžiausias galimas yra {most}. Patikrinkite, ar neįrašėte nulių per daug.',
  'finding.return.date-malformed':
    '{place, select, none {} other {{place}: }}„{given}“ nėra data. Rašykite metus (2018), mėnesį (2018-05) arba dieną (2018-05-12).',
  'finding.return.date-after-year':
    '{place, select, none {} other {{place}: }}{given} yra vėliau, negu baigėsi ataskaitiniai {year} metai. Pataisykite datą arba palikite tai kitų metų ataskaitai.',
  'finding.return.date-before-year':
    '{place, select, none {} other {{place}: }}{given} yra anksčiau, negu prasidėjo ataskaitiniai {year} metai. Čia rašoma tik tai, kas įvyko tais metais: pataisykite datą arba eilutę išbraukite.',
  'finding.return.address-malformed': '„{given}“ nėra interneto adresas. Rašykite visą, pavyzdžiui, https://klasteris.lt.',
  'finding.return.code-unknown':
    '{place, select, none {} other {{place}: }}tokio atsakymo „{given}“ sąraše nėra. Pasirinkite vieną iš siūlomų.',
  'finding.return.row-twice': '„{given}“ įrašyta du kartus, antrą kartą – {line} eilutėje. Vieną eilutę išbraukite.',
  'finding.return.part-exceeds-whole':
    'Dalis negali būti didesnė už visumą: čia {now}, o klausime „{whole}“ – {wholeNow}. Pataisykite vieną iš jų.',
  'finding.return.total-differs-from-list':
    'Nurodėte, kad narių yra {total}, o sąraše jų {listed}. Papildykite sąrašą arba pataisykite skaičių.',
  'finding.return.kinds-do-not-add-up':
    'Įmonių, mokslo ir studijų institucijų bei kitų narių kartu yra {parts}, o visų narių – {total}. Pataisykite vieną iš skaičių.',
  'finding.return.sizes-do-not-add-up':
    'Labai mažų, mažų, vidutinių ir didelių įmonių kartu yra {parts}, o visų įmonių – {total}. Pataisykite vieną iš skaičių.',
  'finding.return.money-does-not-add-up':
    'Pajamų dalys kartu sudaro {parts}, o visos pajamos – {total}. Pataisykite dalį arba visas pajamas.',
  'finding.return.left-but-listed':
    'Organizacija {organisation} įrašyta tarp išstojusiųjų, bet yra ir narių sąraše. Išbraukite ją iš vieno sąrašo.',
  'finding.return.joined-but-not-listed':
    'Organizacija {organisation} įrašyta tarp įstojusiųjų, bet narių sąraše jos nėra. Įtraukite ją į narius arba išbraukite iš čia.',
  'finding.return.joined-but-was-member':
    'Organizacija {organisation} buvo narė jau pernai. Išbraukite ją iš įstojusiųjų arba paaiškinkite.',
  'finding.return.new-but-not-joined':
    'Organizacija {organisation} yra narių sąraše, bet pernai jos nebuvo. Įrašykite ją tarp įstojusiųjų arba paaiškinkite.',
  'finding.return.gone-but-not-left':
    'Organizacija {organisation} pernai buvo narė, dabar jos sąraše nėra. Įrašykite ją tarp išstojusiųjų, grąžinkite į sąrašą arba paaiškinkite.',
  'finding.return.less-than-sheets':
    'Čia {now}, o {firms, plural, one {# įmonės anketa} few {# įmonių anketos} many {# įmonės anketos} other {# įmonių anketų}} kartu rodo {sheets}. Visų narių suma negali būti mažesnė: pataisykite arba paaiškinkite.',
  'finding.return.differs-from-sheets':
    'Čia {now}, o visų įmonių anketos kartu rodo {sheets}. Imkite anketų sumą arba paaiškinkite skirtumą.',
  'finding.return.jumped-since-last-year':
    'Pernai buvo {before}, dabar {now}. Patikrinkite, ar neapsirikote vienetais ar nuliais; jei skaičius teisingas, paaiškinkite, kas nutiko.',
  'finding.return.fell-to-nothing':
    'Pernai buvo {before}, dabar 0. Jei tikrai nė vieno, paaiškinkite, kodėl; jei nežinote, nulio nerašykite.',
  'finding.return.out-of-line-with-peers':
    'Čia {now}, o {clusters, plural, one {# panašaus klasterio} few {# panašių klasterių} many {# panašaus klasterio} other {# panašių klasterių}} vidurys – apie {typical}. Patikrinkite; jei skaičius teisingas, paaiškinkite.',
  'finding.return.place': '{line} eilutė, „{column}“',
} as const satisfies Record<`finding.return.${ReturnFindingCode | 'place'}`, string>
