/** Kas negerai taisyklių rinkinyje ir ką daryti. */
export const ruleFindings = {
  'finding.rule-entry-unknown':
    'Taisyklių kalba žodžio „{entry}“ čia nežino.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}}',
  'finding.rule-entry-missing': 'Trūksta eilutės „{entry}“.',
  'finding.rule-entry-empty': 'Eilutė „{entry}“ tuščia. Įrašykite bent vieną reikšmę arba eilutę išimkite.',
  'finding.rule-entry-has-wrong-type': 'Eilutės „{entry}“ reikšmė turi būti tokia: {expected}.',
  'finding.rule-word-unknown':
    'Eilutėje „{entry}“ žodis „{given}“ netinka.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}} Tinka: {choices}.',
  'finding.rule-name-malformed':
    '„{given}“ netinka vardui: vardas rašomas mažosiomis lotyniškomis raidėmis, skaitmenimis ir brūkšneliais, daugiausia 100 ženklų, pavyzdžiui, joint-activity.',
  'finding.rule-text-too-long':
    'Eilutės „{entry}“ tekstas per ilgas: telpa {most, plural, one {# ženklas} few {# ženklai} many {# ženklo} other {# ženklų}}. Visą tekstą palikite šaltiniui.',
  'finding.day-malformed':
    '„{given}“ nėra diena. Rašykite visą dieną, pavyzdžiui, 2024-02-13 (kabutėse), arba reference-day (vertinimo diena).',
  'finding.conditions-and-tests':
    'Rinkinyje yra ir „conditions“, ir „tests“. Vienam klausimui rašykite „conditions“, lygiams – tik „tests“.',
  'finding.requirement-unknown':
    'Iš „{given}“ nesuprantama, ko reikalaujama.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}} Visi reikalavimų pavidalai surašyti docs/policy-language.md.',
  'finding.nested-too-deep':
    'Reikalavimai sudėti vienas į kitą per giliai: daugiausia {most} lygiai. Dalį iškelkite į atskirą rinkinį.',
  'finding.comparison-missing': 'Nepasakyta, su kuo lyginama. Įrašykite vieną iš šių: {choices}.',
  'finding.comparison-twice':
    'Lyginama keliais būdais iš karto ({given}). Palikite vieną; intervalui rašykite between: [nuo, iki].',
  'finding.threshold-without-unit': 'Riba neturi vieneto. Įrašykite „unit“, tinka: {choices}.',
  'finding.unit-unknown': 'Vieneto „{given}“ nėra.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}}',
  'finding.unit-wrong': 'Čia skaičiuojama ne tuo vienetu: parašyta „{given}“, turi būti {expected}.',
  'finding.paragraph-without-source':
    '{paragraph, select, none {Sąlyga neturi šaltinio} other {Punktas „{paragraph}“ neturi šaltinio}}: nei savo, nei viso rinkinio. Įrašykite „source“.',
  'finding.method-missing': 'Mūsų pačių rodiklis turi pasakyti, kaip jis sudarytas ir ko nepasako. Įrašykite „method“.',
  'finding.property-not-public':
    'Savybės „{property}“ niekas viešai nemato, todėl niekas negalėtų patikrinti išvados. Sąlygos ja remti negalima.',
  'finding.property-does-not-fit':
    'Savybė „{property}“{part, select, none {} other { (dalis „{part}“)}} čia netinka: klausiama, {asked}.',
  'finding.property-has-many-values':
    'Savybė „{property}“ vienu metu gali turėti kelias reikšmes, todėl pagal ją grupių skirti negalima.',
  'finding.part-needed': 'Savybė „{property}“ sudaryta iš dalių. Pasakykite, kurios dalies klausiama: part: {choices}.',
  'finding.part-unknown':
    'Savybė „{property}“ dalies „{part}“ neturi.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}}',
  'finding.part-of-single-value': 'Savybė „{property}“ dalių neturi, todėl dalies „{part}“ klausti negalima.',
  'finding.threshold-negative': 'Riba {given} yra neigiama, o tai, kas čia skaičiuojama, neigiama nebūna.',
  'finding.threshold-never-met':
    'Šios ribos negali pasiekti jokia reikšmė: {highest, select, none {galimos reikšmės nuo {lowest}} other {galimos reikšmės nuo {lowest} iki {highest}}}.',
  'finding.threshold-always-met': 'Šią ribą atitinka visi, todėl tai ne sąlyga. Pataisykite ribą arba sąlygą išimkite.',
  'finding.too-few-parts':
    'Reikalaujama, kad būtų įvykdyta bent {number}, o {parts, plural, one {dalis yra tik #} few {dalys yra tik #} many {dalies yra tik #} other {dalių yra tik #}}.',
  'finding.rows-not-here':
    'Čia „{rows}“ skaičiuoti negalima: nariai, koordinatoriai ir projektai yra klasterio, o metai skaičiuojami vieną kartą.',
  'finding.membership-not-here':
    'Narystė ir vaidmuo yra tik klasterio nario: klauskite jų skaičiuodami narius („count: members“).',
  'finding.list-unknown':
    'Veiklų sąrašo „{given}“ rinkinyje nėra.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}} Sąrašai rašomi po „lists“.',
  'finding.list-unused': 'Veiklų sąrašo „{list}“ neprašo nė viena sąlyga. Išimkite jį arba pataisykite sąlygą.',
  'finding.activity-version-unknown':
    'EVRK redakcijos „{given}“ nežinome. Rašykite kabutėse vieną iš šių: {choices}. Tas pats kodas skirtingose redakcijose reiškia skirtingas veiklas.',
  'finding.activity-code-malformed': '„{given}“ nėra EVRK kodas. Rašykite kabutėse skyrių (26), grupę (26.7) arba klasę (26.70).',
  'finding.activity-code-unknown':
    'EVRK {version} redakcijoje kodo „{given}“ nėra.{elsewhere, select, none { Pasitikrinkite kodą.} other { Toks kodas yra {elsewhere} redakcijoje: pataisykite „version“ arba kodą.}}',
  'finding.exception-of-nothing': 'Išimtis „{given}“ nieko neišima: nė viena „starts-with“ pradžia jos neapima.',
  'finding.reading-unknown':
    'Aiškinimo „{given}“ nėra.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}} Aiškinimai rašomi po „readings“.',
  'finding.reading-unused':
    'Aiškinimas „{reading}“ neturi nė vienos savo sąlygos ir niekuo nesiskiria nuo kitų. Išimkite jį arba pažymėkite jo sąlygas („reading: {reading}“).',
  'finding.test-unknown':
    'Rinkinyje „{ruleSet}“ klausimo „{given}“ nėra.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}}',
  'finding.rule-set-unknown':
    'Taisyklių rinkinio „{given}“ nėra: tokio failo aplanke „policies“ nėra.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}}',
  'finding.rule-set-of-other-kind':
    '{kind, select, organisation {Rinkinys „{given}“ yra apie organizacijas, todėl jo klausiama skaičiuojant narius ar koordinatorius.} other {Rinkinys „{given}“ yra apie klasterius, todėl organizacijos jo klausti negalima.}}',
  'finding.rule-sets-in-a-circle': 'Taisyklių rinkiniai remiasi vienas kitu ratu: {circle}. Bent vieną nuorodą išimkite.',
  'finding.references-unfold-too-far':
    'Išrašius viską, į ką čia remiamasi, susidarytų daugiau kaip {most, number} reikalavimų. Remkitės mažiau rinkinių arba kiekvienu po kartą.',
  'finding.editions-overlap':
    'Du tos pačios politikos „{policy}“ redakcijos galioja vienu metu{firstDay, select, none {} other { (pavyzdžiui, {firstDay})}}: ši nuo {from, select, none {pradžios} other {{from}}} iki {to, select, none {dabar} other {{to}}}, „{other}“ nuo {otherFrom, select, none {pradžios} other {{otherFrom}}} iki {otherTo, select, none {dabar} other {{otherTo}}}. Pataisykite „in-force“ arba „policy“.',
  'finding.form.text': 'tekstas (skaičiai, datos ir kodai – kabutėse)',
  'finding.form.number': 'skaičius be kabučių',
  'finding.form.whole-number': 'sveikasis skaičius, ne mažesnis kaip 1',
  'finding.form.list': 'sąrašas laužtiniuose skliaustuose arba su brūkšneliais',
  'finding.form.map': 'eilutės su vardais ir reikšmėmis',
  'finding.form.yes': 'true',
  'finding.form.two-numbers': 'du skaičiai: [nuo, iki]',
  'finding.asked.number': 'kiek – tam reikia skaičiaus',
  'finding.asked.date': 'kada – tam reikia datos',
  'finding.asked.code': 'kuris – tam reikia kodo iš sąrašo, nuorodos arba trumpo teksto',
  'finding.asked.distinct': 'kuo skiriasi – tam reikia kodo, nuorodos arba trumpo teksto',
  'finding.asked.with': 'ar sutampa – tam reikia kodo, nuorodos, datos arba trumpo teksto',

  'rules-lint.command.rules': 'taisyklių rinkiniai (politika kaip duomenys)',
  'rules-lint.command': 'patikrinti taisyklių rinkinius: visos klaidos su failu, eilute ir priežastimi; nieko neįkeliama',
  'rules-lint.folder': 'šalies aplankas, jo aplankas „policies“ arba vienas rinkinio failas (jei nenurodyta – nustatyta šalis)',
  'rules-lint.well':
    '{count, plural, =0 {Taisyklių rinkinių nėra.} one {Patikrintas # taisyklių rinkinys, klaidų nėra.} few {Patikrinti # taisyklių rinkiniai, klaidų nėra.} many {Patikrinta # taisyklių rinkinio, klaidų nėra.} other {Patikrinta # taisyklių rinkinių, klaidų nėra.}}',
  'rules-lint.unwell':
    '{count, plural, one {# klaida taisyklių rinkiniuose} few {# klaidos taisyklių rinkiniuose} many {# klaidos taisyklių rinkiniuose} other {# klaidų taisyklių rinkiniuose}}: kol jos nepataisytos, aplankas neįkeliamas.',
  'rules-lint.elsewhere':
    'Kitur šalies aplanke dar {count, plural, one {yra # klaida} few {yra # klaidos} many {yra # klaidos} other {yra # klaidų}}: jas visas pasako „santalka load“.',
  'rules-lint.no-folder': 'Nei šalies aplanko, nei rinkinio failo „{given}“ nėra. Nurodykite, pavyzdžiui, countries/lithuania.',
} as const
