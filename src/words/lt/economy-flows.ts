export const economyFlows = {
  'flows.command':
    'sąnaudų ir produkcijos lentelė (kas iš ko perka): išvedant Santalkos grupes į jos ryšius atsižvelgiama kartu su susietumu',
  'flows.option.evrk': 'EVRK (NACE) redakcija, kurios yra kodai: 2 arba 2.1; CPA 2.1 priklauso NACE 2',
  'flows.option.title': 'šaltinio pavadinimas',
  'flows.option.publisher': 'kas paskelbė',
  'flows.option.year': 'kurių metų lentelė',
  'flows.option.address': 'kur ją rasti internete',
  'flows.option.licence': 'licencija, pagal kurią ją leidžiama naudoti',
  'flows.option.weight':
    'kiek ryšiai sveria palyginti su susietumu, nuo 0 iki 1; nenurodžius – kiek iki šiol, iš pradžių 0,5; be failo keičiamas tik svoris',
  'flows.option.sheet': 'skaičiuoklės lapas',
  'flows.option.negative-as-zero': 'neigiamas sumas laikyti nuliais ir suskaičiuoti kvite',
  'flows.option.missing-as-zero': 'sumas, kurių leidėjas nepateikia, laikyti nuliais ir suskaičiuoti kvite',
  'flows.option.dry': 'failą tik patikrinti ir pasakyti, kas pasikeistų',
  'flows.option.drop': 'lentelę pašalinti; grupės tada išvedamos vien iš susietumo',
  'flows.option.reason': 'kodėl lentelė pašalinama; įrašoma į jos kvitą',
  'flows.wrong.nothing': 'Nurodykite failą arba, jei lentelė jau yra, --weight=0.3 ar --drop.',
  'flows.wrong.only-with-file': 'Nurodoma tik su failu: {flags}. Nieko nepadaryta.',
  'flows.wrong.only-without-file': 'Nurodoma tik be failo, kai tvarkoma jau įkelta lentelė: {flags}. Nieko nepadaryta.',
  'flows.wrong.not-with-drop': 'Kartu su --drop nenurodoma: {flags}. Nieko nepadaryta.',
  'flows.wrong.only-with-drop': 'Nurodoma tik kartu su --drop: {flags}. Nieko nepadaryta.',
  'flows.wrong.weight': 'Svoris – skaičius nuo 0 (vien susietumas) iki 1 (vien ryšiai); „{given}“ netinka.',
  'flows.wrong.evrk': 'Nurodykite kodų redakciją: --evrk=2 arba --evrk=2.1 (CPA 2.1 priklauso NACE 2).',
  'flows.wrong.title': 'Lentelei reikia šaltinio: --title="Sąnaudų ir produkcijos lentelė, 2020 m.".',
  'flows.read':
    'Perskaityta: {read, plural, one {# langelis} few {# langeliai} many {# langelio} other {# langelių}}; {sectors, plural, one {# veikla perka ir parduoda} few {# veiklos perka ir parduoda} many {# veiklos perka ir parduoda} other {# veiklų perka ir parduoda}} viena kitai, {cells, plural, one {# suma} few {# sumos} many {# sumos} other {# sumų}}.',
  'flows.first': 'Iki šiol lentelės nebuvo.',
  'flows.idle': 'Ši lentelė su tuo pačiu šaltiniu ir svoriu jau yra; niekas nepasikeitė.',
  'flows.idle.weight': 'Lentelės nėra arba ji jau tiek sveria; niekas nepasikeitė.',
  'flows.change':
    'Palyginti su buvusia lentele ({title}): {cells, plural, one {# suma kitokia} few {# sumos kitokios} many {# sumos kitokios} other {# sumų kitokių}}; nauja: {appeared}; nebėra: {vanished}.',
  'flows.done': 'Įkelta. Grupės bus išvestos iš naujo, kai kas nors jų paklaus.',
  'flows.dry': 'Tik patikrinta: niekas nepasikeitė.',
  'flows.weighed': 'Ryšių svoris dabar {weight}. Grupės bus išvestos iš naujo, kai kas nors jų paklaus.',
  'flows.dropped': 'Lentelė pašalinta. Grupės išvedamos vien iš susietumo.',
  'flows.refused':
    '{count, plural, one {Rasta # klaida} few {Rastos # klaidos} many {Rasta # klaidos} other {Rasta # klaidų}}: lentelė nepriimta, niekas nepasikeitė.',
  'flows.hint.negative': '--negative-as-zero neigiamas sumas laiko nuliais.',
  'flows.hint.missing': '--missing-as-zero sumas, kurių leidėjas nepateikia, laiko nuliais.',
  'flows.change.cell': '{seller} parduoda {buyer}: anksčiau {was}, dabar {now}.',
  'flows.change.weight': 'Ryšių svoris buvo {was}, dabar {now}.',
  'flows.bring': 'Sąnaudų ir produkcijos lentelė: kas iš ko perka',
  'flows.bring.lead':
    'Matrica (eilutėse – pardavėjai, stulpeliuose – pirkėjai) arba po eilutę kiekvienam srautui, kaip skelbia Eurostatas, EBPO ir statistikos tarnybos. Išvesdama grupes Santalka jos ryšius sveria kartu su susietumu. Pirmiausia lentelė tik patikrinama, niekas dar nepasikeičia; tada sprendžiate Jūs.',
  'flows.bring.none': 'Lentelės nėra: grupės išvedamos vien iš susietumo.',
  'flows.bring.now':
    'Dabar naudojama: {title}{year, select, none {} other {, {year} m.}}, {activities, plural, one {# veikla} few {# veiklos} many {# veiklos} other {# veiklų}}, EVRK {edition} redakcija.',
  'flows.bring.weighs': 'Jos ryšių svoris – {weight}.',
  'flows.bring.unread': 'Ši Santalka jos perskaityti nebegali: pašalinkite ją ir įkelkite iš naujo.',
  'flows.bring.unreceipted':
    'Lentelė yra, bet ši Santalka nebegali perskaityti nei jos, nei jos kvito: pašalinkite ją ir įkelkite iš naujo.',
  'flows.bring.groups': 'Veiklų grupės',
  'flows.bring.weigh': 'Pakeisti ryšių svorį',
  'flows.bring.weigh.do': 'Pakeisti',
  'flows.bring.weight': 'Ryšių svoris nuo 0 (vien susietumas) iki 1 (vien ryšiai)',
  'flows.bring.weight.or': 'Jos ryšių svoris nuo 0 (vien susietumas) iki 1 (vien ryšiai); nenurodžius – {weight}',
  'flows.bring.drop': 'Pašalinti lentelę',
  'flows.bring.drop.lead':
    'Grupės tada išvedamos vien iš susietumo. Kvitas lieka ir pasako, nuo kada ir kodėl lentelės nebėra; kas pašalino, pasako audito žurnalas. Failą galima įkelti iš naujo.',
  'flows.bring.drop.lead.unreceipted':
    'Grupės tada išvedamos vien iš susietumo. Lentelės kvito perskaityti negalima, todėl kada, kodėl ir kas ją pašalino, pasako tik audito žurnalas. Failą galima įkelti iš naujo.',
  'flows.bring.one': 'Įkelti lentelę',
  'flows.bring.file': 'Failas su lentele',
  'flows.bring.limit': 'CSV, TSV, XLSX, XLS arba ODS, gali būti supakuotas (zip, gz); iki {most} MB.',
  'flows.bring.send': 'Siųsti lentelę',
  'flows.bring.paste': 'Arba įklijuoti iš skaičiuoklės',
  'flows.bring.paste.table': 'Lentelė su kodais virš stulpelių ir prieš eilutes',
  'flows.bring.paste.limit':
    'Forma priima iki {most} MB, o kiekvienas skirtukas tarp sumų joje užima tiek, kiek trys raidės. Didesnę lentelę siųskite kaip failą.',
  'flows.bring.paste.do': 'Priimti įklijuotą lentelę',
  'flows.bring.describe': 'Gauta. Nurodykite, kokia tai lentelė, ir ji bus patikrinta.',
  'flows.bring.described': 'Lentelės aprašymas',
  'flows.bring.title': 'Šaltinio pavadinimas',
  'flows.bring.publisher': 'Kas paskelbė (galima palikti tuščią)',
  'flows.bring.year': 'Kurių metų lentelė (galima palikti tuščią)',
  'flows.bring.address': 'Kur ji yra internete (galima palikti tuščią)',
  'flows.bring.licence': 'Licencija, pagal kurią ją leidžiama naudoti (galima palikti tuščią)',
  'flows.bring.edition': 'EVRK (NACE) redakcija, kurios yra kodai; CPA 2.1 priklauso NACE 2',
  'flows.bring.edition.choose': 'pasirinkite: pati lentelė to nepasako',
  'flows.bring.sheet': 'Skaičiuoklės lapas (nenurodžius – pirmasis)',
  'flows.bring.negative': 'Neigiamas sumas laikyti nuliais; kiek jų, pasako kvitas',
  'flows.bring.missing': 'Sumas, kurių leidėjas nepateikia, laikyti nuliais; kiek jų, pasako kvitas',
  'flows.bring.check': 'Patikrinti',
  'flows.bring.do': 'Įkelti lentelę',
  'flows.bring.wrong.title': 'Lentelei reikia šaltinio: trūksta jo pavadinimo.',
  'flows.bring.wrong.year': 'Metai – keturi skaitmenys, pavyzdžiui, 2020.',
  'flows.bring.wrong.address': 'Interneto adresas prasideda http:// arba https://.',
  'flows.bring.wrong.edition': 'Pasirinkite kodų redakciją.',
  'flows.bring.wrong.weight': 'Svoris – skaičius nuo 0 (vien susietumas) iki 1 (vien ryšiai).',
  'flows.bring.wrong.reason': 'Nurodykite, kodėl šalinama.',
  'flows.bring.wrong.table': 'Nieko neįklijuota.',
  'flows.bring.wrong.length':
    'Tekstas per ilgas: pavadinimui, leidėjui ir licencijai skirta iki 200 ženklų, adresui – 500, lapo pavadinimui – 100, priežasčiai – 2 000.',
  'flows.bring.wrong.meanwhile':
    'Per tą laiką kažkas kitas įkėlė lentelę, pakeitė jos ryšių svorį arba ją pašalino, todėl nieko nepadaryta. Pažiūrėkite, kas yra dabar, ir nuspręskite iš naujo.',
  'flows.bring.wrong.gone':
    'Lentelė čia nebelaukia: per tą laiką kažkas ją įkėlė arba išmetė, todėl nieko nepadaryta. Pažiūrėkite, kuri lentelė naudojama dabar. Jei šios dar reikia, nusiųskite ją iš naujo kitame naršyklės skirtuke ir čia spauskite „Patikrinti“: tada ją bus galima pasirinkti, o tai, ką įrašėte, liks.',
  'flows.bring.gone.which': 'Kuri lentelė aprašoma',
  'flows.bring.gone.choose': 'pasirinkite lentelę',
  'said.flows-brought': 'Lentelė įkelta. Grupės bus išvestos iš naujo, kai kas nors jų paklaus.',
  'said.flows-idle': 'Taip jau buvo: niekas nepasikeitė.',
  'said.flows-weighed': 'Ryšių svoris pakeistas. Grupės bus išvestos iš naujo, kai kas nors jų paklaus.',
  'said.flows-dropped': 'Lentelė pašalinta. Kada ir kodėl, pasako jos kvitas.',
  'said.flows-dropped-unreceipted': 'Lentelė pašalinta. Kada, kodėl ir kas ją pašalino, pasako audito žurnalas.',
  'flows.finding.flows-no-codes':
    'Veiklų kodų nerasta: jie turi būti virš stulpelių ir prieš eilutes (A01, C10-12 …) arba stulpeliuose, pavyzdžiui, prd_ava, prd_use ir obs_value.',
  'flows.finding.flows-nothing-flows': 'Visos sumos lygios 0: niekas iš nieko neperka.',
  'flows.finding.flows-too-few': 'Lieka mažiau nei dvi veiklos.',
  'flows.finding.flows-code-unknown':
    '{where} {side, select, row {eilutė} other {stulpelis}}: „{given}“ – ne veikla, ne suma, ne mokestis ir ne galutinis vartojimas.',
  'flows.finding.flows-other-edition':
    '{where} {side, select, row {eilutė} other {stulpelis}}: EVRK (NACE) {version} redakcijoje „{given}“ nėra; kodas – kitos redakcijos.',
  'flows.finding.flows-overlap': '„{given}“ ir „{other}“ turi bendrų skyrių, bet nė vienas nėra kitų suma.',
  'flows.finding.flows-row-missing': '„{given}“ perka, bet kaip pardavėjas eilutės neturi.',
  'flows.finding.flows-column-missing': '„{given}“ parduoda, bet kaip pirkėjas stulpelio neturi.',
  'flows.finding.flows-several': 'Stulpelyje {column} kelios reikšmės ({values}): palikite vienos eilutes.',
  'flows.finding.flows-negative': '{line} eilutė, {column} stulpelis: {seller} parduoda {buyer} už {given}, o tai mažiau už 0.',
  'flows.finding.flows-unreadable': '{line} eilutė, {column} stulpelis: „{given}“ ({seller} – {buyer}) nėra suma.',
  'flows.finding.flows-sign-unclear':
    '{line} eilutė, {column} stulpelis: iš failo neaišku, ar skaičiuje „{given}“ ({seller} – {buyer}) skirtuku atskirti tūkstančiai, ar trupmeninė dalis. Visas sumas rašykite be tūkstančių skirtuko ir su tuo pačiu trupmenos skirtuku.',
  'flows.finding.flows-missing': '{line} eilutė, {column} stulpelis: kiek {seller} parduoda {buyer}, nepateikta („{given}“).',
  'flows.finding.flows-twice': '{line} eilutė, {column} stulpelis: {seller} – {buyer} yra du kartus.',
  'economy.lake.note.flows-left-out':
    '{count, plural, one {# kodas – ne veikla} few {# kodai – ne veiklos} many {# kodo – ne veiklos} other {# kodų – ne veiklos}} (sumos, mokesčiai, pridėtinė vertė, importas, atsargos), praleista: {examples}',
  'economy.lake.note.flows-subtotals':
    '{count, plural, one {# kodas – tarpinė suma arba kito kodo dalis} few {# kodai – tarpinės sumos arba kitų kodų dalys} many {# kodo – tarpinės sumos arba kitų kodų dalys} other {# kodų – tarpinės sumos arba kitų kodų dalys}}, praleista: {examples}',
  'economy.lake.note.flows-parts-added': 'Vieno skyriaus dalys sudėtos ({count}): {examples}',
  'economy.lake.note.flows-blank':
    '{count, plural, one {# tuščias langelis laikomas} few {# tušti langeliai laikomi} many {# tuščio langelio laikoma} other {# tuščių langelių laikoma}} nuliu',
  'economy.lake.note.flows-negative-as-zero':
    '{count, plural, one {# neigiama suma laikoma} few {# neigiamos sumos laikomos} many {# neigiamos sumos laikoma} other {# neigiamų sumų laikoma}} nuliu, kaip prašyta',
  'economy.lake.note.flows-missing-as-zero':
    '{count, plural, one {# nepateikta suma laikoma} few {# nepateiktos sumos laikomos} many {# nepateiktos sumos laikoma} other {# nepateiktų sumų laikoma}} nuliu, kaip prašyta',
  'economy.lake.note.flows-final-uses':
    'Galutinis vartojimas ({count}) įskaičiuojamas į tai, kiek iš viso parduodama: {examples}',
  'economy.lake.note.flows-idle':
    '{count, plural, one {# veikla nieko neperka ir neparduoda} few {# veiklos nieko neperka ir neparduoda} many {# veiklos nieko neperka ir neparduoda} other {# veiklų nieko neperka ir neparduoda}}: {examples}',
  'economy.lake.note.flows-uncovered':
    'Lentelėje nėra {count, plural, one {# skyriaus} few {# skyrių} many {# skyriaus} other {# skyrių}}: {examples}',
  'economy.data-set.input-output': 'Sąnaudų ir produkcijos lentelė',
  'economy.links.source': 'Santalka, iš veiklų susietumo {year} m. ir iš „{title}“',
  'economy.links.title': 'Kas iš ko perka',
  'economy.links.table': 'Tiekimo ryšiai',
  'economy.links.table.text':
    '{title}{year, select, none {} other {, {year} m.}}: {sectors, plural, one {# veikla} few {# veiklos} many {# veiklos} other {# veiklų}}, EVRK {edition} redakcija',
  'economy.links.receipt': 'kvitas',
  'economy.links.led': 'į tų metų redakciją pervesta pagal oficialią kodų atitiktį, lygiomis dalimis',
  'economy.links.weight': 'Ryšių svoris',
  'economy.links.weight.text':
    '{weight}, o susietumo – {rest}; abu matuojami savo standartiniais nuokrypiais. Jį keičia serverio prižiūrėtojas: npm run santalka -- import links --weight 0.3',
  'economy.links.told': 'Poros, apie kurias lentelė ką nors sako',
  'economy.links.outside': '{share}; joje nėra: {codes}',
  'economy.links.agreement': 'Sutapimas su grupėmis be ryšių',
  'economy.links.agreement.text':
    '{agreement} (koreguotas Rando indeksas; 1 – tokios pat grupės); be ryšių jų būtų {groups, plural, one {#} few {#} many {#} other {#}}',
  'economy.links.column': 'Sutapimas su grupėmis be ryšių',
  'economy.links.differs': 'Kuo skiriasi nuo grupių vien iš susietumo',
  'economy.links.differs.none': 'Be ryšių visos grupės tokios pat.',
  'economy.links.joined': 'Dėl ryšių įtrauktos',
  'economy.links.left': 'Dėl ryšių iškritusios',
  'economy.links.unused.no-table':
    'Sąnaudų ir produkcijos lentelė neįkelta, todėl ryšiai nenaudojami: šios grupės pasako, kas pasitaiko kartu, o ne kas iš ko perka. Lentelę serverio prižiūrėtojas įkelia komanda „npm run santalka -- import links“.',
  'economy.links.unused.no-correspondence':
    'Sąnaudų ir produkcijos lentelė yra kitos EVRK redakcijos, o oficialios kodų atitikties, pagal kurią ją būtų galima pervesti, nėra: ryšiai nenaudojami.',
  'economy.links.unused.no-weight': 'Sąnaudų ir produkcijos lentelė įkelta, bet jos ryšių svoris – 0: jie nenaudojami.',
  'economy.links.unused.nothing-told': 'Sąnaudų ir produkcijos lentelė apie šias veiklas nieko nesako: ryšiai nenaudojami.',
  'economy.together': 'Kas renkasi tas pačias vietas',
  'economy.together.lead':
    'Bendra aglomeracija: daugiau už 0 – abi veiklos telkiasi tose pačiose vietose labiau nei visos veiklos apskritai, mažiau už 0 – viena kitos vengia. Ji apskaičiuota iš skaičių, kokie rodomi; kur dalis jų nerodoma, tai intervalas.',
  'economy.column.coagglomeration': 'Bendra aglomeracija',
  'economy.together.none': 'Apie nė vieną negalima pasakyti, kad ji tikrai renkasi tas pačias vietas.',
  'economy.together.others':
    'Be to, {apart, plural, =0 {nė viena veikla tikrai nėra} one {# veikla tikrai yra} few {# veiklos tikrai yra} many {# veiklos tikrai yra} other {# veiklų tikrai yra}} kitur; dar apie {unsaid, plural, one {# veiklą} few {# veiklas} many {# veiklos} other {# veiklų}} to pasakyti negalima, nes dėl nerodomų skaičių galimas abejopas atsakymas.',
  'economy.together.by-county': 'Pagal apskritis pasakyti galima daugiau',
  'economy.together.within':
    'Jos pačios veiklos tarpusavyje, skiriant {level, select, section {sekcijas} division {skyrius} group {tris ženklus} other {klases}}:',
  'economy.together.within.open': 'ar jos kartu, pasakyti negalima',
  'economy.together.within.mixed': 'Jos pačios veiklos tarpusavyje: pasakyti negalima, nes jos kodai – kelių lygmenų.',
  'economy.together.of': 'Lyginama',
  'economy.together.of.with': 'su kita',
  'economy.together.of.within': 'savos veiklos',
  // Of a table; beneath it stands that area and inhabitants are of now.
  'economy.head.cluster': 'Klasterio indeksas',
  'economy.column.cluster': 'Klasterio indeksas (dabartinis plotas ir gyventojai)',
  'economy.order.cluster': 'klasterio indeksą',
  'economy.cluster.of-now':
    'Klasterio indeksui plotas ir gyventojų skaičius imami tokie, kokie registre yra dabar, kad ir kurie metai rodomi:',
  'economy.cli.cluster-of-now':
    'Klasterio indeksui plotas ir gyventojų skaičius imami tokie, kokie registre yra dabar, kad ir kurie metai rodomi: {sources}.',
  'economy.cluster.lacks.people':
    'Litzenbergerio ir Sternbergo klasterio indeksas skaičiuojamas pagal dirbančiuosius, o čia skaičiuojama kas kita.',
  'economy.cluster.lacks.area':
    'Litzenbergerio ir Sternbergo klasterio indeksas nerodomas: registre nėra {places, plural, one {# vietos} few {# vietų} many {# vietos} other {# vietų}} ploto.',
  'economy.cluster.lacks.inhabitants':
    'Litzenbergerio ir Sternbergo klasterio indeksas nerodomas: registre nėra {places, plural, one {# vietos} few {# vietų} many {# vietos} other {# vietų}} gyventojų skaičiaus.',
} as const
