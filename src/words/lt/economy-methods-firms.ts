/** How firms begin, end and grow: the pages of these methods. */
export const economyMethodsFirms = {
  'economy.method.entry-exit.name': 'Įmonių atsiradimas ir išnykimas',
  'economy.method.entry-exit.short':
    'Kokia dalis laikotarpio įmonių tada pasirodė pirmą kartą, kokia dalis buvo matoma paskutinį kartą ir kiek jų iš viso keitėsi (apyvarta).',
  'economy.method.entry-exit.reads':
    'Jei per metus veikė 200 įmonių, 16 iš jų pasirodė pirmą kartą, o 10 paskutinį, atsiradimo rodiklis yra 8 %, išnykimo 5 %, apyvarta 13 %. Įmonė, kurios nematyti ne ilgiau kaip 24 mėnesius (metų duomenyse – dvejus metus), laikoma veikusia visą laiką.',
  'economy.method.entry-exit.refuses':
    'Pirmuoju laikotarpiu atsiradimo nėra: nežinoma, kada tos įmonės pradėjo veikti. Paskutiniais laikotarpiais išnykimo dar negalima atskirti nuo pertraukos, todėl rodiklio nėra. Susijungimų, skaidymų ir teisinės formos keitimo duomenyse nematyti: perimta įmonė čia baigiasi.',
  'economy.method.survival.name': 'Įmonių išgyvenimas',
  'economy.method.survival.short':
    'Kokia dalis kartu pradėjusių įmonių tebeveikia praėjus tam tikram laikui (Kaplano ir Meierio įvertis), su pasikliautinuoju intervalu.',
  'economy.method.survival.reads':
    'Jei po trejų metų S = 0,62, o intervalas 0,55–0,68, trejus metus išgyveno maždaug 62 iš 100 įmonių. Kartu imamos visų turimų pradžios metų įmonės; dar veikiančios skaičiuojamos tol, kol jas matėme, ir neišmetamos. Kol niekas neišnyko, apatinis intervalo galas yra tikslus tiek įmonių intervalo galas.',
  'economy.method.survival.refuses':
    'Įmonės, matomos jau pirmaisiais metais, nepriklauso jokiai kartai, nes jų pradžia nežinoma. Jei kartos, kurių skaičiai neskelbiami, būtų praleistos, išlikimas atrodytų geresnis, negu yra: neskelbiamos tos, kurios neteko vienos ar dviejų įmonių, o nepraradusios nė vienos rodomos. Todėl ten, kur kartos skaičiai neskelbiami, vietoj dalies yra intervalas: nuo atvejo, kai visos jos įmonės išnyko, iki atvejo, kai neišnyko nė viena, o įmonių imama ne daugiau, negu leidžia rodomi skaičiai; jei toks intervalas nieko nepasako, kreivės nėra. Metai, koduoti pagal kitą veiklų redakciją, įtraukiami tik į visų veiklų kreivę ir suskaičiuojami. Kai stebimų įmonių lieka mažiau, negu reikalauja šalies duomenys, kreivė baigiasi. Duomenų pabaigoje nematoma įmonė laikoma išnykusia: jei ji sugrįš, paskutiniai laipteliai buvo per žemi.',
  'economy.method.cohort-survival.name': 'Pradėjusių įmonių išlikimas',
  'economy.method.cohort-survival.short': 'Kokia dalis tais pačiais metais pradėjusių įmonių tebeveikia po 1, 2 ar 3 metų.',
  'economy.method.cohort-survival.reads':
    'Jei 2022 m. pradėjo 40 įmonių, o 2025 m. veikia 26 iš jų, po 3 metų tebeveikia 65 %. Veikia – turi bent vieną apdraustąjį bent vieną metų mėnesį.',
  'economy.method.cohort-survival.refuses':
    'Kas veikė jau pirmaisiais metais, pradžios metų neturi. Įmonė, kurios nematyti ne ilgiau kaip dvejus metus ir kuri sugrįžo, veikė visą laiką; nematoma duomenų pabaigoje laikoma išnykusia, kol nesugrįžta. Perimta įmonė čia nebeišlieka.',
  'economy.method.high-growth.name': 'Sparčiai augančios įmonės',
  'economy.method.high-growth.short':
    'Kokia dalis pradžioje pakankamai didelių įmonių vidutiniškai augo sparčiau, negu nustatyta. Ribos yra šalies duomenys ir rodomos prie skaičių; EBPO jos – 10 darbuotojų, 20 % per metus ir treji metai.',
  'economy.method.high-growth.reads':
    'Pagal EBPO ribas įmonė, per trejus metus išaugusi nuo 10 iki 18 darbuotojų, auga sparčiai, o išaugusi nuo 10 iki 14 – ne (Eurostatas skaičiuoja nuo 10 % per metus, ten ji augtų sparčiai). Lygiai 20 % dar nėra daugiau kaip 20 %.',
  'economy.method.high-growth.refuses':
    'Jei nė viena įmonė nebuvo pakankamai didelė, dalies nėra. Išnykusios įmonės į dalį nepatenka, bet parodoma, kiek jų buvo: vien išlikusiųjų dalis gražina vaizdą. Nepatenka ir įmonė, pradėjusi pirmaisiais iš tų metų: jos metų vidurkis nieko nesako apie dydį.',
} as const
