/** Kaip arti viena kitos yra įmonės. */
export const economyDistance = {
  'economy.distance': 'Kaip arti viena kitos yra jos įmonės?',
  'economy.distance.kind': 'Atstumai tarp įmonių',
  'economy.distance.title': '{name}: atstumai tarp įmonių',
  'economy.distance.lead':
    'Ar vienos veiklos įmonės greta viena kitos pasitaiko dažniau, nei būtų atsitiktinai, – kiekvienu atstumu, nepaisant savivaldybių ribų.',
  'economy.distance.profile':
    'Savivaldybių ribos klasterius padalija. Dvi kreivės be jų parodo, kokiais atstumais įmonės telkiasi, palyginti su atsitiktiniais tiek pat įmonių išdėstymais.',
  'economy.distance.profile.link': 'Atstumų tarp jos įmonių kreivės',
  'economy.distance.profile.back': 'Aprašas: {name}',
  'economy.distance.answer': 'Trumpai',
  'economy.distance.measure.marcon-puech': 'Aplink savas įmones (M)',
  'economy.distance.measure.duranton-overman': 'Įmonių poros (K_d)',
  'economy.distance.says.marcon-puech.concentrated':
    'Aplink įmonę {stretches} spinduliu tos pačios veiklos {weighed, select, persons {dirbančiųjų} other {įmonių}} yra daugiau, nei būtų atsitiktinai. Iki {kilometres} km jų dalies ir dalies šalyje santykis – {times}.',
  'economy.distance.says.marcon-puech.dispersed':
    'Aplink įmonę {stretches} spinduliu tos pačios veiklos {weighed, select, persons {dirbančiųjų} other {įmonių}} yra mažiau, nei būtų atsitiktinai. Iki {kilometres} km jų dalies ir dalies šalyje santykis – {times}.',
  'economy.distance.says.duranton-overman.concentrated':
    '{weighed, select, persons {Skirtingų įmonių dirbančiųjų porų} other {Įmonių porų}}, tarp kurių {stretches}, yra daugiau, nei būtų atsitiktinai.',
  'economy.distance.says.duranton-overman.dispersed':
    '{weighed, select, persons {Skirtingų įmonių dirbančiųjų porų} other {Įmonių porų}}, tarp kurių {stretches}, yra mažiau, nei būtų atsitiktinai.',
  'economy.distance.says.chance': 'Kreivė niekur neišeina už juostos: įmonių išsidėstymo nuo atsitiktinio atskirti negalima.',
  'economy.distance.says.unsimulated':
    'Išmatuota, bet su atsitiktinumu nepalyginta: bandymai truktų ilgiau, negu gali laukti puslapis.',
  'economy.distance.stretch': '{from}–{to} km',
  'economy.distance.stretch.one': '{from} km',
  'economy.distance.figure.marcon-puech': 'Veiklos dalis aplink jos pačios įmones, M(r)',
  'economy.distance.figure.duranton-overman': 'Kaip dažnai tarp dviejų įmonių yra toks atstumas, K_d(r)',
  'economy.distance.figure.marcon-puech.describes':
    'Kreivė pagal atstumą ir atsitiktinumo juosta; kai kreivė aukščiau 1, aplink savas įmones veiklos daugiau negu šalyje.',
  'economy.distance.figure.duranton-overman.describes': 'Atstumų tarp visų įmonių porų tankis ir atsitiktinumo juosta.',
  'economy.distance.figure.marcon-puech.unit': 'kartai, palyginti su dalimi šalyje; 1 – kaip visos kitos',
  'economy.distance.figure.duranton-overman.unit': 'visų porų dalis vienam kilometrui',
  'economy.distance.figure.axis': 'atstumas, km',
  'economy.distance.figure.point': '{kilometres} km: {value}, juosta {least}–{most}',
  'economy.distance.figure.point.plain': '{kilometres} km: {value}',
  'economy.distance.figure.key':
    'Linija – kas išmatuota. Pilka – bendroji atsitiktinumo juosta, bandymų – {simulations} (pradinis skaičius {seed}); bent kur nors už jos išeina ne daugiau kaip 5 % jų. Pilni taškai yra už juostos.',
  'economy.distance.figure.key.open':
    'Melsva sritis rodo, kur kreivė galėtų būti: neskelbiama dalis paskirstyta dar 40 būdų, kuriuos leidžia lentelės. Kreivė laikoma išėjusia už juostos tik ten, kur už jos yra visa sritis.',
  'economy.distance.figure.key.plain': 'Linija – kas išmatuota. Atsitiktinumo juostos nėra.',
  'economy.distance.figure.source': '{year} m., apskaičiavo Santalka',
  'economy.distance.column.measure': 'Matas',
  'economy.distance.column.kilometres': 'Atstumas, km',
  'economy.distance.column.value': 'Išmatuota',
  'economy.distance.column.lowest': 'Mažiausiai',
  'economy.distance.column.highest': 'Daugiausiai',
  'economy.distance.column.open': 'Nuo–iki, kai dalis neskelbiama',
  'economy.distance.column.band-least': 'Juosta nuo',
  'economy.distance.column.band-most': 'Juosta iki',
  'economy.distance.column.outside': 'Palyginti su juosta',
  'economy.distance.column.simulations': 'Bandymai',
  'economy.distance.column.seed': 'Pradinis skaičius',
  'economy.distance.column.sited': 'Kur yra įmonės',
  'economy.distance.column.weighed': 'Įmonė skaičiuojama',
  'economy.distance.column.firms': 'Įmonės (dešimtimis)',
  'economy.distance.column.why-not': 'Kodėl nieko nėra',
  'economy.distance.column.activity': 'Veikla ar grupė',
  'economy.distance.outside.concentrated': 'virš jos',
  'economy.distance.outside.dispersed': 'po ja',
  'economy.distance.weigh': 'Įmonė skaičiuojama',
  'economy.distance.weighed.firms': 'kaip viena',
  'economy.distance.weighed.persons': 'pagal dirbančiuosius',
  'economy.distance.made': 'Kaip apskaičiuota',
  'economy.distance.made.firms': 'Įmonės',
  'economy.distance.made.firms.about': 'apie {firms}; tikslus skaičius čia nesakomas',
  'economy.distance.made.sited': 'Kur jos yra',
  'economy.distance.sited.addresses': 'vietose, kurių koordinatės yra duomenų rinkinyje; jos naudojamos čia ir niekur nerodomos',
  'economy.distance.sited.centres':
    'savo savivaldybės centre, nes koordinačių duomenų rinkinyje nėra: apie tai, kas mažiau už savivaldybę, nieko pasakyti negalima',
  'economy.distance.made.below': 'Rodoma nuo',
  'economy.distance.made.below.centres':
    '{kilometres} km – tiek įprastai nuo vieno centro iki kito. Arčiau kreivė rodytų tik tai, kaip padalytas žemėlapis.',
  'economy.distance.made.below.addresses':
    '{kilometres} km: artimesnių porų per mažai arba kreivė būtų per smulki – ji rodytų tik pavienes įmones.',
  'economy.distance.made.bandwidth': 'K_d išlyginta',
  'economy.distance.made.bandwidth.km': '{kilometres} km pločiu',
  'economy.distance.made.simulations': 'Bandymai',
  'economy.distance.made.simulations.number': 'M – {m}, K_d – {kd}; pradinis skaičius {seed}',
  'economy.distance.made.placeless': 'Be vietos',
  'economy.distance.made.placeless.share': '{share} visų įmonių neįtraukta, nes nežinoma, kur jos yra',
  'economy.distance.made.spread': 'Neskelbiama',
  'economy.distance.made.spread.share':
    '{share} įmonių yra savivaldybėse, kurių skaičius neskelbiamas; jos paskirstytos tarp šių savivaldybių, todėl kreivės nepasako daugiau negu lentelės',
  'economy.distance.nothing': 'Nieko nerodoma',
  'economy.distance.refused.too-few': 'Įmonių mažiau kaip {fewest}: kreivė būtų atstumų tarp jų sąrašas.',
  'economy.distance.refused.withheld':
    'Įmonių skaičius arba per didelė jų dalis pagal savivaldybes lentelėse neskelbiama arba nežinoma. Kreivė pasakytų daugiau negu jos.',
  'economy.distance.refused.dominated':
    'Viena ar dvi įmonės turi tiek dirbančiųjų, kad kreivė būtų apie jas. Skaičiuokite kiekvieną įmonę kaip vieną.',
  'economy.distance.refused.stands-out':
    'Prie kurio nors atstumo beveik visos poros yra vienos ar dviejų įmonių: kreivė pasakytų, kiek jos nutolusios nuo kitų.',
  'economy.distance.refused.no-room':
    'Įmonių vietos žinomos per stambiai arba yra per daug vienodos: nelieka nė trijų atstumų, apie kuriuos būtų galima ką nors pasakyti.',
  'economy.distance.refused.too-many':
    'Tiek įmonių skaičiuoti truktų ilgiau, negu gali laukti puslapis. Tai suskaičiuoja ši komanda; ji rodo, kiek jau padaryta:',
  'economy.distance.command.more': 'Daugiau bandymų, negu gali laukti puslapis:',
  'economy.distance.cli': 'kaip arti viena kitos yra veiklos ar grupės įmonės (M ir K_d su atsitiktinumo juostomis)',
  'economy.distance.cli.subject': 'veikla (62, 26.5) arba grupė (drawn.software)',
  'economy.distance.cli.simulations': 'kiek atsitiktinių išdėstymų bandoma, nuo 20 iki 10000; įprastai 1000',
  'economy.distance.cli.seed': 'pradinis atsitiktinių skaičių sekos skaičius, sveikasis; įprastai 1',
  'economy.distance.cli.weigh': 'firms: kiekviena įmonė kaip viena; persons: pagal dirbančiuosius (tik kai yra koordinatės)',
  'economy.distance.cli.wrong': '„{given}“ nėra sveikasis skaičius nuo {least} iki {most}.',
  'economy.distance.cli.progress': 'bandyta',
} as const
