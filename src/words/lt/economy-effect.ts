/** The page that asks whether membership and support worked. */
export const economyEffect = {
  'economy.effect.lead.members':
    'Ar įmonės, prisijungusios prie klasterio, po to augo kitaip nei pašalinės įmonės, kurios metais prieš tai buvo į jas panašios?',
  'economy.effect.lead.beneficiaries':
    'Ar projektų lėšas gavusios įmonės po to augo kitaip nei pašalinės įmonės, kurios metais prieš tai buvo į jas panašios?',
  'economy.effect.who': 'Kieno poveikis',
  'economy.effect.who.members': 'Klasterių nariai',
  'economy.effect.who.beneficiaries': 'Projektų lėšų gavėjai',
  'economy.effect.caution.title': 'Tai ne oficialus vertinimas',
  'economy.effect.caution':
    'Šiuos skaičius Santalka apskaičiavo iš įkeltų įmonių duomenų. Skirtumas yra poveikis tik tuo atveju, jei neprisijungusios tiriamos įmonės būtų raidęsi taip pat kaip jų poros. To įrodyti neįmanoma; galima tik ieškoti ženklų, kad taip nėra.',
  'economy.effect.cannot-say': 'Pasakyti negalima',
  'economy.effect.refused.no-firms-held': 'Duomenyse nėra nė vienos įmonės, turinčios juridinio asmens kodą.',
  'economy.effect.refused.too-few-years':
    'Turima ištisų metų iš eilės: {found}; reikia bent {needed}: metų prieš pradžią, pradžios metų ir bent vienų po jų.',
  'economy.effect.refused.too-few-treated': 'Tiriamų įmonių, kurias būtų galima lyginti, yra {found}, o reikia bent {needed}.',
  'economy.effect.refused.too-few-matched': 'Įmonių, radusių panašią porą, yra {found}, o reikia bent {needed}.',
  'economy.effect.refused.too-few-after':
    'Įmonių, kurių rezultatas matomas ir prieš pradžią, ir po jos, yra {found}, o reikia bent {needed}.',
  'economy.effect.refused.too-few-ended':
    'Veiklą baigė {found} porų įmonių, o reikia bent {needed}: iš tiek mažai nieko spręsti negalima.',
  'economy.effect.refused.nothing-varies':
    'Visos tiriamosios įmonės (jų yra {found}) nuo savo porų skiriasi vienodai: kai niekas nekinta, intervalo apskaičiuoti nėra iš ko.',
  'economy.effect.refused.no-comparable-firms':
    'Pašalinių įmonių, su kuriomis būtų galima lyginti, yra {found}, o reikia bent {needed}.',
  'economy.effect.answer': 'Trumpai',
  'economy.effect.answer.lead':
    'Vidutinis tiriamųjų įmonių ir jų porų pokyčių skirtumas per visus metus nuo pradžios. Skliausteliuose – 95 % pasikliautinasis intervalas.',
  'economy.effect.outcome.employment': 'Užimtumas',
  'economy.effect.outcome.employment-of-survivors': 'Tebeveikiančių įmonių dydis',
  'economy.effect.outcome.wage': 'Darbo užmokestis',
  'economy.effect.outcome.survival': 'Išgyvenimas',
  'economy.effect.about.employment':
    'Apdraustieji; veiklą baigusi įmonė turi 0. Pokytis yra simetrinis: 2 (b − a) / (a + b), todėl pabaiga yra −200 %.',
  'economy.effect.about.employment-of-survivors':
    'Apdraustieji tais metais, kai jų yra. Atsako į kitą klausimą nei užimtumas: jei viena grupė dažniau baigia veiklą, likusios įmonės nebepalyginamos.',
  'economy.effect.about.wage':
    'Vidutinis mėnesio darbo užmokestis. Skelbiamas tik tada, kai apdraustųjų daugiau kaip trys, todėl mažiausių įmonių čia nėra.',
  'economy.effect.about.survival':
    'Ar įmonė tais metais arba vėliau dar turi apdraustųjų. Procentiniai punktai. Paskutiniais metais pertraukos nuo pabaigos dar negalima atskirti.',
  'economy.effect.number.per-cent': '{number} %',
  'economy.effect.number.points': '{number} proc. p.',
  'economy.effect.interval': '{estimate} (nuo {least} iki {most})',
  'economy.effect.reading.zero': 'Nuo nulio neatskiriama: skirtumo gali nebūti, jis gali būti ir teigiamas, ir neigiamas.',
  'economy.effect.reading.more': 'Tiriamosiose įmonėse daugiau nei jų porose; nulis į intervalą nepatenka.',
  'economy.effect.reading.less': 'Tiriamosiose įmonėse mažiau nei jų porose; nulis į intervalą nepatenka.',
  'economy.effect.reading.doubted':
    'Tačiau įmonės ir jų poros skyrėsi dar prieš pradžią arba ką nors rodo ir išgalvota pradžia, tad poveikiu to laikyti nevertėtų.',
  'economy.effect.not-told': 'nerodoma',
  'economy.effect.column.outcome': 'Rezultatas',
  'economy.effect.column.after': 'Metai nuo pradžios',
  'economy.effect.column.estimate': 'Įvertis',
  'economy.effect.column.least': 'Intervalo pradžia',
  'economy.effect.column.most': 'Intervalo pabaiga',
  'economy.effect.column.band-least': 'Visų metų juostos pradžia',
  'economy.effect.column.band-most': 'Visų metų juostos pabaiga',
  'economy.effect.column.effect': 'Skirtumas ir jo intervalas',
  'economy.effect.column.band': 'Visų metų juosta',
  'economy.effect.column.firms': 'Tiriamų įmonių',
  'economy.effect.column.p-value': 'p reikšmė',
  'economy.effect.column.why-not': 'Kodėl nepasakoma',
  'economy.effect.column.reading': 'Kaip skaityti',
  'economy.effect.column.from': 'Pirmieji metai',
  'economy.effect.column.to': 'Paskutiniai metai',
  'economy.effect.column.loads': 'Įkėlimai',
  'economy.effect.column.covariate': 'Požymio kodas',
  'economy.effect.column.covariate-name': 'Požymis',
  'economy.effect.column.before': 'Iki poravimo',
  'economy.effect.column.after-pairing': 'Po poravimo',
  'economy.effect.column.score': 'Polinkio balas',
  'economy.effect.column.outside': 'Pašalinių įmonių',
  'economy.effect.figure': '{outcome} prieš pradžią ir po jos',
  'economy.effect.figure.describes':
    'Kiekvieneriems metams nuo pradžios: skirtumas tarp tiriamųjų įmonių ir jų porų, to vieno įverčio 95 % intervalas ir platesnė juosta, kurioje 95 % tikimybe telpa visi metai kartu.',
  'economy.effect.figure.unit.per-cent': 'skirtumas, %',
  'economy.effect.figure.unit.points': 'skirtumas, procentiniais punktais',
  'economy.effect.figure.reference': 'Su šiais metais lyginami visi kiti; įverčio čia nėra.',
  'economy.effect.figure.start': 'pradžia',
  'economy.effect.figure.key':
    'Taškas – įvertis, storas brūkšnys – jo 95 % intervalas, šviesi juosta – visų metų kartu. Rombas – metai, su kuriais lyginama.',
  'economy.effect.figure.unshown':
    'Nerodomi metai, už kurių stovi mažiau kaip {fewest} įmonių arba kuriais niekas nepakito: {years}.',
  'economy.effect.figure.source': 'apskaičiuota iš įkeltų duomenų, {from}–{to} m.',
  'economy.effect.doubts': 'Bandymai rezultatą sugriauti',
  'economy.effect.doubt.before': 'Ar anksčiau buvo vienodos?',
  'economy.effect.doubt.before.says':
    '{p}. Maža reikšmė (mažiau kaip 0,05) rodo, kad įmonės ir jų poros skyrėsi dar prieš pradžią; didelė neįrodo, kad nesiskyrė.',
  'economy.effect.doubt.before.none':
    'Nėra bent vienų ankstesnių metų, kuriuos būtų galima palyginti, arba juose niekas nekinta.',
  'economy.effect.doubt.placebo': 'Ar išgalvota pradžia ką nors rodo?',
  'economy.effect.doubt.placebo.says': '{effect}, jei pradžią išgalvotume {years} metais anksčiau. Turėtų apimti nulį.',
  'economy.effect.doubt.placebo.none': 'Ankstesnių metų išgalvotai pradžiai nepakanka arba juose niekas nekinta.',
  'economy.effect.doubt.tosses': 'Ar tai galėjo būti atsitiktinumas?',
  'economy.effect.doubt.tosses.exact': '{p}, jei poros tiriamąją įmonę rinktų moneta (išbandyti visi deriniai).',
  'economy.effect.doubt.tosses.simulated': '{p}, jei poros tiriamąją įmonę rinktų moneta (imituota).',
  'economy.effect.doubt.trend': 'Kiek turėtų išsiskirti kryptys?',
  'economy.effect.doubt.trend.breaks':
    'Intervalas pasiektų nulį, jei kryptys po pradžios išsiskirtų {times} karto tiek, kiek labiausiai skyrėsi prieš ją. Paprasta riba, ne tikslus intervalas.',
  'economy.effect.doubt.trend.holds-zero': 'Nulis į intervalą patenka ir be jokio krypčių išsiskyrimo.',
  'economy.effect.doubt.trend.nothing-parted': 'Prieš pradžią kryptys visai nesiskyrė, todėl nėra su kuo palyginti.',
  'economy.effect.doubt.trend.none': 'Ankstesnių metų palyginti nėra, todėl ribos nėra.',
  'economy.effect.doubt.second': 'Kitas būdas',
  'economy.effect.doubt.second.says': '{effect}: dvigubai atsparus įvertis iš visų tų pačių sekcijų įmonių, ne iš porų.',
  'economy.effect.doubt.second.none': 'Kitam būdui per mažai įmonių, pradėjusių tais pačiais metais, arba niekas nekinta.',
  'economy.effect.doubt.last-year': 'Suporuotų įmonių skirtumas paskutiniais turimais metais',
  'economy.effect.doubt.last-year.says':
    '{effect} {year} m., įskaitant ir tai, kuo įmonės ir jų poros skyrėsi dar prieš pradžią: parodoma, kuo jos skiriasi dabar, o ne ką davė prisijungimas.',
  'economy.effect.doubt.last-year.by-changes-only':
    'Kartu su veiklą baigusiomis įmonėmis užimtumas lyginamas tik pagal pokyčius: apdraustųjų vidurkį lemtų didžiausia įmonė.',
  'economy.effect.doubt.last-year.too-few-in-last-year':
    'Nerodoma: per mažai porų, kurių abiejų įmonių rezultatas paskutiniais metais žinomas, arba niekas nekinta.',
  'economy.effect.column.estimate-of': 'Kas įvertinta',
  'economy.effect.sample': 'Kas lyginama',
  'economy.effect.sample.lead': 'Kelias nuo registre žinomų įmonių iki porų, iš kurių apskaičiuotas rezultatas.',
  'economy.effect.sample.known': 'Registre su pradžios data ir kodu',
  'economy.effect.sample.held': 'Iš jų yra duomenyse',
  'economy.effect.sample.startedBefore': 'Pradėjo anksčiau, nei yra su kuo lyginti',
  'economy.effect.sample.notSeenBefore': 'Nematytos metais prieš pradžią arba be veiklos kodo',
  'economy.effect.sample.unmatched': 'Nerado panašios poros',
  'economy.effect.sample.matched': 'Porų',
  'economy.effect.sample.candidates': 'Pašalinių įmonių, iš kurių rinktasi',
  'economy.effect.sample.setAside': 'Atidėta: kitaip arba nežinia nuo kada susijusios su klasteriais ir projektais',
  'economy.effect.sample.rules': 'Parametrai',
  'economy.effect.sample.years': 'Ištisi metai',
  'economy.effect.balance': 'Ar poros panašios',
  'economy.effect.balance.lead':
    'Standartizuotas vidurkių skirtumas (vidurkių skirtumas, padalytas iš tiriamųjų įmonių standartinio nuokrypio). Siekiama mažiau kaip 0,1. Metai, veiklos sekcija ir dydžio klasė sutampa visiškai.',
  'economy.effect.balance.uneven': 'Ir po poravimo daugiau kaip 0,1 skiriasi: {names}.',
  'economy.effect.left-out': 'Nenaudoti požymiai: {names}. Jie nekinta, kartoja kitus arba be klaidos atskiria grupes.',
  'economy.effect.covariate.size': 'Apdraustieji (logaritmas)',
  'economy.effect.covariate.wage': 'Darbo užmokestis (logaritmas)',
  'economy.effect.covariate.wage-published': 'Užmokestis skelbiamas',
  'economy.effect.covariate.years-seen': 'Metai nuo pirmo pasirodymo',
  'economy.effect.overlap': 'Ar yra su kuo lyginti',
  'economy.effect.overlap.lead':
    'Kiek įmonių ir metų turi tokį polinkio balą. Kur pašalinių įmonių nėra, tiriamosios lieka be porų.',
  'economy.effect.not-shown': 'Ko tai nerodo',
  'economy.effect.not-shown.choice':
    'Ar prisijungia tos įmonės, kurios ir taip būtų augusios: poros panašios tik tuo, kas matoma duomenyse.',
  'economy.effect.not-shown.spill': 'Ar klasteris padėjo ir pašalinėms įmonėms. Jei padėjo, skirtumas per mažas.',
  'economy.effect.not-shown.left': 'Ar narystė tęsėsi: prisijungusi įmonė laikoma prisijungusia ir tada, kai išstojo.',
  'economy.effect.not-shown.small': 'Kas vyko vienoje įmonėje ar viename klasteryje: čia tik vidurkiai.',
  'economy.effect.not-shown.mergers': 'Susijungimų: perimta įmonė duomenyse baigiasi.',
  'economy.effect.not-shown.part': 'Įkelti duomenys apima ne visą šalį, todėl persikėlusi įmonė atrodo kaip baigusi veiklą.',
  'economy.effect.command.observe': 'Ką rodo ekonomikos stebykla.',
  'economy.effect.command': 'Ar narystė ir parama padėjo: įverčiai su intervalais.',
  'economy.effect.command.who': 'kieno poveikis: members (klasterių narių) arba beneficiaries (projektų lėšų gavėjų)',
  'economy.effect.command.format': 'csv arba json',
  'economy.effect.matching': 'Kaip parenkama pašalinė įmonė',
  'economy.effect.matching.caliper': 'Artimiausias polinkio balas',
  'economy.effect.matching.exact': 'Ta pati sekcija, dydžio klasė ir apskritis',
  'economy.effect.matching.coarsened': 'Panaši pagal stambius požymius',
  'economy.effect.command.matching':
    'kaip parenkama pašalinė įmonė: caliper (artimiausias polinkio balas), exact (tie patys metai, sekcija, dydžio klasė ir apskritis) arba coarsened (tie patys sustambinti požymiai)',
  'economy.effect.made.caliper': 'Leistinas atstumas – {caliper} logito standartinio nuokrypio',
  'economy.effect.made.exact':
    'Tie patys metai, sekcija, dydžio klasė ir apskritis (apskritys, kuriose įmonių mažai, laikomos viena), toliau burtais',
  'economy.effect.made.coarsened':
    'Tie patys metai, sekcija, dydžio klasė ir apskritis (apskritys, kuriose įmonių mažai, laikomos viena), panašus dydis (nuo {sizes} apdraustųjų), atlyginimas ({parts, plural, one {# vienodo dydžio dalis} few {# vienodo dydžio dalys} many {# vienodo dydžio dalies} other {# vienodo dydžio dalių}}) ir matymo metai (nuo {years}), toliau burtais',
  'economy.effect.nothing-held': 'Ekonomikos duomenų dar neįkelta.',
  'economy.effect.made': 'Iš ko apskaičiuota',
  'economy.effect.made.rules':
    'dydžio klasės prasideda nuo {classes} apdraustųjų; juosta gauta iš {draws} imitacijų, pradinė reikšmė {seed}',
} as const
