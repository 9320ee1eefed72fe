export const economyGroups = {
  'groups.command':
    'veiklų grupės, kaip jas apibrėžia skelbėjas: lentelė, kurios kiekvienoje eilutėje – veikla ir grupė, kuriai ji priklauso',
  'groups.option.set': 'trumpas rinkinio vardas adresuose: panorama',
  'groups.option.name': 'kaip rinkinys vadinamas; nenurodžius – kaip jo šaltinis',
  'groups.option.kind':
    'iš kur rinkinys: published (paskelbtas), own (apskaičiuotas čia) ar drawn (nubrėžtas ranka); nenurodžius – published',
  'groups.option.evrk': 'kodų EVRK (NACE) versija: 2 arba 2.1; nenurodžius – 2',
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
    'Rinkiniui reikia trumpo vardo iš mažųjų raidžių, skaitmenų ir brūkšnelių (--set panorama); „{given}“ netinka.',
  'groups.wrong.title': 'Grupėms reikia šaltinio: --title="European Cluster Panorama".',
  'groups.wrong.address': '„{given}“ nėra interneto adresas.',
  'groups.finding.group-missing': '{line} eilutė: nėra grupės.',
  'groups.finding.activity-missing': '{line} eilutė: nėra veiklos.',
  'groups.finding.activity-unreadable': '{line} eilutė: šioje EVRK (NACE) versijoje veiklos „{activity}“ nėra.',
  'economy.derived.name': 'Santalkos iš susietumo išvestos grupės',
  'economy.derived.source': 'Santalka, iš veiklų susietumo {year} m.',
  'economy.derived.group': '{name} ir susijusios veiklos',
  'economy.derived.about':
    'Šių grupių niekas nebraižė: kartu atsiduria veiklos, kuriose specializuojasi tos pačios vietos. Jos sudarytos iš skaičių, kokie rodomi, todėl jokios įmonės neišduoda.',
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
    'Tvirtumas lygus 1, kai grupė visada išeina su tais pačiais nariais: ir {runs} kartų paiešką pradėjus kitaip, ir {draws} kartų parinkus kitas vietas. Grupe, kurios tvirtumas mažesnis nei 0,6, remtis nereikėtų.',
  'economy.derived.over-starts': 'Tvirtumas kitaip pradėjus',
  'economy.derived.over-places': 'Tvirtumas parinkus kitas vietas',
  'economy.derived.cannot-say': 'pasakyti negalima',
  'economy.derived.firm.of-one':
    'Šią grupę išvedė Santalka: jos tvirtumas kitaip pradėjus paiešką – {starts}, parinkus kitas vietas – {places}; jei mažiau nei 0,6, ja remtis nereikėtų.',
  'economy.derived.apart': 'Veiklos, nepriklausančios jokiai grupei',
  'economy.derived.apart.why': 'Kodėl',
  'economy.derived.apart.nobody-specialised': 'Joje nesispecializuoja nė viena vieta',
  'economy.derived.apart.withheld': 'Kur ja specializuojamasi, nerodoma',
  'economy.derived.apart.one-place': 'Ja tikrai specializuojasi tik viena vieta: kas ten kartu, gali būti atsitiktinumas',
  'economy.derived.apart.no-link': 'Nebūna kartu su jokia kita veikla',
  'economy.derived.freeze':
    'Atnaujinus duomenis grupės gali pasikeisti. Norint jas išlaikyti, jų eilutes iš šio puslapio lentelės (CSV) galima įkelti kaip savo rinkinį.',
  'groups.finding.edition-unknown': '{line} eilutė: „{edition}“ nėra EVRK (NACE) versija: 2 arba 2.1.',
  'groups.bring': 'Savas grupių rinkinys',
  'groups.bring.lead':
    'Kieno nors sudarytos ar paskelbtos veiklų grupės: lentelė, kurios kiekvienoje eilutėje – viena veikla, o stulpeliai – grupė ir veikla; kai kodai abiejų versijų, dar ir versija (2 arba 2.1); angliškas grupės pavadinimas yra jos vardas, lietuvišką duoda stulpelis name_lt. Nukopijuokite ją iš skaičiuoklės. Lentelė priimama visa arba visai nepriimama; to paties trumpo vardo rinkinys pakeičiamas. Paskui rinkinys su šaltiniu matomas visuose puslapiuose.',
  'groups.bring.table': 'Lentelė su antrašte',
  'groups.bring.set': 'Trumpas vardas adresuose, pvz., panorama',
  'groups.bring.name': 'Kaip rinkinys vadinamas (kitaip – kaip šaltinis)',
  'groups.bring.title': 'Šaltinio pavadinimas',
  'groups.bring.publisher': 'Kas paskelbė ar sudarė (galima palikti tuščią)',
  'groups.bring.year': 'Metai (galima palikti tuščius)',
  'groups.bring.kind': 'Iš kur jis',
  'groups.bring.kind.drawn': 'sudarytas ranka',
  'groups.bring.kind.published': 'apibrėžtas skelbėjo',
  'groups.bring.kind.own': 'apskaičiuotas',
  'groups.bring.edition': 'Versija kodų, prie kurių ji nenurodyta',
  'groups.bring.do': 'Įkelti rinkinį',
  'groups.bring.refused': 'Rinkinys nepriimtas, niekas nepasikeitė',
  'groups.bring.wrong.set': 'Trumpas vardas – iš mažųjų raidžių, skaitmenų ir brūkšnelių.',
  'groups.bring.wrong.title': 'Grupėms reikia šaltinio: trūksta jo pavadinimo.',
  'groups.bring.wrong.year': 'Metai – keturi skaitmenys.',
  'groups.bring.wrong.head': 'Pirmoje eilutėje turi būti stulpelių pavadinimai: grupė ir veikla.',
  'groups.bring.more':
    '{count, plural, one {ir dar # eilutė} few {ir dar # eilutės} many {ir dar # eilutės} other {ir dar # eilučių}}',
  'said.groups-brought': 'Rinkinys įkeltas. Jis matomas grupių puslapyje ir visur, kur renkamasi veiklas.',
} as const
