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
    'Kokia dalis kartu pradėjusių įmonių tebeveikia praėjus tam tikram laikui (Kaplano ir Mejerio įvertis), su pasikliautinuoju intervalu.',
  'economy.method.survival.reads':
    'Jei po trejų metų S = 0,62, o intervalas 0,55–0,68, trejus metus išgyveno maždaug 62 iš 100 įmonių. Dar veikiančios įmonės skaičiuojamos tol, kol jas matėme, ir neišmetamos.',
  'economy.method.survival.refuses':
    'Įmonės, matomos jau pirmąjį laikotarpį, nepriklauso jokiai kartai, nes jų pradžia nežinoma. Kai nebelieka nė vienos įmonės, intervalo nėra.',
  'economy.method.cohort-survival.name': 'Pradėjusių įmonių išlikimas',
  'economy.method.cohort-survival.short': 'Kokia dalis tais pačiais metais pradėjusių įmonių tebeveikia po 1, 2 ar 3 metų.',
  'economy.method.cohort-survival.reads':
    'Jei 2022 m. pradėjo 40 įmonių, o 2025 m. veikia 26 iš jų, po 3 metų tebeveikia 65 %. Veikia – turi bent vieną apdraustąjį bent vieną metų mėnesį.',
  'economy.method.cohort-survival.refuses':
    'Kas veikė jau pirmaisiais metais, pradžios metų neturi. Tik tais metais nematoma įmonė dar gali sugrįžti, todėl vėliau ji gali būti vėl suskaičiuota. Perimta įmonė čia nebeišlieka.',
  'economy.method.high-growth.name': 'Sparčiai augančios įmonės',
  'economy.method.high-growth.short':
    'Kokia dalis įmonių, pradžioje turėjusių bent 10 darbuotojų, trejus metus augo vidutiniškai daugiau kaip po 20 % per metus (EBPO) arba daugiau kaip po 10 % (Eurostato variantas).',
  'economy.method.high-growth.reads':
    'Įmonė, per trejus metus išaugusi nuo 10 iki 18 darbuotojų, auga sparčiai pagal abi taisykles; nuo 10 iki 14 – tik pagal 10 % taisyklę. Lygiai 20 % dar nėra daugiau kaip 20 %.',
  'economy.method.high-growth.refuses':
    'Jei nė viena įmonė neturėjo bent 10 darbuotojų, dalies nėra. Išnykusios įmonės į dalį nepatenka, bet parodoma, kiek jų buvo: vien išlikusiųjų dalis gražina vaizdą. Nepatenka ir įmonė, pradėjusi pirmaisiais iš tų metų: jos metų vidurkis nieko nesako apie dydį.',
} as const
