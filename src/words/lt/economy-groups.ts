export const economyGroups = {
  'groups.command':
    'veiklų grupės, kaip jas apibrėžia skelbėjas: lentelė, kurios kiekvienoje eilutėje – veikla ir grupė, kuriai ji priklauso',
  'groups.option.set': 'trumpas rinkinio vardas adresuose: panorama',
  'groups.option.name': 'rinkinio pavadinimas; nenurodžius – šaltinio pavadinimas',
  'groups.option.kind':
    'iš kur rinkinys: published (paskelbtas), own (apskaičiuotas čia) ar drawn (sudarytas ranka); nenurodžius – published',
  'groups.option.evrk': 'EVRK (NACE) redakcija, kurios yra kodai: 2 arba 2.1; nenurodžius – 2',
  'groups.option.title': 'šaltinio pavadinimas',
  'groups.option.publisher': 'kas jį paskelbė',
  'groups.option.year': 'kuriais metais paskelbtas',
  'groups.option.address': 'kur jį rasti internete',
  'groups.option.licence': 'licencija, pagal kurią jį galima naudoti',
  'groups.empty': 'Lentelėje nėra nė vienos eilutės su grupe ir veikla.',
  'groups.done':
    'Įkelta: {groups, plural, one {# grupė} few {# grupės} many {# grupės} other {# grupių}} iš {rows, plural, one {# eilutės} few {# eilučių} many {# eilutės} other {# eilučių}}.',
  'groups.idle':
    'Šis rinkinys jau yra: {groups, plural, one {# grupė} few {# grupės} many {# grupės} other {# grupių}} iš {rows, plural, one {# eilutės} few {# eilučių} many {# eilutės} other {# eilučių}}; niekas nepasikeitė.',
  'groups.wrong.set':
    'Rinkiniui reikia trumpo vardo iš mažųjų raidžių, skaitmenų ir brūkšnelių, ne ilgesnio kaip 61 ženklo (--set panorama); „{given}“ netinka.',
  'groups.wrong.title': 'Grupėms reikia šaltinio: --title="European Cluster Panorama".',
  'groups.wrong.address': '„{given}“ nėra interneto adresas.',
  'groups.finding.group-missing': '{line} eilutė: nėra grupės.',
  'groups.finding.activity-missing': '{line} eilutė: nėra veiklos.',
  'groups.finding.activity-unreadable': '{line} eilutė: šioje EVRK (NACE) redakcijoje veiklos „{activity}“ nėra.',
  'economy.derived.name': 'Santalkos iš susietumo išvestos grupės',
  'economy.derived.source': 'Santalka, iš veiklų susietumo {year} m.',
  'economy.derived.group': '{name} ir susijusios veiklos',
  'economy.derived.about':
    'Šių grupių niekas nesudarė ranka: kartu atsiduria veiklos, kuriose specializuojasi tos pačios vietos. Grupės apskaičiuotos iš skaičių, kokie rodomi, todėl jokios įmonės neišduoda.',
  'economy.derived.how.title': 'Kaip jos sudarytos ir kiek tvirtos',
  'economy.derived.made-of': 'Iš ko sudarytos',
  'economy.derived.made-of.text':
    '{year} m. dirbantieji pagal savivaldybes, trijų ženklų veiklos; {places, plural, one {# vieta} few {# vietos} many {# vietos} other {# vietų}}, kurių specializacija neabejotina',
  'economy.derived.method': 'Metodas',
  'economy.derived.method.text':
    'stipriausi kiekvienos veiklos ryšiai (po {each}), Leideno algoritmas, skiriamoji geba {resolution}, geriausias iš {runs} bandymų, pradinis skaičius {seed}',
  'economy.derived.count': 'Grupės',
  'economy.derived.count.text':
    '{groups}, jose {activities, plural, one {# veikla} few {# veiklos} many {# veiklos} other {# veiklų}}; dar {apart, plural, one {# veikla nepriklauso} few {# veiklos nepriklauso} many {# veiklos nepriklauso} other {# veiklų nepriklauso}} nė vienai',
  'economy.derived.quality': 'Moduliškumas',
  'economy.derived.agreement': 'Bandymų sutapimas',
  'economy.derived.validation': 'Labiau susijusios viduje negu su kitomis',
  'economy.derived.validation.text':
    '{share} iš {judged, plural, one {# grupės} few {# grupių} many {# grupės} other {# grupių}}',
  'economy.derived.validation.none': 'įvertinti negalima',
  'economy.derived.firm.reads':
    'Tvirtumas lygus 1, kai grupę visada sudaro tos pačios veiklos: ir {runs} kartų kitaip pradėjus paiešką, ir {draws} kartų parinkus kitas vietas. Grupe, kurios tvirtumas mažesnis nei 0,6, remtis nereikėtų.',
  'economy.derived.over-starts': 'Tvirtumas kitaip pradėjus',
  'economy.derived.over-places': 'Tvirtumas parinkus kitas vietas',
  'economy.derived.cannot-say': 'pasakyti negalima',
  'economy.derived.firm.of-one':
    'Šią grupę išvedė Santalka: jos tvirtumas kitaip pradėjus paiešką – {starts}, parinkus kitas vietas – {places}; jei mažiau nei 0,6, ja remtis nereikėtų.',
  'economy.derived.apart': 'Veiklos, nepriklausančios jokiai grupei',
  'economy.derived.apart.why': 'Kodėl',
  'economy.derived.apart.nobody-specialised': 'Joje nesispecializuoja nė viena vieta',
  'economy.derived.apart.withheld': 'Kur joje specializuojamasi, nerodoma',
  'economy.derived.apart.no-deeper': 'Tikslesnė šių įmonių veikla nenurodyta: ji gali būti bet kuri iš smulkesnių grupių',
  'economy.derived.apart.one-place':
    'Joje tikrai specializuojasi tik viena vieta: kas ten pasitaiko kartu, gali būti atsitiktinumas',
  'economy.derived.apart.no-link': 'Nepasitaiko kartu su jokia kita veikla',
  'economy.derived.freeze':
    'Atnaujinus duomenis grupės gali pasikeisti. Norint jas išlaikyti, jų eilutes iš šio puslapio lentelės (CSV) galima įkelti kaip savo rinkinį.',
  'groups.finding.edition-unknown': '{line} eilutė: „{edition}“ nėra EVRK (NACE) redakcija; jų yra dvi: 2 ir 2.1.',
  'groups.uncoded': 'Šiame rinkinyje nėra {version} redakcijos kodų',
  'groups.uncoded.some':
    '{count, plural, one {# šio rinkinio grupė neturi} few {# šio rinkinio grupės neturi} many {# šio rinkinio grupės neturi} other {# šio rinkinio grupių neturi}} {version} redakcijos kodų ir {count, plural, one {praleista} few {praleistos} many {praleista} other {praleista}}',
  'groups.uncoded.how':
    '{year} m. duomenys užkoduoti {version} redakcija. Pasirinkite kitos redakcijos metus arba įkelkite rinkinį su abiejų redakcijų kodais: lentelės stulpelyje nurodykite redakciją arba komandai „import groups“ nurodykite --evrk {version}.',
  'groups.taken-as':
    '{count, plural, one {# eilutėje redakcija nenurodyta} few {# eilutėse redakcija nenurodyta} many {# eilutės redakcija nenurodyta} other {# eilučių redakcija nenurodyta}}: kodai laikyti {version} redakcijos. Kitą galima nurodyti su --evrk.',
  'groups.bring': 'Savas grupių rinkinys',
  'groups.bring.lead':
    'Čia įkeliamos kieno nors sudarytos ar paskelbtos veiklų grupės. Iš skaičiuoklės nukopijuokite lentelę, kurios kiekvienoje eilutėje – viena veikla ir jos grupė (stulpeliai „grupė“ ir „veikla“). Jei kodai yra abiejų redakcijų, pridėkite stulpelį „redakcija“ (2 arba 2.1). Lietuvišką grupės pavadinimą, jei jis kitoks, galima nurodyti stulpelyje „pavadinimas“. Lentelė priimama visa arba visai nepriimama; jei toks trumpas vardas jau yra, ankstesnis rinkinys pakeičiamas. Įkeltas rinkinys su nurodytu šaltiniu matomas visuose puslapiuose.',
  'groups.bring.table': 'Lentelė su antrašte',
  'groups.bring.set': 'Trumpas vardas adresuose, pvz., panorama',
  'groups.bring.name': 'Rinkinio pavadinimas (nenurodžius – šaltinio)',
  'groups.bring.title': 'Šaltinio pavadinimas',
  'groups.bring.publisher': 'Kas paskelbė ar sudarė (galima palikti tuščią)',
  'groups.bring.year': 'Metai (galima palikti tuščius)',
  'groups.bring.address': 'Kur jis yra internete (galima palikti tuščią)',
  'groups.bring.licence': 'Licencija, pagal kurią jį leidžiama naudoti (galima palikti tuščią)',
  'groups.bring.kind': 'Iš kur jis',
  'groups.bring.kind.drawn': 'sudarytas ranka',
  'groups.bring.kind.published': 'apibrėžtas skelbėjo',
  'groups.bring.kind.own': 'apskaičiuotas',
  'groups.bring.edition': 'Redakcija, kai prie kodo ji nenurodyta',
  'groups.bring.do': 'Įkelti rinkinį',
  'groups.bring.refused': 'Rinkinys nepriimtas, niekas nepasikeitė',
  'groups.bring.wrong.set': 'Trumpas vardas – iš mažųjų raidžių, skaitmenų ir brūkšnelių, ne ilgesnis kaip 61 ženklo.',
  'groups.bring.wrong.title': 'Grupėms reikia šaltinio: trūksta jo pavadinimo.',
  'groups.bring.wrong.year': 'Metai – keturi skaitmenys, pavyzdžiui, 2020.',
  'groups.bring.wrong.address': 'Interneto adresas prasideda http:// arba https://.',
  'groups.bring.wrong.length':
    'Tekstas per ilgas: rinkinio ir šaltinio pavadinimui, leidėjui ir licencijai skirta iki 200 ženklų, adresui – 500.',
  'groups.bring.wrong.head': 'Pirmoje eilutėje turi būti stulpelių pavadinimai: grupė ir veikla.',
  'groups.bring.more':
    '{count, plural, one {ir dar # eilutė} few {ir dar # eilutės} many {ir dar # eilutės} other {ir dar # eilučių}}',
  'said.groups-brought': 'Rinkinys įkeltas. Jį rasite grupių puslapyje ir visur, kur pasirenkamos veiklos.',
} as const
