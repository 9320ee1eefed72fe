/** Kaip saugome, ką įmonės pasako apie save. */
export const disclosure = {
  'disclosure.title': 'Kaip saugome įmones',
  'disclosure.lead':
    'Skelbiame sumas, o ne įmones. Skaičius, iš kurio būtų galima sužinoti vienos įmonės atsakymą, neskelbiamas.',

  'disclosure.rule.confidential': 'Konfidencialūs įmonių duomenys',
  'disclosure.rule.confidential.means':
    'Suma skelbiama, kai ją sudaro ne mažiau kaip trys nepriklausomos įmonės, kai kelios didžiausios neužgožia kitų ir kai nė viena negali pakankamai tiksliai apskaičiuoti kitos įmonės skaičiaus.',
  'disclosure.rule.counted': 'Skaičiuojami atsakymai',
  'disclosure.rule.counted.means': 'Kiekis skelbiamas, kai yra nulis arba ne mažiau kaip trys.',
  'disclosure.rule.open': 'Vieši registro duomenys',
  'disclosure.rule.open.means': 'Tai, ką registre ir taip mato visi, neslepiama.',

  'disclosure.withheld': 'neatskleidžiama',
  'disclosure.because.too-few': 'Neskelbiama: sumą sudaro per mažai nepriklausomų įmonių.',
  'disclosure.because.dominated': 'Neskelbiama: beveik visa suma priklauso vienai ar kelioms įmonėms.',
  'disclosure.because.too-close': 'Neskelbiama: iš sumos konkurentas galėtų gana tiksliai apskaičiuoti kitos įmonės skaičių.',
  'disclosure.because.protects-another':
    'Neskelbiama, nes atėmus šį skaičių iš bendros sumos būtų galima sužinoti kitą, saugomą skaičių.',
  'disclosure.shown-of':
    'Lentelėje {withheld, plural, =0 {skelbiami visi skaičiai.} one {neskelbiamas # skaičius} few {neskelbiami # skaičiai} many {neskelbiama # skaičiaus} other {neskelbiama # skaičių}}{withheld, plural, =0 {} one { iš {all, number}.} few { iš {all, number}.} many { iš {all, number}.} other { iš {all, number}.}}',

  'disclosure.method.title': 'Būdas',
  'disclosure.method.1':
    'Pirmiausia tikrinamas kiekvienas skaičius atskirai: kiek nepriklausomų įmonių jį sudaro, kokią dalį turi didžiausios ir kaip tiksliai antroji galėtų apskaičiuoti pirmosios duomenis. Vienos grupės įmonės laikomos viena įmone.',
  'disclosure.method.2':
    'Nesaugių skaičių neskelbiame, tačiau to neužtenka: vieną tuščią langelį lengva apskaičiuoti iš bendros sumos. Todėl kartu neskelbiame dar kelių langelių, kurių netektis mažiausia.',
  'disclosure.method.3':
    'Visos to paties rodiklio lentelės saugomos drauge, nes jose kalbama apie tas pačias įmones. Sumos, kurias sudaro tie patys atsakymai, visur arba skelbiamos, arba neskelbiamos.',
  'disclosure.method.4':
    'Kiekvienam saugomam skaičiui randame bent po vieną galimą atvejį, kai jis būtų gerokai didesnis ir kai būtų gerokai mažesnis, nors visi paskelbti skaičiai liktų tokie patys. Tai ir yra įrodymas, kad jo apskaičiuoti negalima.',
  'disclosure.method.5':
    'To paties reikalaujame ir prieš tą, kas žino savo įmonės skaičius: jis taip pat turi negalėti apskaičiuoti kitos įmonės.',
  'disclosure.method.6':
    'Kai nebūtini langeliai nebesaugo nieko, jie vėl rodomi. Ar pasirinkta gerai, tikriname lygindami su geriausiu sprendimu, kurį randa kita programa.',
  'disclosure.method.7':
    'Prieš tvirtindami leidimą, patys bandome jį įveikti: sudedame, atimame ir lyginame viską, kas kada nors paskelbta, taip pat ankstesnius leidimus ir palyginimo korteles. Kol randama bent viena spraga, leidimas netvirtinamas.',
  'disclosure.method.8':
    'Palyginimo kortelėje rodoma tik sava vieta ir bent trijų gretimų klasterių vidurkiai; jei grupėje mažiau kaip penki, nerodoma nieko.',
  'disclosure.method.9': 'Neskelbiamas skaičius nėra nulis ir taip niekada nerodomas. Nulis reiškia, kad tikrai nieko nėra.',
  'disclosure.method.10':
    'Ko šis būdas nesaugo: kelių susitarusių įmonių, kurios sudeda savo skaičius, ir to, ką apie save įmonė paskelbė pati.',
} as const
