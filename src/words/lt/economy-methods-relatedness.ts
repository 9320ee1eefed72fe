import type { RelatednessMethodId } from '#core/economy/methods/relatedness-methods.ts'

/** Relatedness of activities, complexity of places and activities, groups of activities: what each is, how it is read, and what it refuses. */
export const economyMethodsRelatedness = {
  'economy.method.specialised.name': 'Kas kur specializuojasi',
  'economy.method.specialised.short': 'Ar veiklos dalis vietoje yra ne mažesnė kaip šalyje: taip, ne arba negalima pasakyti.',
  'economy.method.specialised.reads':
    'Šalyje baldus gamina 4 % dirbančiųjų, vietoje – taip pat 4 %: lokacijos koeficientas lygiai 1, vieta specializuojasi. Jei vietos skaičius paslėptas, bet yra nuo 1 iki 9, o specializacijai reikėtų 12, vieta tikrai nesispecializuoja.',
  'economy.method.specialised.refuses':
    'Kai nematomi skaičiai gali nulemti ir viena, ir kita, atsakymo nėra, ir jis niekada nelaikomas neigiamu. Tuščios vietos ir tuščios veiklos specializacijos nėra. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma (skyrius tarp klasių), įskaičiuojamos į sumas ir koeficientus, bet atskira veikla nelaikomos: specializacijos joje nėra.',
  'economy.method.co-occurrence.name': 'Veiklos tose pačiose vietose',
  'economy.method.co-occurrence.short': 'Kiek vietų specializuojasi abiejose veiklose.',
  'economy.method.co-occurrence.reads':
    'Baldų gamyboje specializuojasi 30 savivaldybių, medienos pjovime – 20, abiejose – 12. Skaičius yra 12.',
  'economy.method.co-occurrence.refuses':
    'Kai apie kai kurias vietas negalima pasakyti, rodoma, kiek jų mažiausiai ir kiek daugiausia. Vietos ir veiklos be jokios specializacijos neskaičiuojamos ir išvardijamos.',
  'economy.method.proximity.name': 'Veiklų susietumas (artumas)',
  'economy.method.proximity.short':
    'Tikimybė, kad vieta, besispecializuojanti vienoje veikloje, specializuojasi ir kitoje; iš dviejų krypčių imama mažesnė.',
  'economy.method.proximity.reads':
    'Abiejose veiklose – 12 vietų, baldų gamyboje – 30, medienos pjovime – 20: 12 / 30 = 0,4 ir 12 / 20 = 0,6. Susietumas yra 0,4.',
  'economy.method.proximity.refuses':
    'Veikla nėra sau gimininga: su savimi susietumas 0. Iš 10 apskričių ar 60 savivaldybių susietumas labai netikslus, todėl geriau jį skaičiuoti iš Europos regionų ir Lietuvai tik pritaikyti. Kai specializacijos nematome, susietumas yra intervalas. Stebykloje specializacija, apie kurią negalima tvirtai pasakyti, laikoma nesama; kiek tokių yra, parašyta po vietų ir veiklų sąrašais.',
  'economy.method.relatedness-probability.name': 'Susietumas, palyginti su atsitiktinumu',
  'economy.method.relatedness-probability.short':
    'Kiek kartų dažniau dvi veiklos pasitaiko kartu, negu pasitaikytų atsitiktinai.',
  'economy.method.relatedness-probability.reads':
    'Dvi veiklos kartu pasitaikė 8 kartus, o pagal tai, kaip dažnai jos kartu su kitomis (100 ir 50 iš 1 000), tikėtina 5,4 karto: susietumas 1,48. 1 – kaip atsitiktinai.',
  'economy.method.relatedness-probability.refuses':
    'Veikla su savimi nelyginama. Porai, kurios abi veiklos niekada nepasitaiko su kitomis, reikšmės nėra. Kai specializacijos nematome, rodomas intervalas.',
  'economy.method.association-strength.name': 'Asociacijos stiprumas',
  'economy.method.association-strength.short':
    'Paprastesnis palyginimas su atsitiktinumu: kartu pasitaikiusių ir tikėtinų kartų santykis, kai atsitiktinumas skaičiuojamas iš dalių sandaugos.',
  'economy.method.association-strength.reads': '8 kartus kartu, 100 ir 50 iš 1 000: 8 · 1 000 / (100 · 50) = 1,6.',
  'economy.method.association-strength.refuses':
    'Retoms veikloms reikšmės būna labai didelės. Veikla su savimi nelyginama. Kai specializacijos nematome, rodomas intervalas.',
  'economy.method.cosine-similarity.name': 'Kosinuso panašumas',
  'economy.method.cosine-similarity.short':
    'Bendrų vietų skaičius, padalytas iš abiejų veiklų vietų skaičiaus geometrinio vidurkio.',
  'economy.method.cosine-similarity.reads':
    '12 bendrų vietų, 30 ir 20: 12 / √600 = 0,49. 1 – visos vietos tos pačios, 0 – nė vienos bendros.',
  'economy.method.cosine-similarity.refuses': 'Veikla su savimi nelyginama. Kai specializacijos nematome, rodomas intervalas.',
  'economy.method.jaccard-similarity.name': 'Jaccardo panašumas',
  'economy.method.jaccard-similarity.short': 'Kokia dalis vietų, turinčių bent vieną iš dviejų veiklų, turi abi.',
  'economy.method.jaccard-similarity.reads': '12 bendrų vietų iš 30 + 20 − 12 = 38: 0,32.',
  'economy.method.jaccard-similarity.refuses': 'Veikla su savimi nelyginama. Kai specializacijos nematome, rodomas intervalas.',
  'economy.method.relatedness-density.name': 'Susietumo tankis',
  'economy.method.relatedness-density.short': 'Kiek to, kas su veikla susiję, vieta jau turi: nuo 0 iki 100.',
  'economy.method.relatedness-density.reads':
    'Su baldų gamyba susijusios trys veiklos, kurių susietumas 0,4, 0,3 ir 0,3. Vieta specializuojasi dviejose pirmose: (0,4 + 0,3) / 1 = 70.',
  'economy.method.relatedness-density.refuses':
    'Pati veikla neskaičiuojama, todėl ją turinti vieta pati savęs neprognozuoja. Veiklai, kuri nesusijusi su niekuo arba kurios susietumo nežinome, tankio nėra. Kai negalima pasakyti, kuriose veiklose vieta specializuojasi, rodomas dėl to paliekamas intervalas; pats susietumas skaičiuojamas iš tikrų specializacijų. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, čia atskira veikla nelaikomos.',
  'economy.method.locational-correlation.name': 'Veiklų vietų koreliacija',
  'economy.method.locational-correlation.short': 'Kiek dvi veiklos yra didelės tuose pačiuose regionuose: nuo −1 iki 1.',
  'economy.method.locational-correlation.reads':
    '0,8: kur viena veikla didelė, ten paprastai didelė ir kita. 0 – viena apie kitą nieko nepasako. Skaičiuojama iš dirbančiųjų arba iš įmonių.',
  'economy.method.locational-correlation.refuses':
    'Kai regionų mažiau kaip 10, neskaičiuojama. Veiklai, kuri visur vienodo dydžio, koreliacijos nėra. Jei bent vienas veiklos skaičius nematomas, koreliacija gali būti bet kokia, ir taip pasakoma.',
  'economy.method.input-output-links.name': 'Tiekimo ryšiai',
  'economy.method.input-output-links.short':
    'Kokią dalį viena veikla perka iš kitos arba parduoda kitai; imama didžiausia iš keturių dalių.',
  'economy.method.input-output-links.reads':
    'Lentpjūvės baldininkams parduoda už 30 iš 40 mln. eurų, o baldininkai iš viso perka už 100 mln.: 30 / 40 = 0,75 ir 30 / 100 = 0,3. Ryšys yra 0,75.',
  'economy.method.input-output-links.refuses':
    'Lentelės skiria tik skyrius, todėl smulkesnės veiklos savų ryšių neturi: joms tenka tai, ką lentelė sako apie jų skyrius, o dviem to paties skyriaus veikloms – tai, kiek skyrius perka pats iš savęs. Dėl to vieno skyriaus veiklos suartėja. Jei lentelėje yra galutinis vartojimas, jis įskaičiuojamas į tai, kiek iš viso parduodama; importas srautuose yra tik tada, kai jis yra pačioje lentelėje. Kitos EVRK redakcijos lentelė pervedama pagal oficialią kodų atitiktį, lygiomis dalimis. Neigiamų srautų nepriimama. Veikla, kuri nieko neperka ir neparduoda, ryšių neturi.',
  'economy.method.combined-links.name': 'Sudėtinis susietumas',
  'economy.method.combined-links.short':
    'Kelių rūšių ryšių, pavyzdžiui, vietų koreliacijos ir tiekimo, vidurkis, kai kiekviena rūšis matuojama savo standartiniais nuokrypiais.',
  'economy.method.combined-links.reads':
    'Poros vietų koreliacija vienu standartiniu nuokrypiu didesnė už vidutinę, tiekimo ryšys – dviem: sudėtinis susietumas yra 1,5.',
  'economy.method.combined-links.refuses':
    'Porai, kurios bent vienos rūšies ryšio nežinome, reikšmės nėra: likusių rūšių vidurkis būtų kitas matas. Išvedant grupes tokia pora gauna vidutinį tiekimo ryšį, tad lemia jos susietumas, o abi rūšys skaičiuojamos ne nuo vidurkio, o nuo jokio ryšio: porų eilė ta pati. Rūšis, kurios visos poros vienodos, netinka.',
  'economy.method.related-variety.name': 'Susijusi ir nesusijusi įvairovė',
  'economy.method.related-variety.short':
    'Kiek vietos veiklos įvairios tarp skyrių (nesusijusi) ir skyrių viduje (susijusi); kartu jos sudaro visą įvairovę.',
  'economy.method.related-variety.reads':
    'Keturios vienodo dydžio veiklos, po dvi dviejuose skyriuose: nesusijusi įvairovė 1 bitas, susijusi 1 bitas, iš viso 2. Jei visos keturios būtų viename skyriuje, nesusijusi būtų 0, susijusi 2.',
  'economy.method.related-variety.refuses':
    'Tuščiai vietai įvairovės nėra. Kai kurio nors skaičiaus nematome, rodomas intervalas, kuriame įvairovė tikrai yra. Kai įmonių veikla nurodyta tik stambiau, negu rodoma, nežinoma, kurioje iš smulkesnių veiklų jos yra. Intervalas prasideda ten, kur visos jos būtų didžiausioje galimoje veikloje, ir baigiasi ten, kur būtų tolygiai pasklidusios po tiek kitų, kiek jų iš viso galėtų būti (po dešimt kiekvienam tolesniam kodo skaitmeniui). 100 žmonių vienoje klasėje ir 100, apie kuriuos žinomas tik jos skyrius: susijusi įvairovė nuo 0 iki 4,3 bito, nesusijusi – 0.',
  'economy.method.diversity-ubiquity.name': 'Vietos įvairumas ir veiklos paplitimas',
  'economy.method.diversity-ubiquity.short': 'Keliose veiklose specializuojasi vieta ir kelios vietos specializuojasi veikloje.',
  'economy.method.diversity-ubiquity.reads':
    'Vieta specializuojasi 34 veiklose iš 88, o baldų gamyboje – 12 vietų: įvairumas 34, paplitimas 12.',
  'economy.method.diversity-ubiquity.refuses':
    'Veiklos, apie kurias bent vienoje vietoje negalima pasakyti, neskaičiuojamos niekur ir išvardijamos. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, čia atskira veikla nelaikomos.',
  'economy.method.complexity.name': 'Ekonominis sudėtingumas',
  'economy.method.complexity.short':
    'Vieta sudėtinga, kai turi veiklų, kurias turi ir kitos sudėtingos vietos; veikla sudėtinga, kai ją turi sudėtingos vietos.',
  'economy.method.complexity.reads':
    '1,2: vieta 1,2 standartinio nuokrypio sudėtingesnė už vidutinę; 0 – vidutinė. Svarbi tik eilė ir atstumai, ne pats dydis. Skirtumas λ₂ − λ₃ rodomas po vietų ir veiklų sąrašais: kuo jis mažesnis, tuo lengviau eilę pakeistų menkas duomenų pokytis.',
  'economy.method.complexity.refuses':
    'Kai vietos ir veiklos suskyla į dalis be bendrų specializacijų, sudėtingumo nėra: skaičius tik atskirtų dalis. Dalys išvardijamos, kiekvieną galima skaičiuoti atskirai. Neskaičiuojama, kai vietų ar veiklų mažiau kaip 3 arba sprendinys ne vienintelis. Skaičiuojamos tik specializacijos, kurios tikros ir nematant kai kurių skaičių; kas tikros specializacijos neturi, praleidžiama ir išvardijama. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, čia atskira veikla nelaikomos.',
  'economy.method.fitness.name': 'Vietų pajėgumas',
  'economy.method.fitness.short':
    'Vieta pajėgi, kai turi daug sudėtingų veiklų; veikla sudėtinga, kai jos neturi nepajėgios vietos. Kitoks matas nei ekonominis sudėtingumas.',
  'economy.method.fitness.reads': '2: vieta dvigubai pajėgesnė už vidutinę (vidurkis 1).',
  'economy.method.fitness.refuses':
    'Kai kurių vietų ir veiklų reikšmės be galo artėja prie nulio: jos išvardijamos po vietų ir veiklų sąrašais, nes skaičius tada nieko nereiškia. Ten pat pasakoma, ar skaičiavimas nusistovėjo ir per kiek žingsnių. Stebykloje specializacija, apie kurią negalima tvirtai pasakyti, laikoma nesama; kiek tokių yra, parašyta po vietų ir veiklų sąrašais. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, čia atskira veikla nelaikomos.',
  'economy.method.derived-groups.name': 'Iš susietumo sudarytos veiklų grupės',
  'economy.method.derived-groups.short':
    'Grupės veiklų, kurios tarpusavyje susijusios labiau nei su kitomis; jas randa Leideno algoritmas, o tvirtumą rodo dvidešimt bandymų.',
  'economy.method.derived-groups.reads':
    'Moduliškumas 0,45: grupių viduje ryšių daug daugiau, negu būtų atsitiktinai. Bandymų sutapimas 0,9: beveik kaskart randamos tos pačios grupės. Veikla, kurios pastovumas 0,4, dažnai patenka pas kitus, ja remtis nereikėtų. Grupės tvirtumas – jos narių pastovumo vidurkis; kaskart parinkus kitas vietas jis mažesnis, nes tada įskaičiuojamas ir duomenų atsitiktinumas: mažiau nei 0,6 reiškia, kad grupė netvirta.',
  'economy.method.derived-groups.refuses':
    'Veikla be ryšių nepriklauso jokiai grupei ir išvardijama su priežastimi. Kai specializuotų vietų mažiau nei dešimt, grupės neišvedamos. Tai, kas nerodoma, specializacija nelaikoma. Visiems vienos EVRK redakcijos metams naudojamas vienas rinkinys, sudarytas iš vėliausių jų. Tiekimo ryšiai naudojami, kai serverio prižiūrėtojas įkelia sąnaudų ir produkcijos lentelę: jie sveria tiek, kiek nurodyta, pora, apie kurią lentelė nieko nesako, gauna vidutinį ryšį, o puslapis pasako, kuo skiriasi grupės vien iš susietumo. Poros, kurių susietumo nežinome, ryšiais nelaikomos ir suskaičiuojamos. Vieno bandymo neužtenka. Grupės parodo, kas pasitaiko kartu, o ne kodėl.',
  'economy.method.group-validation.name': 'Ar grupės laikosi kartu',
  'economy.method.group-validation.short':
    'Kokios dalies grupių ir veiklų ryšiai grupės viduje stipresni už 95 % jų ryšių su kitomis grupėmis.',
  'economy.method.group-validation.reads': '0,85: 85 iš 100 grupių viduje susijusios aiškiai labiau nei su kitomis grupėmis.',
  'economy.method.group-validation.refuses':
    'Grupės iš vienos veiklos nevertinamos. Kai grupių mažiau kaip dvi, nėra su kuo lyginti.',
  'economy.method.industry-space.name': 'Veiklų erdvė',
  'economy.method.industry-space.short':
    'Brėžinys, kuriame susijusios veiklos sujungtos linijomis: viską laikantis medis ir stipriausi kiti ryšiai.',
  'economy.method.industry-space.reads':
    'Kuo arčiau taškai ir kuo daugiau tarp jų linijų, tuo labiau veiklos susijusios. Paryškintos veiklos, kuriose vieta specializuojasi: lengviausia pereiti prie jų kaimynių.',
  'economy.method.industry-space.refuses':
    'Padėtis brėžinyje tik apytiksliai rodo susietumą, tikslūs skaičiai yra lentelėje. Veiklos be ryšių surašytos apačioje. Ryšiai, kurių nežinome, nebraižomi. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, čia atskira veikla nelaikomos.',
} as const satisfies {
  readonly [key in `economy.method.${RelatednessMethodId}.${'name' | 'short' | 'reads' | 'refuses'}`]: string
}
