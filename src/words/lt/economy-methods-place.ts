import type { PlaceMethodId } from '#core/economy/methods/place-methods.ts'

/** Measures of places and of activities in them: what each is, how it is read, and what it refuses. */
export const economyMethodsPlace = {
  'economy.method.cell-bounds.name': 'Nematomų skaičių ribos',
  'economy.method.cell-bounds.short': 'Tarp kokių skaičių yra tai, ko leidėjas neparodė, žinant sumas ir įmonių skaičių.',
  'economy.method.cell-bounds.reads':
    'Savivaldybėje dirba 13 žmonių: 4 vienoje veikloje, 6 kitoje, o dviejų veiklų skaičiai paslėpti. Joms kartu lieka 3, todėl kiekvienoje jų yra nuo 0 iki 3. Dvi įmonės, turinčios nuo 1 iki 9 darbuotojų, kartu turi nuo 2 iki 18.',
  'economy.method.cell-bounds.refuses':
    'Paslėptas skaičius niekada nelaikomas nuliu. Kai skaičiai vienas kitam prieštarauja, pasakoma, kurioje eilutėje, ir ribos nesiaurinamos. Jei ribos sutampa, skaičius vis tiek nerodomas: tai leidėjo apsaugos spraga.',
  'economy.method.location-quotient.name': 'Lokacijos koeficientas',
  'economy.method.location-quotient.short': 'Kiek kartų veiklos dalis vietoje didesnė už jos dalį visoje šalyje.',
  'economy.method.location-quotient.reads':
    'Savivaldybėje medienos pramonėje dirba 40 iš 200 žmonių (20 %), šalyje – 5 000 iš 100 000 (5 %). Koeficientas yra 4: medienos čia keturis kartus daugiau nei vidutiniškai. Specializuota – kai koeficientas 1 ar didesnis.',
  'economy.method.location-quotient.refuses':
    'Vietai, kurioje niekas nedirba, ir veiklai, kuria niekas neužsiima, koeficiento nėra (0 / 0). Kai kurio nors skaičiaus nematome, rodomas intervalas, kuriame koeficientas tikrai yra. Veiklų grupės koeficientas skaičiuojamas iš sumų, o ne iš koeficientų vidurkio. Mažose vietose viena įmonė gali lemti viską.',
  'economy.method.location-quotient-firms.name': 'Lokacijos koeficientas pagal įmones ir jo tikslumas',
  'economy.method.location-quotient-firms.short':
    'Kiek kartų daugiau veiklos įmonių vietoje, negu jų būtų pasiskirsčius kaip visos įmonės, ir kiek tame gali būti atsitiktinumo.',
  'economy.method.location-quotient-firms.reads':
    'Vietoje yra 1 iš 10 šalies veiklos įmonių, nors čia tik 2 % visų įmonių: koeficientas 5, tačiau 95 % pasikliautinasis intervalas – nuo 0,13 iki 22. Iš vienos įmonės apie specializaciją spręsti negalima.',
  'economy.method.location-quotient-firms.refuses':
    'Intervalas tikslus suskaičiuotoms įmonėms; mėnesių vidurkiai apvalinami iki sveikų įmonių. Dirbantiesiems ir atlyginimams atskiro intervalo nėra: iš naujo renkamos įmonės (saviranka) išduotų, kokios nelygios langelio įmonės, todėl ir jų atsitiktinumas rodomas pagal įmones. Kai įmonių skaičiaus nematome, tikslumo nėra.',
  'economy.method.symmetric-location-quotient.name': 'Simetrinis lokacijos koeficientas',
  'economy.method.symmetric-location-quotient.short':
    'Lokacijos koeficientas skalėje nuo −1 iki 1, kurioje perteklius ir trūkumas vienodo dydžio.',
  'economy.method.symmetric-location-quotient.reads':
    'Koeficientas 3 tampa 0,5, o ⅓ tampa −0,5: tris kartus daugiau ir tris kartus mažiau yra vienodai toli nuo 0.',
  'economy.method.symmetric-location-quotient.refuses': 'Reikšmės nėra ten, kur nėra lokacijos koeficiento.',
  'economy.method.krugman-index.name': 'Krugmano specializacijos indeksas',
  'economy.method.krugman-index.short': 'Kiek vietos veiklų sudėtis skiriasi nuo visos šalies.',
  'economy.method.krugman-index.reads':
    'Vietoje dvi veiklos turi 60 % ir 40 % dirbančiųjų, šalyje – po 50 %: indeksas 0,2. Kad sudėtis sutaptų, veiklą turėtų keisti pusė indekso, 10 % dirbančiųjų. 0 – tokia pati sudėtis, 2 – nieko bendra.',
  'economy.method.krugman-index.refuses':
    'Tuščiai vietai indekso nėra. Į šalies sudėtį įeina ir pati vieta, todėl labai didelė vieta atrodo panašesnė. Nematomi skaičiai palieka intervalą. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, skaičiuojamos kaip viena veikla.',
  'economy.method.hachman-index.name': 'Hachmano indeksas',
  'economy.method.hachman-index.short': 'Kiek vietos veiklų sudėtis panaši į visos šalies: nuo beveik 0 iki 1.',
  'economy.method.hachman-index.reads':
    'Vietoje dvi veiklos turi 60 % ir 40 %, šalyje – po 50 %: indeksas 0,96, sudėtis labai panaši. 1 – tokia pati.',
  'economy.method.hachman-index.refuses':
    'Tuščiai vietai indekso nėra. Labai reta veikla jį smarkiai mažina. Nematomi skaičiai palieka intervalą. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, skaičiuojamos kaip viena veikla.',
  'economy.method.region-herfindahl.name': 'Vietos specializacija (Herfindahlio indeksas)',
  'economy.method.region-herfindahl.short': 'Ar vietoje dirbama keliose veiklose, ar beveik vienoje.',
  'economy.method.region-herfindahl.reads':
    'Dvi veiklos su 60 % ir 40 % dirbančiųjų: 0,36 + 0,16 = 0,52. 1 – viena veikla; kuo arčiau 0, tuo tolygiau pasiskirstę.',
  'economy.method.region-herfindahl.refuses':
    'Tuščiai vietai indekso nėra. Jis priklauso nuo to, kaip smulkiai skirstomos veiklos, todėl lyginti galima tik vienodai suskirstytas. Nematomi skaičiai palieka intervalą. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, skaičiuojamos kaip viena veikla.',
  'economy.method.region-entropy.name': 'Vietos veiklų įvairovė (entropija)',
  'economy.method.region-entropy.short': 'Kiek įvairios vietos veiklos, bitais.',
  'economy.method.region-entropy.reads':
    'Keturios vienodo dydžio veiklos – 2 bitai, aštuonios – 3; dvi su 60 % ir 40 % – 0,97 bito; viena – 0.',
  'economy.method.region-entropy.refuses':
    'Tuščiai vietai įvairovės nėra (ne 0). Smulkiau skirstant veiklas bitų daugėja. Nematomi skaičiai palieka intervalą. Intervalą palieka ir įmonės, kurių veikla nurodyta tik stambiau, negu rodoma: jos gali būti bet kurioje iš smulkesnių (kaip skaičiuojama, parašyta prie susijusios įvairovės).',
  'economy.method.activity-herfindahl.name': 'Veiklos koncentracija vietose (Herfindahlio indeksas)',
  'economy.method.activity-herfindahl.short': 'Ar veikla pasiskirsčiusi po daug vietų, ar sutelkta keliose.',
  'economy.method.activity-herfindahl.reads':
    'Trijose vietose dirba 50 %, 30 % ir 20 % veiklos žmonių: 0,25 + 0,09 + 0,04 = 0,38. 1 – viskas vienoje vietoje.',
  'economy.method.activity-herfindahl.refuses':
    'Indeksas nežiūri, kokio dydžio pačios vietos: didmiestyje visko daugiau. Tam skirti Hooverio indeksai. Veiklai, kuria niekas neužsiima, jo nėra.',
  'economy.method.hoover-index.name': 'Hooverio indeksas',
  'economy.method.hoover-index.short': 'Kokia veiklos dalis turėtų persikelti, kad pasiskirstytų kaip visos veiklos.',
  'economy.method.hoover-index.reads':
    'Trijose vietose yra 50 %, 30 % ir 20 % veiklos, o visų dirbančiųjų – 20 %, 30 % ir 50 %: indeksas 0,3, persikelti turėtų 30 %.',
  'economy.method.hoover-index.refuses':
    'Visada pasakoma, su kuo lyginama: su visais dirbančiaisiais, gyventojais ar plotu. Viršutinė riba – 1 be tos vietos dalies, todėl 1 nepasiekiama. Veiklai, kuria niekas neužsiima, indekso nėra.',
  'economy.method.hoover-gini.name': 'Hooverio–Gini koeficientas (lokacinis Gini)',
  'economy.method.hoover-gini.short':
    'Kiek netolygiai veikla pasiskirsčiusi tarp vietų, palyginti su visomis veiklomis: nuo 0 iki 1.',
  'economy.method.hoover-gini.reads':
    'Trijose vietose yra 50 %, 30 % ir 20 % veiklos, o visų dirbančiųjų – 20 %, 30 % ir 50 %: koeficientas 0,39. 0 – pasiskirsčiusi taip pat, kaip visos veiklos.',
  'economy.method.hoover-gini.refuses':
    'Skalė – nuo 0 iki 1; kai kurios programos rodo pusę šio skaičiaus. Vietos su vienodu santykiu gali stovėti bet kuria tvarka. Veiklai, kuria niekas neužsiima, koeficiento nėra; nematomi skaičiai palieka intervalą.',
  'economy.method.theil-index.name': 'Theilo indeksas',
  'economy.method.theil-index.short': 'Kiek veiklos pasiskirstymas skiriasi nuo visų veiklų, matuojant informacija.',
  'economy.method.theil-index.reads':
    'Trijose vietose yra 50 %, 30 % ir 20 % veiklos, o visų dirbančiųjų – 20 %, 30 % ir 50 %: 0,5 ln 2,5 + 0 + 0,2 ln 0,4 = 0,27. 0 – toks pat pasiskirstymas; bendros viršutinės ribos nėra. Jis yra dviejų dalių suma: kiek nuo visų veiklų skiriasi apskritys ir kiek vietos skiriasi savo apskrities viduje.',
  'economy.method.theil-index.refuses':
    'Reikšmės nėra, kai veikla yra vietoje, kurioje pagal lyginimo pagrindą nieko nėra. Skirtingo vietų skaičiaus šalių lyginti negalima. Kai vietos yra pačios apskritys, jų viduje nėra ko skaidyti.',
  'economy.method.ellison-glaeser.name': 'Ellisono ir Glaeserio indeksas',
  'economy.method.ellison-glaeser.short':
    'Ar veiklos įmonės renkasi tas pačias vietas labiau, negu išeitų atsitiktinai dėl kelių didelių įmonių.',
  'economy.method.ellison-glaeser.reads':
    'Trijose vietose yra 50 %, 30 % ir 20 % veiklos, o visų dirbančiųjų – 20 %, 30 % ir 50 %; G = 0,18, X = 0,62, įmonių dydžių H = 0,1: γ = (0,18 − 0,062) / (0,62 × 0,9) = 0,21. Apie 0 – kaip atsitiktinai, virš 0,05 – stipriai sutelkta, mažiau už 0 – išsklaidyta.',
  'economy.method.ellison-glaeser.refuses':
    'Vienai įmonei (H = 1) indekso nėra. Kai įmonių nedaug, tai gali būti atsitiktinumas: kiek tikėtinas, nesakoma, nes tam reikia tikslių įmonių dydžių, o jie kai kurias įmones išduotų. Dydžiai imami grupėmis, todėl rodomas intervalas. Kelioms veikloms dalimis priskirta įmonė kiekvienoje yra savo dalis, bet tokio dydžio, kokio ji visa. Kitas lyginimo pagrindas duoda kitą skaičių, todėl jis visada nurodomas.',
  'economy.method.coagglomeration.name': 'Bendra aglomeracija',
  'economy.method.coagglomeration.short': 'Ar dvi veiklos (arba visa grupė) renkasi tas pačias vietas.',
  'economy.method.coagglomeration.reads':
    'Viena veikla trijose vietose turi 50 %, 30 % ir 20 %, kita – 40 %, 40 % ir 20 %, o visi dirbantieji – 20 %, 30 % ir 50 %: (0,3 × 0,2 + 0 × 0,1 + 0,3 × 0,3) / 0,62 = 0,24. Daugiau už 0 – kartu, mažiau – atskirai.',
  'economy.method.coagglomeration.refuses':
    'Veikla pati su savimi nelyginama. Grupei reikia bent dviejų veiklų, kuriomis kas nors užsiima. Nematomi skaičiai palieka intervalą: viską, kas įmanoma, kol veiklos dalys sudaro 1. Jei jame yra 0, negalima pasakyti, ar veiklos kartu, ar atskirai. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, čia atskira veikla nelaikomos.',
  'economy.method.litzenberger-sternberg.name': 'Litzenbergerio ir Sternbergo klasterio indeksas',
  'economy.method.litzenberger-sternberg.short':
    'Ar veikla tanki pagal plotą ir gyventojus ir ar ją sudaro daug įmonių, o ne viena didelė.',
  'economy.method.litzenberger-sternberg.reads':
    'Vietoje yra 60 % veiklos dirbančiųjų ir 75 % jos įmonių, bet tik 20 % ploto ir 30 % gyventojų: 0,6 × 0,75 / (0,2 × 0,3) = 7,5. 1 – kaip visur; autoriai klasteriu laiko nuo 64.',
  'economy.method.litzenberger-sternberg.refuses':
    'Neskaičiuojama be ploto ir gyventojų skaičiaus; imami dabartiniai, kad ir kurie metai rodomi. Jei yra dirbančiųjų, bet nė vienos įmonės, duomenys atmetami. Mažos, tankios vietos gauna labai didelius skaičius.',
  'economy.method.symmetric-growth.name': 'Simetrinis augimas',
  'economy.method.symmetric-growth.short': 'Pokytis, palygintas su pradžios ir pabaigos vidurkiu: nuo −2 iki 2.',
  'economy.method.symmetric-growth.reads':
    'Nuo 100 iki 110 augimas yra 20 / 210 = 0,095, beveik įprasti 10 %. Nuo 0 iki 5 jis yra 2: pradėta iš nieko. Nuo 5 iki 0 jis yra −2.',
  'economy.method.symmetric-growth.refuses':
    'Kai nebuvo ir nėra nieko, augimo nėra (ne 0). Nematomi skaičiai palieka intervalą. Kita klasifikatoriaus redakcija užkoduoti ankstesni metai perkeliami tokie, kokie rodomi: kas gali priklausyti kelioms veikloms, taip pat palieka intervalą.',
  'economy.method.shift-share.name': 'Pokyčio skaidymas (shift–share)',
  'economy.method.shift-share.short':
    'Kiek vietos pokyčio lėmė visos šalies augimas, kiek – jos veiklų sudėtis, o kiek – ji pati.',
  'economy.method.shift-share.reads':
    'Vietos veikloje dirbo 60, dirba 90. Šalyje iš viso – nuo 200 iki 240, šioje veikloje – nuo 100 iki 140. Iš 30 naujų vietų 12 davė šalies augimas, 12 – tai, kad auga pati veikla, ir 6 – vieta. Iš šių 6 penkias būtų davusi ir vidutinės sudėties vieta, o 1 – specializacija.',
  'economy.method.shift-share.refuses':
    'Tai skaidymas, o ne priežastys. Nauja šalyje veikla priskiriama sudėčiai; kur vietoje pradėta iš nieko, vietos dalis nebedalijama. Dalys visada tiksliai sudaro pokytį. Nematomi skaičiai palieka intervalus. Kita klasifikatoriaus redakcija užkoduoti ankstesni metai perkeliami tokie, kokie rodomi: kas gali priklausyti kelioms veikloms, taip pat palieka intervalą.',
  'economy.method.stars.name': 'Klasterių žvaigždės',
  'economy.method.stars.short':
    'Po žvaigždę už dydį, specializaciją, našumą ir augimą, kai vieta yra tarp pirmųjų savo grupėje; ribos – duomenys su šaltiniu. Našumas čia – vidutinis mėnesio darbo užmokestis vienam dirbančiajam.',
  'economy.method.stars.reads':
    'Grupę turi 16 savivaldybių, o žvaigždė skiriama pirmam dešimtadaliui: ją gauna 2. Jei antra ir trečia vienodos, žvaigždę gauna trys. Prie kiekvienos žvaigždės parašyta, ką reikėjo pasiekti.',
  'economy.method.stars.refuses':
    'Kai dėl nematomų skaičių neaišku, rašoma „negalima pasakyti“. Mažiau kaip 5 vietose nerikiuojama. Dydžio žvaigždė visada tenka didmiesčiams, todėl žiūrėkite į kiekvieną atskirai, o ne tik į jų skaičių. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, čia atskira veikla nelaikomos.',
  'economy.method.strong-clusters.name': 'Stiprūs klasteriai pagal JAV taisyklę',
  'economy.method.strong-clusters.short':
    'Vietos, kurių koeficientas patenka į viršutinį ketvirtį, o dirbančiųjų ir įmonių daugiau nei apatiniame ketvirtyje.',
  'economy.method.strong-clusters.reads':
    'Grupę turi 40 savivaldybių; koeficientų trečiasis kvartilis 1,8. Vieta, kurios koeficientas 2,1, o dirbančiųjų ir įmonių daugiau už pirmąjį kvartilį, yra stiprus klasteris.',
  'economy.method.strong-clusters.refuses':
    'Koeficientas turi būti ir ne mažesnis už 1. Kai grupė yra vienoje vienintelėje vietoje, ji pati sau yra kvartilis, todėl stipria nelaikoma. Dėl nematomų skaičių gali būti „negalima pasakyti“. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, čia atskira veikla nelaikomos.',
  'economy.method.radar.name': 'Radaras',
  'economy.method.radar.short': 'Vietos ir grupės, kurios atrodo kaip klasteris, nors jo niekas nesubūrė.',
  'economy.method.radar.reads':
    'Specializacija 0,8 (svoris 3), dydis 0,5 (2), augimas 0,6 (2), susietumas 0,4 (2), įmonės 0,7 (2), bendri projektai 0 (1): įvertis 6,8 / 12 = 0,57. Jei apie projektus nieko nežinome, jis yra tarp 0,57 ir 0,65. Rangas „4 (2–9)“ reiškia, kad kitaip sveriant vieta būtų nuo antros iki devintos.',
  'economy.method.radar.refuses':
    'Tai klausimas, o ne atsakymas: radaras nesako, kad klasteris yra ar kad jį reikia remti. Ko nežinome, nelaikoma nuliu, o palieka intervalą. Poros be nė vieno žinomo požymio nerikiuojamos. Susietumas sveriamas tikrąja dalimi, kad vietos nekeltų tai, kas joje neskelbiama. Įmonių savininkų nežinome: vieno savininko įmonės skaičiuojamos atskirai. Pora, kurios balo daugiau kaip 0,05 priklauso nuo jos pačios neskelbiamo dirbančiųjų ar įmonių skaičiaus arba koeficiento, vietos neturi – nurodomas vietų intervalas, ir ji rodoma atskirai. Bendri projektai – tie, kuriuose dalyvavo bent dvi tos pačios vietos ir grupės organizacijos; dalyviai siejami su įmonėmis pagal kodą arba visą pavadinimą, niekada pagal panašumą, o nesusieti palieka intervalą. Kad pusė ar daugiau dirbančiųjų dirba vienoje įmonėje, pasakoma tik kaip klasė ir tik ten, kur nei klasė, nei tyla neleidžia antrai pagal dydį įmonei jos apskaičiuoti. Skalės ir svoriai rodomi, svorius galima keisti. Įmonės, kurių veikla nurodyta tik stambiau, negu rodoma, čia atskira veikla nelaikomos.',
  'economy.method.radar-back-test.name': 'Radaro patikra praeitimi',
  'economy.method.radar-back-test.short':
    'Ar ankstesnių metų radaras būtų radęs vietas ir grupes, kuriose klasteriai įkurti vėliau.',
  'economy.method.radar-back-test.reads':
    'Vėliau įkurti šeši klasteriai; jų poros lenkė 84, 91, 40, 77, 95 ir 63 % kitų: vidutinė padėtis – 75 %, du iš šešių buvo pirmajame dešimtadalyje. 95 % iš 2 000 atsitiktinių rikiuočių vidurkis – nuo 27 iki 73 %: radaras pasirodė geriau nei atsitiktinumas. AUC 0,8: iš vienos poros, kurioje klasteris atsirado, ir vienos, kurioje ne, aštuonis kartus iš dešimties aukštesnį įvertį turėjo pirmoji; 0,5 – ne geriau nei monetos metimas.',
  'economy.method.radar-back-test.refuses':
    'Kai rikiuotėje mažiau kaip 5 įkurti klasteriai, nieko nesakoma. Klasteris skaičiuojamas kartą, pagal grupę, kurioje dirba daugiausia jo narių (bent du); be žinomos vietos ar grupės jis nurodomas, bet nerikiuojamas. Rikiuotėje – poros, kuriose kas nors dirba ir kurios tada dar nebuvo organizuotos; nesiekiančios radaro ribų yra paskutinės ir lygios, o neskelbiamų nėra. Klasteris, kurio įkūrimas neužrašytas, laikomas jau organizuotu. Visada parodoma, kiek atspėtų vien poros, vietos ar grupės dydis. Buveinės ir nariai – dabartiniai, tad šiek tiek žinoma iš anksto; AUC intervalas apytikslis.',
} as const satisfies { readonly [key in `economy.method.${PlaceMethodId}.${'name' | 'short' | 'reads' | 'refuses'}`]: string }
