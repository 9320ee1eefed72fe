/** What is wrong in a statement or a country folder, and what to do. */
export const findings = {
  'finding.at': '{file}, {line} eilutė, {column} ženklas: {sentence}',
  'finding.at-field': '{file}, laukas {field}: {sentence}',
  'finding.subject-malformed': '„{subject}“ nėra objekto vardas. Rašykite rūšį ir trumpąjį vardą, pavyzdžiui, cluster/litek.',
  'finding.property-unknown': 'Savybės „{property}“ nėra.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}}',
  'finding.property-not-of-kind': 'Savybė „{property}“ netinka šiai objekto rūšiai ({kind}).',
  'finding.value-has-wrong-type':
    'Savybės „{property}“ reikšmė{part, select, none {} other { (dalis „{part}“)}} turi būti tokia: {expected}.',
  'finding.value-part-missing': 'Savybės „{property}“ reikšmėje trūksta dalies „{part}“.',
  'finding.value-part-unknown':
    'Savybės „{property}“ reikšmėje yra nežinoma dalis „{part}“. Išimkite ją arba pataisykite jos vardą.',
  'finding.code-unknown':
    'Kodų sąraše „{list}“ nėra kodo „{given}“.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}}',
  'finding.reference-unknown':
    'Savybė „{property}“ rodo į „{given}“, bet tokio tinkamos rūšies objekto nėra.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}}',
  'finding.date-malformed': '„{given}“ nėra data. Rašykite metus (2018), mėnesį (2018-05) arba dieną (2018-05-12).',
  'finding.ends-before-it-begins': 'Laikotarpis baigiasi ({to}) anksčiau, negu prasideda ({from}).',
  'finding.source-unknown':
    'Šaltinio „{source}“ šaltinių bibliotekoje nėra.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}}',
  'finding.yaml-broken': 'Failas nėra taisyklingas YAML: {message}',
  'finding.file-not-utf8': 'Šioje vietoje yra ženklas, užrašytas ne UTF-8 koduote. Įrašykite failą UTF-8 koduote.',
  'finding.file-has-wrong-shape': 'Failo sandara netinkama: {message}',
  'finding.file-missing': 'Trūksta failo „{name}“.',
  'finding.subject-missing': 'Faile nepasakyta, apie ką jis: trūksta eilutės „subject:“.',
  'finding.entry-unknown':
    'Teiginyje yra nežinomas laukas „{entry}“.{nearest, select, none {} other { Gal norėjote parašyti „{nearest}“?}}',
  'finding.entry-has-wrong-type':
    'Laukas „{entry}“ yra ne tokio pavidalo: savybės reikšmės rašomos sąrašu, datos ir tekstai – kabutėse.',
  'finding.source-missing': 'Savybės „{property}“ teiginys neturi šaltinio. Kiekviena reikšmė turi turėti šaltinį.',
  'finding.rank-without-reason': 'Savybės „{property}“ teiginiui suteiktas rangas be priežasties. Įrašykite „reason“.',
  'finding.place-unknown': 'Tokios vietovės aplanke nėra: „{place}“.',
  'finding.activity-not-in-version': 'Klasifikatoriaus {version} redakcijoje veiklos „{activity}“ nėra.',
  'finding.activity-within-another':
    'Veikla „{activity}“ ({version} redakcija) jau įeina į kitą tos pačios grupės veiklą arba įrašyta dukart: jos įmonės būtų suskaičiuotos du kartus.',
  'finding.same-id-twice': 'Vardas „{id}“ pavartotas du kartus.',
  'finding.said-twice': 'Tas pats teiginys apie „{subject}“ ({property}) parašytas du kartus.',
  'expected.text': 'tekstas',
  'expected.words': 'tekstas kalbomis, pavyzdžiui, lt ir en',
  'expected.number': 'skaičius arba jo ribos',
  'expected.date': 'metai, mėnuo arba diena',
  'expected.url': 'adresas, prasidedantis http:// arba https://',
  'expected.code': 'kodas iš sąrašo',
  'expected.ref': 'kito objekto vardas',
  'expected.record': 'įrašas su dalimis',
  'expected.absence': 'viena iš nebuvimo priežasčių: not-asked, not-answered, not-applicable, not-published, not-found, withheld',
} as const
