/** What invented coordinators write of their year. */
export const mainResults = [
  {
    lt: 'Su dviem užsienio klasteriais pasirašyta ilgalaikė sutartis.',
    en: 'A long-term contract was signed with two clusters abroad.',
  },
  { lt: 'Atidaryta bendra bandymų laboratorija.', en: 'A joint test laboratory was opened.' },
  { lt: 'Parengta ir patvirtinta nauja strategija.', en: 'A new strategy was written and approved.' },
  {
    lt: 'Bendrame stende parodoje dalyvavo rekordiškai daug narių.',
    en: 'A record number of members shared one stand at a fair.',
  },
  {
    lt: 'Pradėtas pirmasis bendras tyrimų projektas su universitetu.',
    en: 'The first joint research project with a university began.',
  },
  {
    lt: 'Bendri žaliavų pirkimai nariams sutaupė dešimtadalį išlaidų.',
    en: 'Joint purchasing of materials saved members a tenth of the cost.',
  },
  { lt: 'Mokymo programa tapo nuolatinė.', en: 'The training programme has become a permanent one.' },
  {
    lt: 'Prisijungė kelios jaunos įmonės, sumažėjo narių amžiaus vidurkis.',
    en: 'Several young firms joined, and the average age of members fell.',
  },
] as const

export const obstacles = [
  'Trūksta specialistų, nariai varžosi dėl tų pačių žmonių.',
  'Nariai nenoriai dalijasi duomenimis.',
  'Pabrangusi energija atėmė lėšas, skirtas bendriems darbams.',
  'Kvietimai skelbiami per retai, kad būtų galima planuoti.',
  'Pasibaigus paramai nėra iš ko mokėti vadovui.',
  'Narių daug, bet bendrai dirba vis tie patys.',
] as const

export const returnReasons = [
  'Prašome patikrinti narių apyvartą: ji skiriasi nuo registro duomenų.',
  'Trūksta duomenų apie bendrus projektus, kurie finansuojami viešosiomis lėšomis.',
  'Nurodytas vadovų etatų skaičius neatitinka pernykščio, o paaiškinimo nėra.',
] as const

export const reopenReasons = [
  'Koordinatorius pranešė radęs klaidą pajamų skaičiuose.',
  'Patikslintos vienos įmonės metinės ataskaitos.',
] as const

export const extensionReasons = [
  'Koordinatorius susirgo, ataskaitą baigia pavaduotojas.',
  'Keičiasi koordinuojanti organizacija.',
  'Laukiama patvirtintų narių metinių ataskaitų.',
] as const
