import type { Doubt } from '#core/economy/radar/radar-pair.ts'
import type { SignId } from '#core/economy/radar/signs.ts'
import type { ThinReason } from '#core/economy/radar/thin-bases.ts'
import type { StarKind, StarReason } from '#core/economy/stars/stars.ts'

/** The radar: its signs, why a pair stands where it does, what speaks against it, what is not known; and the stars. */
export const economyRadar = {
  'economy.radar.sign.specialisation': 'Specializacija',
  'economy.radar.sign.size': 'Dydis',
  'economy.radar.sign.growth': 'Augimas',
  'economy.radar.sign.relatedness': 'Susietumas',
  'economy.radar.sign.independent-firms': 'Įmonės (savininkai nežinomi)',
  'economy.radar.sign.project-ties': 'Bendri projektai',
  'economy.radar.scales': 'Kas praleidžiama, kas laikoma nuliu ir kas vienetu',
  'economy.radar.floor':
    'Pora praleidžiama, kai tikrai nesiekia bent vienos ribos: lokacijos koeficientas – {quotient}, dirbančiųjų – {employed}, įmonių – {firms}.',
  'economy.radar.scale.specialisation': 'lokacijos koeficientas: {from} – 0, {to} ir daugiau – 1, pagal logaritmą',
  'economy.radar.scale.size': 'dirbantieji: {from} ir mažiau – 0, {to} ir daugiau – 1, pagal logaritmą',
  'economy.radar.scale.growth': 'simetrinis augimas: {from} ir mažiau – 0, {to} ir daugiau – 1',
  'economy.radar.scale.relatedness': 'susietumo tankis procentais: {from} ir mažiau – 0, {to} ir daugiau – 1',
  'economy.radar.scale.independent-firms': 'įmonės: {from} ir mažiau – 0, {to} ir daugiau – 1, pagal logaritmą',
  'economy.radar.scale.project-ties': 'bendri projektai: {from} – 0, {to} ir daugiau – 1',
  'economy.radar.reason.specialisation': 'Grupės dalis čia didesnė nei visoje šalyje: lokacijos koeficientas {times}.',
  'economy.radar.reason.size':
    '{count, plural, one {Grupėje dirba # žmogus.} few {Grupėje dirba # žmonės.} many {Grupėje dirba # žmogaus.} other {Grupėje dirba # žmonių.}}',
  'economy.radar.reason.growth':
    'Dirbančiųjų skaičius, palyginti su ankstesniu, išaugo {change}; pats požymis – simetrinis augimas, kuris mažesnis.',
  'economy.radar.reason.growth-from-nothing': 'Anksčiau grupėje niekas nedirbo.',
  'economy.radar.reason.relatedness': 'Su grupe susijusios veiklos čia jau stiprios: susietumo tankis {density} %.',
  'economy.radar.reason.independent-firms':
    '{count, plural, one {Grupėje yra # įmonė.} few {Grupėje yra # įmonės.} many {Grupėje yra # įmonės.} other {Grupėje yra # įmonių.}}',
  'economy.radar.reason.project-ties':
    '{count, plural, one {Vietos ir grupės organizacijos turi # bendrą projektą.} few {Vietos ir grupės organizacijos turi # bendrus projektus.} many {Vietos ir grupės organizacijos turi # bendro projekto.} other {Vietos ir grupės organizacijos turi # bendrų projektų.}}',
  'economy.radar.at-least': '{sentence} Tai mažiausia galima reikšmė.',
  'economy.radar.doubt.one-firm-carries-it':
    'Pusė ar daugiau grupės dirbančiųjų dirba vienoje įmonėje: tai gali būti įmonė, o ne klasteris.',
  'economy.radar.doubt.few-firms':
    '{as, select, most {{firms, plural, =0 {Įmonių čia nėra.} one {Čia daugiausia # įmonė.} few {Čia daugiausia # įmonės.} many {Čia daugiausia # įmonės.} other {Čia daugiausia # įmonių.}}} other {{firms, plural, =0 {Įmonių čia nėra.} one {Čia tik # įmonė.} few {Čia tik # įmonės.} many {Čia tik # įmonės.} other {Čia tik # įmonių.}}}}',
  'economy.radar.doubt.few-employed':
    '{as, select, most {{employed, plural, one {Grupėje dirba daugiausia # žmogus.} few {Grupėje dirba daugiausia # žmonės.} many {Grupėje dirba daugiausia # žmogaus.} other {Grupėje dirba daugiausia # žmonių.}}} other {{employed, plural, one {Grupėje dirba tik # žmogus.} few {Grupėje dirba tik # žmonės.} many {Grupėje dirba tik # žmogaus.} other {Grupėje dirba tik # žmonių.}}}}',
  'economy.radar.doubt.shrinking': 'Dirbančiųjų skaičius sumažėjo {change}.',
  'economy.radar.doubt.began-from-little': 'Prieš tai čia beveik niekas nedirbo, todėl augimas atrodo didelis.',
  'economy.radar.doubt.perhaps-not-specialised':
    'Dalies skaičių nematome: lokacijos koeficientas yra tarp {least} ir {most}, todėl vieta gali būti ir nespecializuota.',
  'economy.radar.doubt.no-projects-together': 'Bendrų projektų nerasta.',
  'economy.radar.doubt.organised-elsewhere':
    '{places, plural, one {Tokios grupės klasteris jau veikia kitur (# vieta): šios vietos įmonės gali būti jo narės.} few {Tokios grupės klasteriai jau veikia kitur (# vietos): šios vietos įmonės gali būti jų narės.} many {Tokios grupės klasteriai jau veikia kitur (# vietos): šios vietos įmonės gali būti jų narės.} other {Tokios grupės klasteriai jau veikia kitur (# vietų): šios vietos įmonės gali būti jų narės.}}',
  'economy.radar.doubt.rank-not-firm': 'Truputį pakeitus svorius, vieta būtų nuo {from} iki {to}: rangas netvirtas.',
  'economy.radar.unknown.specialisation': 'Nežinome tikslaus lokacijos koeficiento.',
  'economy.radar.unknown.size': 'Nežinome, kiek žmonių dirba.',
  'economy.radar.unknown.growth': 'Nežinome, ar grupė auga.',
  'economy.radar.unknown.relatedness': 'Nežinome, kiek grupė susijusi su kitomis vietos veiklomis.',
  'economy.radar.unknown.independent-firms': 'Nežinome, kiek yra įmonių.',
  'economy.radar.unknown.project-ties': 'Nežinome tiksliai, kiek yra bendrų projektų.',
  'economy.radar.thin.yes': 'Pagrindas silpnas',
  'economy.radar.thin.no': 'Pagrindas tvirtas',
  'economy.radar.thin.cannot-say': 'Negalima pasakyti',
  'economy.radar.thin.no-activity': 'Vietoje šia veikla niekas neužsiima.',
  'economy.radar.thin.not-specialised': 'Vieta šioje grupėje nespecializuota.',
  'economy.radar.thin.few-employed': 'Grupėje dirba mažai žmonių.',
  'economy.radar.thin.few-firms': 'Įmonių mažai.',
  'economy.radar.kept-back.title': 'Be rango: per daug neskelbiama',
  'economy.radar.kept-back.lead':
    'Daugiau kaip dvidešimtoji šių porų balo priklauso nuo jų pačių dirbančiųjų ir įmonių skaičiaus ar koeficiento, kurie neskelbiami arba nežinomi. Tarp žinomų porų jos nerikiuojamos; pasakoma, nuo kurio iki kurio rango jos būtų, kad ir kokie būtų nematomi skaičiai.',
  'economy.radar.none-known':
    'Nė apie vieną vietos ir grupės porą nežinoma tiek, kad ją būtų galima rikiuoti; galinčios turėti rangą – žemiau.',
  'economy.radar.kept-back': 'Neskelbiama',
  'economy.radar.ranks': 'Galimi rangai tarp žinomų porų',
  'economy.radar.speaks-for': 'Kas už',
  'economy.radar.ties':
    'Bendri projektai: bent po dvi šalies organizacijas turi {joint} iš {projects} iki metų pabaigos prasidėjusių projektų. Iš {organisations} juose dalyvaujančių organizacijų įmonės rastos pagal kodą – {byNumber}, pagal pavadinimą – {byName}; kelių įmonių pavadinimą turi {ambiguous}, nerasta {unmatched}. Kur kuri nors iš šių gali priklausyti porai, projektų skaičius yra intervalas.',
  'economy.radar.ties.beginning':
    '{count, plural, one {Nežinoma, kada prasidėjo # projektas: jis gali būti skaičiuojamas arba ne.} few {Nežinoma, kada prasidėjo # projektai: jie gali būti skaičiuojami arba ne.} many {Nežinoma, kada prasidėjo # projekto: jis gali būti skaičiuojamas arba ne.} other {Nežinoma, kada prasidėjo # projektų: jie gali būti skaičiuojami arba ne.}}',
  'economy.radar.ties.none': 'Projektų dalyviai dar neįkelti: kiek yra bendrų projektų, nežinoma, o ne nulis.',
  'economy.radar.largest.here':
    'Kad pusė ar daugiau dirbančiųjų dirba vienoje įmonėje, pasakoma tik ten, kur tai įmonės neišduoda: kur nieko nepasakyta, vis tiek gali taip būti.',
  'economy.radar.largest.elsewhere':
    'Ar pusė ar daugiau dirbančiųjų dirba vienoje įmonėje, pasakoma tik pagal savivaldybes ir pirmąjį veiklų grupių rinkinį: kelios lentelės drauge galėtų įmonę išduoti.',
  'economy.radar.back-test': 'Ar ankstesnių metų radaras būtų radęs tai, kas įkurta vėliau? Žr. patikrą praeitimi.',
  'economy.back-test': 'Radaro patikra praeitimi',
  'economy.back-test.lead':
    'Radaras sudaromas tik iš ankstesnių metų duomenų, pagal jūsų svorius. Tada pasakoma, kur jame buvo vietos ir grupės, kuriose klasteriai įkurti vėliau.',
  'economy.back-test.orders': 'Ar geriau nei atsitiktinai?',
  'economy.back-test.orders.lead':
    '{ordered, plural, one {# po {year} m. įkurtas klasteris yra} few {# po {year} m. įkurti klasteriai yra} many {# po {year} m. įkurto klasterio yra} other {# po {year} m. įkurtų klasterių yra}} tarp {pairs, plural, one {# poros} few {# porų} many {# poros} other {# porų}}. 100 % – pati pirmoji, 0 % – paskutinė; šalia – intervalas, kuriame telpa 95 iš šimto atsitiktinių tų pačių porų rikiuočių. Po radaru – rikiuotės, kurias galėtų sudaryti kiekvienas.',
  'economy.back-test.cannot-say': 'Negalima pasakyti',
  'economy.back-test.cannot-say.why':
    '{ordered, plural, =0 {Tarp porų nėra nė vieno po {year} m. įkurto klasterio} one {Tarp porų yra tik # po {year} m. įkurtas klasteris} few {Tarp porų yra tik # po {year} m. įkurti klasteriai} many {Tarp porų yra tik # po {year} m. įkurto klasterio} other {Tarp porų yra tik # po {year} m. įkurtų klasterių}}; kai jų mažiau nei {least}, nieko pasakyti negalima. Pasirinkite ankstesnius metus, jei jų duomenys įkelti.',
  'economy.back-test.order': 'Rikiuota pagal',
  'economy.back-test.by.radar': 'radarą',
  'economy.back-test.by.jobs': 'vien poros dirbančiuosius',
  'economy.back-test.by.place': 'vien vietos dirbančiuosius',
  'economy.back-test.by.group': 'vien grupės dirbančiuosius',
  'economy.back-test.standing': 'Vidutinė padėtis',
  'economy.back-test.first-tenth': 'Tarp pirmųjų 10 %',
  'economy.back-test.first-quarter': 'Tarp pirmųjų 25 %',
  'economy.back-test.auc': 'AUC',
  'economy.back-test.chance': 'atsitiktinai',
  'economy.back-test.as-good': 'ne blogesnių atsitiktinių rikiuočių',
  'economy.back-test.against': 'atsitiktinai {least}–{most}; ne blogesnės – {asGood} atsitiktinių rikiuočių',
  'economy.back-test.foundings': 'Įkurti klasteriai',
  'economy.back-test.foundings.lead':
    'Po {year} m. įkurti registro klasteriai, jų buveinės vieta ir grupė, kurioje dirba daugiausia jų narių. Buveinė ir nariai – dabartiniai: kokie jie buvo kuriantis, retai užrašyta.',
  'economy.back-test.foundings.none': 'Po {year} m. neįkurtas nė vienas registro klasteris.',
  'economy.back-test.unknown':
    '{count, plural, =0 {Visų klasterių įkūrimas užrašytas.} one {# klasterio įkūrimas neužrašytas: jis laikomas jau organizuotu.} few {# klasterių įkūrimas neužrašytas: jie laikomi jau organizuotais.} many {# klasterio įkūrimas neužrašytas: jis laikomas jau organizuotu.} other {# klasterių įkūrimas neužrašytas: jie laikomi jau organizuotais.}}',
  'economy.back-test.founded': 'Įkurtas',
  'economy.back-test.fate': 'Kur buvo',
  'economy.back-test.fate.ranked': '{rank} vieta, lenkė {share} kitų',
  'economy.back-test.fate.below': 'Nesiekė radaro ribų, lenkė {share} kitų',
  'economy.back-test.fate.no-place': 'Buveinės vieta nežinoma: niekur nerikiuojamas.',
  'economy.back-test.fate.no-group': 'Nežinoma grupė, kurioje dirbtų bent du nariai: niekur nerikiuojamas.',
  'economy.back-test.fate.nobody-worked': 'Grupėje ten niekas nedirbo: rikiuotėje nėra.',
  'economy.back-test.fate.organised-then': 'Ten jau veikė kitas klasteris: rikiuotėje nėra.',
  'economy.back-test.fate.kept-back': 'Per daug poros skaičių neskelbiama: rikiuotėje nėra.',
  'economy.back-test.to-radar': 'Į radarą',
  'economy.cli.back-test': 'radaras pagal ankstesnių metų duomenis ir vėliau įkurti klasteriai, pvz., 2021',
  'economy.cli.back-test.told':
    '{ordered, plural, =0 {Rikiuotėje nėra nė vieno vėliau įkurto klasterio} one {Rikiuotėje yra # vėliau įkurtas klasteris} few {Rikiuotėje yra # vėliau įkurti klasteriai} many {Rikiuotėje yra # vėliau įkurto klasterio} other {Rikiuotėje yra # vėliau įkurtų klasterių}} tarp {pairs, plural, one {# poros} few {# porų} many {# poros} other {# porų}}; ne rikiuotėje – {outside}; įkūrimas neužrašytas – {unknown}.',
  'economy.cli.back-test.cannot-say': 'Negalima pasakyti: kai rikiuotėje mažiau kaip {least} įkurti klasteriai, nesakoma nieko.',
  'economy.stars': 'Žvaigždės',
  'economy.stars.lead':
    'Apskaičiavo Santalka pagal paskelbtas ribas. Tai nėra oficialus ženklas: lyginamos tik šios šalies vietos, o ne Europos regionai.',
  'economy.stars.none': 'Nė vienos žvaigždės.',
  'economy.stars.given': 'Žvaigždės',
  'economy.stars.why': 'Už ką',
  'economy.stars.one': '{criterion} – {given}. {reason}',
  'economy.stars.scheme': 'Kieno ribos',
  'economy.stars.criterion': 'Požymis',
  'economy.stars.cut-least': 'Riba: nuo',
  'economy.stars.cut-most': 'Riba: iki',
  'economy.stars.source': 'Ribų šaltinis: {publisher}, „{title}“, {year}.',
  'economy.stars.missing': 'Neturime duomenų, todėl neskiriama: {criteria}.',
  'economy.stars.more': 'Rodomos pirmosios {shown} iš {all}; visos – failuose.',
  'economy.stars.unsaid':
    'Dėl nematomų skaičių negalima pasakyti dar apie {count, plural, one {# eilutę} few {# eilutes} many {# eilutės} other {# eilučių}}.',
  'economy.star.size': 'Dydis (dirbantieji)',
  'economy.star.specialisation': 'Specializacija',
  'economy.star.focus': 'Svarba vietai',
  'economy.star.productivity': 'Našumas (vidutinis darbo užmokestis)',
  'economy.star.dynamism': 'Augimas',
  'economy.star.given.yes': 'Žvaigždė',
  'economy.star.given.no': 'Be žvaigždės',
  'economy.star.given.cannot-say': 'Negalima pasakyti',
  'economy.star.reason.among-first': 'Tarp pirmųjų ({places} iš {among}): {value}, reikėjo {cut}.',
  'economy.star.reason.at-least': '{value}, reikėjo bent {cut}.',
  'economy.star.reason.not-among-first': 'Ne tarp pirmųjų ({places} iš {among}): {value}, reikėjo {cut}.',
  'economy.star.reason.below': '{value}, reikėjo bent {cut}.',
  'economy.star.reason.too-few-employed': 'Dirba per mažai žmonių, kad žvaigždė būtų skiriama.',
  'economy.star.reason.no-activity': 'Vietoje šia veikla niekas neužsiima.',
  'economy.star.reason.withheld': 'Dalis skaičių neskelbiama, o su jais galėtų būti ir taip, ir kitaip.',
  'economy.star.reason.unknown': 'Dalies skaičių nežinome, o su jais galėtų būti ir taip, ir kitaip.',
  'economy.star.reason.too-few-regions': 'Grupę turi per mažai vietų, kad būtų galima rikiuoti.',
} as const satisfies {
  readonly [
    key in
      | `economy.radar.${'sign' | 'scale' | 'reason' | 'unknown'}.${SignId}`
      | `economy.radar.doubt.${Doubt['code']}`
      | `economy.radar.thin.${ThinReason}`
      | `economy.star.${StarKind}`
      | `economy.star.reason.${StarReason}`
  ]: string
} & { readonly [key: string]: string }
