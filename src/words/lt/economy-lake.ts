export const economyLake = {
  'economy.lake.command': 'ekonomikos duomenys: įkelti failus, parodyti, kas yra, pašalinti',
  'economy.lake.command.import': 'įkelti failus tokius, kokius skelbia leidėjai: zip, gz ar csv; visą failą arba nieko',
  'economy.lake.command.status': 'parodyti, kas yra ir iš kur',
  'economy.lake.command.drop': 'pašalinti duomenų rinkinį ar kai kuriuos jo laikotarpius; įkėlimų kvitai lieka',
  'economy.lake.command.send': 'atnaujina kopiją serveryje (SANTALKA_LAKE_URL) pagal tai, kas yra čia',
  'economy.lake.option.files': 'failai, kaip jie paskelbti',
  'economy.lake.option.dry': 'tik pasakyti, ką failų įkėlimas pakeistų, ir nieko nekeisti',
  'economy.lake.option.whole': 'faile yra visa, kas yra apie jo laikotarpius: jis juos pakeičia (taip suprantama ir nenurodžius)',
  'economy.lake.option.part':
    'faile yra dalis duomenų apie jo laikotarpius (viena savivaldybė, viena veikla): jis papildo tai, kas yra (vienos savivaldybės ar vienos veiklos failas taip suprantamas savaime)',
  'economy.lake.option.shrinks': 'įkėlus šį failą dingsta dauguma laikotarpio įmonių, ir taip turi būti',
  'economy.lake.option.slice': 'laikotarpis failo, kuriame jis nenurodytas, pavyzdžiui, 2026-11',
  'economy.lake.option.mapping': 'kaip skaityti savą CSV: failas, kuriame pasakyta, kuris stulpelis ką reiškia',
  'economy.lake.option.version': 'veiklos kodų redakcija: 2, 2.1 arba naics-2012; nenurodžius – ta, kurią rodo patys kodai',
  'economy.lake.option.format': 'table arba json',
  'economy.lake.option.data-set': 'duomenų rinkinys, pavyzdžiui, sodra-monthly',
  'economy.lake.option.slices': 'laikotarpiai, atskirti kableliais, pavyzdžiui, 2023-01,2023-02; nenurodžius – visi',
  'economy.lake.option.reason': 'kodėl šalinama; priežastis lieka prie kvitų ir audito žurnale',
  'economy.lake.step.unpacking': 'išpakuojama',
  'economy.lake.step.reading': 'skaitoma',
  'economy.lake.step.checking': 'tikrinama',
  'economy.lake.step.writing': 'rašoma',
  'economy.lake.step.switching': 'baigiama',
  'economy.lake.imported':
    '{file}: {rows, plural, one {įkelta # eilutė} few {įkeltos # eilutės} many {įkelta # eilutės} other {įkelta # eilučių}}, rinkinys {dataSet}, {slices}. Kvitas: {load}.',
  'economy.lake.nothing-to-do':
    '{file}: nieko daryti nereikia, failas jau įkeltas{earlier, select, none {} other { (tada vadinosi {earlier})}}. Kvitas: {load}.',
  'economy.lake.checked':
    '{file}: patikrinta, niekas nepasikeitė. Būtų {rows, plural, one {įkelta # eilutė} few {įkeltos # eilutės} many {įkelta # eilutės} other {įkelta # eilučių}}, rinkinys {dataSet}, {slices}.',
  'economy.lake.checked.as':
    'Atpažintas išdėstymas {layout}, raidžių koduotė {encoding}{version, select, none {} other {, veiklų redakcija {version}}}.',
  'economy.lake.checked.refused-rows':
    '{count, plural, =1 {# eilutė nebūtų priimta} one {# eilutė nebūtų priimta; pirmosios} few {# eilutės nebūtų priimtos; pirmosios} many {# eilutės nebūtų priimta; pirmosios} other {# eilučių nebūtų priimta; pirmosios}}:',
  'economy.lake.part':
    'Tai duomenų dalis ({part}): ji papildo tai, kas yra. Jei tai visi šių laikotarpių duomenys, įkelkite su --whole.',
  'economy.lake.part.places': 'tik {names}',
  'economy.lake.part.activities': 'tik veikla {codes}',
  'economy.lake.part.unnamed': 'kaip nurodėte',
  'economy.lake.refused-rows':
    '{count, plural, one {# eilutė nepriimta} few {# eilutės nepriimtos} many {# eilutės nepriimta} other {# eilučių nepriimta}}; visos su eilutės numeriu ir priežastimi: {file}',
  'economy.lake.refused-row': '{line} eilutė: {reason}{where}',
  'economy.lake.refused-row.where': ' ({column}: „{value}“)',
  'economy.lake.refused-row.whole': ': „{value}“',
  'economy.lake.change.first':
    '{slice}: {rows, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}, anksčiau nieko nebuvo',
  'economy.lake.change':
    '{slice}: eilučių {rowsBefore} → {rows}, įmonių {firmsBefore} → {firms} (atsirado {appeared}, dingo {vanished}, pataisyta {corrected}){sums}',
  'economy.lake.change.sum': ', {name} {before} → {after}',
  'economy.lake.measure.insured': 'apdraustųjų',
  'economy.lake.measure.wages': 'atlyginimų suma, EUR',
  'economy.lake.measure.debt': 'skola, EUR',
  'economy.lake.measure.establishments': 'darboviečių',
  'economy.lake.measure.employed': 'dirbančiųjų',
  'economy.lake.measure.contribution': 'ES įnašas, EUR',
  'economy.lake.measure.turnover': 'apyvarta, EUR',
  'economy.lake.measure.assets': 'turtas, EUR',
  'economy.lake.measure.operating': 'veikiančių',
  'economy.lake.note.activity-unknown':
    'Veikla nežinoma: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}{examples, select, none {} other { ({examples})}}. Jos paliktos kaip nežinomos.',
  'economy.lake.note.activity-malformed':
    'Tokio veiklos kodo negali būti nė vienoje redakcijoje: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}{examples, select, none {} other { (reikšmė ir eilutės: {examples})}}. Jos paliktos kaip nežinomos.',
  'economy.lake.note.activity-not-classed':
    'Klasifikatoriuje tokio veiklos kodo nėra: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}} ({examples}). Jos paliktos ir skaičiuojamos kaip nežinomos.',
  'economy.lake.note.edition-by-codes':
    'Skaityta pagal kitą klasifikatoriaus redakciją, nei nurodyta šiems mėnesiams: {count, plural, one {# eilutėje yra kodas, kurį} few {# eilutėse yra kodų, kuriuos} many {# eilutės yra kodų, kuriuos} other {# eilučių yra kodų, kuriuos}} turi tik ji ({examples}). Jei klaidingi kodai, redakciją nurodykite patys.',
  'economy.lake.note.edition-contradicted':
    'Kodų, kuriuos turi tik kita klasifikatoriaus redakcija: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}} ({examples}). Laikotarpio redakcija nekeičiama, o šių eilučių veiklos laikomos nežinomomis.',
  'economy.lake.note.edition-assumed':
    'Nenurodyta, kurios klasifikatoriaus redakcijos yra šie kodai, o jie yra abiejose: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}} ({examples}). Laikyta, kad jie įprastos redakcijos; jei ne, nurodykite kitą.',
  'economy.lake.note.editions-mixed':
    'Laikotarpyje dabar yra dviejų klasifikatoriaus redakcijų eilučių, ir kiekviena pažymėta savąja: retesniosios – {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}} ({examples}). Iš vienos redakcijos į kitą rodikliai perkeliami tik pagal oficialią atitikties lentelę.',
  'economy.lake.note.place-missing':
    'Savivaldybė nenurodyta: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}.',
  'economy.lake.note.coordinates-missing':
    'Koordinatės nenurodytos: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}{examples, select, none {} other { (įmonės: {examples})}}. Šios įmonės skaičiuojamos, bet pagal atstumą nematuojamos.',
  'economy.lake.note.place-unknown':
    'Tokios savivaldybės registre nėra: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}} ({examples}).',
  'economy.lake.note.no-places-yet':
    'Registre dar nėra nė vienos savivaldybės, todėl įmonės be vietos: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}. Įkelkite šalį (npm run santalka -- load), paskui – šį failą iš naujo.',
  'economy.lake.note.insured-absent':
    'Apdraustųjų skaičius nenurodytas: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}. Jis nežinomas, o ne nulis.',
  'economy.lake.note.insured-by-class':
    'Vietoj apdraustųjų skaičiaus nurodyta dydžio klasė: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}{examples, select, none {} other { ({examples})}}. Skaičius yra tarp klasės ribų, tad iš jo gaunamas intervalas.',
  'economy.lake.note.wage-of-few':
    'Vidutinis darbo užmokestis, kurio leidėjas dėl mažo apdraustųjų skaičiaus neskelbia: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}{examples, select, none {} other { (apdraustųjų: {examples})}}. Eilutė palikta be jo.',
  'economy.lake.note.firm-in-two-places':
    'Ta pati įmonė tuo pačiu laikotarpiu dviejose savivaldybėse: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}{examples, select, none {} other { (numeris ir eilutės: {examples})}}. Visos jos paliktos.',
  'economy.lake.note.amount-missing':
    'Nenurodyta suma: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}.',
  'economy.lake.note.day-missing':
    'Nenurodyta pradžios diena: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}.',
  'economy.lake.note.name-missing':
    'Nenurodytas pavadinimas: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}.',
  'economy.lake.note.region-missing':
    'Nenurodytas regionas: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}.',
  'economy.lake.note.status-missing':
    'Nenurodytas teisinis statusas: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}.',
  'economy.lake.note.withheld-by-publisher':
    'Leidėjas skaičiaus neskelbia (tai ne nulis): {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}.',
  'economy.lake.note.without-predecessor':
    'Ankstesnėje redakcijoje tokios veiklos nebuvo: {count, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}.',
  'economy.lake.note.older-classes-unlinked':
    '2 redakcijos klasių, iš kurių nė viena sąsaja neveda į 2.1 redakciją: {count} (pirmosios: {examples}). Įmonė, matyta tik su tokia klase, gali vykdyti bet kurią veiklą, todėl ištisų metų įmonių skaičiai tampa nežinomi: jei faile sąsajos pamirštos, failą reikia pataisyti ir įkelti iš naujo.',
  'economy.lake.note.newer-classes-unlinked':
    '2.1 redakcijos klasių, į kurias neveda nė viena 2 redakcijos klasė: {count} (pirmosios: {examples}). Nauja klasė sąsajos ir neturi; jei faile ji pamiršta, failą reikia pataisyti ir įkelti iš naujo.',
  'economy.lake.row.wrong-width': 'langelių daugiau ar mažiau nei stulpelių',
  'economy.lake.row.quote-misplaced': 'kabutės ne vietoje arba neuždarytos',
  'economy.lake.row.month-wrong': 'ne mėnuo',
  'economy.lake.row.day-wrong': 'ne diena',
  'economy.lake.row.insurer-missing': 'nėra draudėjo kodo',
  'economy.lake.row.firm-code-wrong': 'ne juridinio asmens kodas',
  'economy.lake.row.not-a-whole-number': 'ne sveikasis skaičius, užrašytas vien skaitmenimis',
  'economy.lake.row.not-an-amount': 'ne suma (ji rašoma su tašku ir be tarpų, pvz., 1234.56)',
  'economy.lake.row.not-an-amount-with-comma': 'ne suma (ji rašoma su kableliu ir be tarpų, pvz., 1234,56)',
  'economy.lake.row.too-large': 'per didelis skaičius: daugiausia gali būti 2147483647',
  'economy.lake.row.coordinate-alone': 'viena koordinatė be kitos',
  'economy.lake.row.not-a-coordinate': 'ne koordinatė',
  'economy.lake.row.coordinates-swapped': 'koordinatės sukeistos vietomis',
  'economy.lake.row.coordinates-outside': 'koordinatės ne šios šalies',
  'economy.lake.row.size-class-unknown': 'tokios dydžio klasės susiejimo faile nėra',
  'economy.lake.row.size-contradicts-number': 'apdraustųjų skaičius nepatenka į nurodytą dydžio klasę',
  'economy.lake.row.negative': 'neigiamas skaičius',
  'economy.lake.row.code-missing': 'nėra kodo',
  'economy.lake.row.code-wrong': 'tokio kodo klasifikatoriuje būti negali',
  'economy.lake.row.country-wrong': 'ne šalies kodas',
  'economy.lake.row.disclosure-code-unknown': 'nežinomas konfidencialumo ženklas',
  'economy.lake.row.firm-missing': 'nenurodyta įmonė',
  'economy.lake.row.level-wrong': 'ne klasifikatoriaus lygmuo',
  'economy.lake.row.line-missing': 'nenurodyta ataskaitos eilutė',
  'economy.lake.row.neither-true-nor-false': 'nei taip, nei ne',
  'economy.lake.row.organisation-missing': 'nenurodyta organizacija',
  'economy.lake.row.project-missing': 'nenurodytas projektas',
  'economy.lake.row.quarter-wrong': 'ne ketvirtis',
  'economy.lake.row.role-unknown': 'nežinomas vaidmuo',
  'economy.lake.row.year-wrong': 'ne metai',
  'economy.lake.trouble.layout-unknown':
    'Tokių stulpelių neturi nė vienas žinomas išdėstymas. {nearest, select, none {} other {Artimiausias – {nearest}. }}{missing, select, none {} other {Trūksta: {missing}. }}{twice, select, none {} other {Kartojasi: {twice}. }}{unknown, select, none {} other {Nežinomi: {unknown}. }}Naujam leidėjo išdėstymui reikia naujesnės „Santalkos“ versijos; savas CSV skaitomas pagal susiejimo failą.',
  'economy.lake.trouble.no-rows': 'Po stulpelių pavadinimais nėra nė vienos eilutės.',
  'economy.lake.trouble.rows-contradict':
    'Failas sau prieštarauja: {count, plural, one {# įmonė} few {# įmonės} many {# įmonės} other {# įmonių}} tuo pačiu laikotarpiu įrašyta du kartus su skirtingais skaičiais. Nieko neįkelta.',
  'economy.lake.trouble.rows-contradict.row': '{slice}, {firm}: eilutės {lines}, {column}: {values}',
  'economy.lake.trouble.mostly-refused':
    'Netinka {refused} iš {rows} eilučių: tai ne toks failas, kokiu palaikytas. Nieko neįkelta. Pirmosios netinkamos:',
  'economy.lake.trouble.most-would-vanish':
    'Dingtų {vanished} iš {before} laikotarpio {slice} įmonių. Jei faile tik dalis duomenų, įkelkite su --part; jei taip ir turi būti – su --shrinks.',
  'economy.lake.trouble.period-ahead':
    'Faile yra laikotarpių, kurių dar nebuvo ({slices}); dabar yra {month}. Patikrinkite jo laikotarpius arba šio kompiuterio laikrodį. Nieko neįkelta.',
  'economy.lake.trouble.archive-with-several':
    'Archyve {file} yra kelios lentelės: {tables}. Išpakuokite jį ir įkelkite jas po vieną.',
  'economy.lake.trouble.file-not-a-table':
    'Failas {file} nėra tekstas: tai dvejetainiai duomenys, pavyzdžiui, skaičiuoklės knyga. Čia skaitomi CSV ir TSV, taip pat supakuoti (zip, gz): išsaugokite jį kaip CSV.',
  'economy.lake.trouble.file-damaged':
    'Failas {file} sugadintas arba atsiųstas ne visas ({because}). Nieko neįkelta. Parsisiųskite jį iš naujo iš leidėjo.',
  'economy.lake.trouble.slice-needed': 'Faile nenurodytas laikotarpis: nurodykite jį su --slice, pavyzdžiui, --slice 2026-11.',
  'economy.lake.trouble.lake-busy': 'Kitas procesas dabar įkelia arba šalina duomenis. Pabandykite, kai jis baigs.',
  'economy.lake.trouble.lake-damaged':
    'Ekonomikos duomenų failo {file} nėra arba jo nepavyksta perskaityti. Pašalinkite jo laikotarpį (npm run santalka -- lake drop arba įkėlimo puslapyje) ir įkelkite failą iš naujo.',
  'economy.lake.trouble.record-damaged':
    'Ekonomikos duomenų įrašo {file} nepavyksta perskaityti. Atkurkite jį iš atsarginės kopijos; jei jos nėra, iškelkite įrašą iš aplanko ir iš naujo įkelkite failus, apie kuriuos jame rašoma.',
  'economy.lake.trouble.disk-full':
    'Diske, kuriame yra aplankas {folder}, nebeliko vietos. Niekas nepasikeitė, o kas šiam darbui buvo įrašyta, jau pašalinta. Atlaisvinkite vietos (trigubai ar keturgubai tiek, kiek užima išpakuotas failas) ir pabandykite dar kartą.',
  'economy.lake.trouble.folder-closed':
    'Į aplanką {folder} negalima rašyti ({because}). Niekas nepasikeitė. Tam, kas paleidžia serverį, reikia teisės į jį rašyti.',
  'economy.lake.trouble.memory-full':
    'Šiam darbui neužtenka ekonomikos duomenims skirtos atminties. Niekas nepasikeitė. Įkelkite failą dalimis (metais ar mėnesiais) arba skirkite daugiau atminties.',
  'economy.lake.trouble.nothing-held':
    '{slices, select, none {Rinkinio {dataSet} nėra.} other {Rinkinyje {dataSet} nėra laikotarpių: {slices}.}}',
  'economy.lake.trouble.no-server': 'Nėra serverio, į kurį siųsti. Jo adresas nurodomas nustatymu SANTALKA_LAKE_URL.',
  'economy.lake.trouble.server-unreachable':
    'Serveris {host}, kuriame laikoma ekonomikos duomenų kopija, nepasiekiamas: {because}. Patikrinkite SANTALKA_LAKE_URL, serverį ir tinklą.',
  'economy.lake.trouble.server-behind':
    'Serveryje, kurio klausiama, rinkinio {dataSet} eilutės ne tos pačios kaip čia ({slices}). Jį atnaujina „npm run santalka -- lake send {dataSet}“.',
  'economy.lake.trouble.server-sorts-otherwise':
    'Serverio lentelė {table} tekstus rikiuoja kitaip nei failai ({columns}): ją sukūrė ankstesnė versija, ir kai kurios įmonės atsidurtų kitoje vietoje ar veikloje. Tokia kopija nei klausiama, nei papildoma. Kiekviename serveryje ją pašalinkite (DROP SCHEMA {schema} CASCADE; nieko kito joje nėra) ir visus rinkinius išsiųskite iš naujo.',
  'economy.lake.trouble.versions-differ':
    'Prašyta {asked} redakcijos veiklų, o duomenys yra {held} redakcijos; oficiali atitiktis neįkelta.',
  'economy.lake.status.empty': 'Dar nieko neįkelta. Failai įkeliami komanda „npm run santalka -- lake import FAILAS“.',
  'economy.lake.status.set':
    '{name} ({dataSet}): {rows, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}, {slices}, {megabytes} MB',
  'economy.lake.status.slices':
    '{count, plural, =0 {dabar nieko} one {{from}} few {# laikotarpiai nuo {from} iki {to}} many {# laikotarpio nuo {from} iki {to}} other {# laikotarpių nuo {from} iki {to}}}',
  'economy.lake.status.load': '  {load}: {file}, {day}, {by}',
  'economy.lake.status.dropped': '  {load}: {file}, pašalinta {day}, {by} ({slices}){reason, select, none {} other {: {reason}}}',
  'economy.lake.dropped': 'Iš rinkinio {dataSet} pašalinta: {slices}. Kvitai lieka: {loads}.',
  'economy.lake.not-ready':
    'Įspėjimas: duomenys įkelti, bet iš anksto apskaičiuoti, ką galima rodyti apie paskutinius metus, nepavyko: {reason}. Iš naujo nieko kelti nereikia: bus apskaičiuota, kai kas nors pirmą kartą atvers stebyklą. Jei tą patį pasako ir „npm run santalka -- observe places“, patikrinkite duomenis komanda „npm run santalka -- doctor“.',
  'economy.lake.option.hashes': 'perskaičiuoti visų ekonomikos duomenų maišos reikšmes (perskaitomi visi failai)',
  'economy.lake.doctor.whole':
    '{state, select, none {Ekonomikos duomenų dar neįkelta.} hashes {Ekonomikos duomenys: {count, plural, one {# laikotarpis} few {# laikotarpiai} many {# laikotarpio} other {# laikotarpių}}, {megabytes} MB, visos maišos reikšmės sutampa.} other {Ekonomikos duomenys: {count, plural, one {# laikotarpis} few {# laikotarpiai} many {# laikotarpio} other {# laikotarpių}}, {megabytes} MB, visi failai yra. Jų turinį patikrina --hashes.}}',
  'economy.lake.doctor.damaged':
    'Ekonomikos duomenys: {count, plural, one {trūksta arba sugadintas # failas} few {trūksta arba sugadinti # failai} many {trūksta arba sugadinta # failo} other {trūksta arba sugadinta # failų}}, pavyzdžiui, {files}. Pašalinkite laikotarpį komanda „npm run santalka -- lake drop“ ir įkelkite jo failą iš naujo.',
  'economy.lake.doctor.lost':
    'Ekonomikos duomenys: apie juos kalba audito žurnalas (paskutinis įrašas – {day}), bet aplanke {folder} nieko nėra. Grąžinkite aplanką arba įkelkite failus iš naujo.',
  'economy.lake.doctor.told':
    'Ekonomikos duomenys: apie {count, plural, one {# įkėlimą} few {# įkėlimus} many {# įkėlimo} other {# įkėlimų}} audito žurnale nebuvo įrašo, nes kaip tik tada sustojo kompiuteris. Įrašyta dabar pagal kvitus: {loads}.',
  'economy.lake.doctor.told-drops':
    'Ekonomikos duomenys: apie {count, plural, one {# pašalinimą} few {# pašalinimus} many {# pašalinimo} other {# pašalinimų}} audito žurnale nebuvo įrašo, nes kaip tik tada sustojo kompiuteris. Įrašyta dabar pagal kvitus: {slices}.',
  'economy.lake.backup':
    'Ekonomikos duomenų atsarginėje kopijoje nėra. Nukopijuokite ir jų aplanką arba saugokite leidėjų failus: {folder}',
  'economy.lake.sent':
    '{dataSet}: {sent, plural, one {išsiųstas # laikotarpis} few {išsiųsti # laikotarpiai} many {išsiųsta # laikotarpio} other {išsiųsta # laikotarpių}} ({rows, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}), nepakito {same}, pašalinta {removed}.',
  'economy.lake.wrong.data-set': 'Duomenų rinkinio „{given}“ nėra.',
  'economy.lake.wrong.both': 'Faile yra arba visi duomenys, arba jų dalis – ne abu iš karto.',
} as const
