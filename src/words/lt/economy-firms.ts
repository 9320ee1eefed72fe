/** How firms come, go and grow. */
export const economyFirms = {
  'economy.tab.economy-firms': 'Įmonės',
  'economy.way.economy-firms': 'Kiek įmonių atsirado, išnyko, išgyveno ir sparčiai augo.',
  'economy.firms': 'Įmonių raida',
  'economy.firms.lead':
    'Kiek įmonių pradėjo ir baigė veikti, kiek pradėjusiųjų tebeveikia ir kiek sparčiai augo – pagal vietą arba veiklą.',
  'economy.firms.of-one': 'Kiek įmonių čia pradėjo ir baigė veikti, kiek pradėjusiųjų tebeveikia ir kiek sparčiai augo.',
  'economy.firms.by-place': 'Pagal vietą',
  'economy.firms.by-activity': 'Pagal veiklą',
  'economy.firms.too-few-years': 'per mažai metų',
  'economy.firms.nobody': '{of, select, began {nepradėjo nė viena} large {didelių nebuvo} other {įmonių nebuvo}}',
  'economy.firms.country': 'Visa šalis',
  'economy.firms.all': 'visos veiklos',
  'economy.firms.active': 'Veikusios įmonės',
  'economy.firms.began': 'Pradėjo',
  'economy.firms.entry': 'Atsiradimo rodiklis',
  'economy.firms.ended': 'Baigė',
  'economy.firms.exit': 'Išnykimo rodiklis',
  'economy.firms.cohort-1': 'Pradėjo prieš metus',
  'economy.firms.survival-1': 'Tebeveikia po 1 metų',
  'economy.firms.cohort-2': 'Pradėjo prieš 2 metus',
  'economy.firms.survival-2': 'Tebeveikia po 2 metų',
  'economy.firms.cohort-3': 'Pradėjo prieš 3 metus',
  'economy.firms.survival-3': 'Tebeveikia po 3 metų',
  'economy.firms.large': 'Prieš tai pakankamai didelės ir tebeveikia',
  'economy.firms.fast': 'Sparčiai augusios',
  'economy.firms.fast-share': 'Sparčiai augusių dalis',
  'economy.firms.gone': 'Prieš tai pakankamai didelės, dabar neveikia',
  'economy.firms.made':
    'Skaičiuojamos įmonės, turinčios juridinio asmens kodą, kurių vieta ir veikla žinomos, matytos ištisais {from}–{to} metais. Veikusios jau {from} m. pradžios metų neturi; ar įmonė baigė veikti, žinoma tik praėjus dvejiems metams be darbuotojų. Tikslūs skaičiai nerodomi, kai įmonių mažiau, negu leidžia šalies taisyklė, arba kai jas išduotų atimtis.',
  'economy.firms.curve': 'Kiek laiko įmonės išgyvena',
  'economy.firms.curve.title': 'Pradėjusių įmonių dalis, kuri tebeveikia',
  'economy.firms.curve.describes':
    'Laipteliai nuo visų įmonių pradžioje iki dalies, kuri veikia praėjus kiekvieniems metams, su 95 % pasikliautinuoju intervalu.',
  'economy.firms.curve.after': 'Metai nuo pradžios metų',
  'economy.firms.curve.share': 'Tebeveikia',
  'economy.firms.curve.at-risk': 'Stebėtos įmonės',
  'economy.firms.curve.ended': 'Iki tol išnyko',
  'economy.firms.curve.cohorts': 'Pradžios metai',
  'economy.firms.curve.cohorts-withheld': 'Neskelbiami pradžios metai',
  'economy.firms.curve.cohorts-unknown': 'Nežinomi pradžios metai',
  'economy.firms.curve.cohorts-elsewhere': 'Kitos redakcijos pradžios metai',
  'economy.firms.curve.interval': '{share} ({interval})',
  'economy.firms.curve.between': 'nuo {least} iki {most}',
  'economy.firms.curve.point':
    'Po {years, plural, one {# metų} few {# metų} many {# metų} other {# metų}}: {share}; stebėtos įmonės: {firms}',
  'economy.firms.curve.key':
    'Kreivė yra Kaplano ir Meierio įvertis pagal turimų pradžios metų įmones, šešėlis – jo 95 % pasikliautinasis intervalas. Šių metų pabaigoje nematoma įmonė laikoma išnykusia, kol nesugrįžta.',
  'economy.firms.curve.withheld':
    'Kai pradžios metų skaičiai neskelbiami, nes išnyko arba liko vos kelios įmonės, rodomas tik intervalas: nuo atvejo, kai visos tos įmonės išnyko, iki atvejo, kai neišnyko nė viena, abu su 95 % pasikliautinuoju intervalu.',
  'economy.firms.curve.unknown':
    'Dalies pradžios metų čia nėra: nežinoma, kuriai iš kelių veiklų priklauso kai kurios tų metų įmonės.',
  'economy.firms.curve.elsewhere':
    'Čia nėra pradžios metų, kurių įmonės stebimos pagal kitą veiklų klasifikatoriaus redakciją; visų veiklų kreivėje jie yra.',
  'economy.firms.curve.source': 'juridinio asmens kodą turinčios įmonės, pradėjusios po {from} m. ir stebėtos iki {to} m.',
  'economy.firms.curve.why.withheld':
    'Pradžios metų skaičiai neskelbiami, tad nieko negalima pasakyti, kiek įmonių išgyvena: jų per mažai, kad apie jas būtų galima ką nors rodyti.',
  'economy.firms.curve.why.unknown': 'Nežinoma, kuriai iš kelių veiklų priklauso kai kurios įmonės.',
  'economy.firms.curve.why.other-edition':
    'Metai, koduoti pagal kitą veiklų klasifikatoriaus redakciją, čia neįtraukiami, o kitais metais galima stebėti mažiau negu {least, plural, one {# įmonę} few {# įmones} many {# įmonės} other {# įmonių}}. Visų veiklų įmonės stebimos visus metus.',
  'economy.firms.curve.why.too-few':
    'Galima stebėti mažiau negu {least, plural, one {# įmonę} few {# įmones} many {# įmonės} other {# įmonių}}, todėl kreivė nieko nepasakytų.',
  'economy.firms.curve.why.too-few-years': 'Kad būtų matyti, kas išgyvena, po pirmųjų metų reikia dar dvejų iš eilės.',
  'economy.firms.curve.why.no-rule': 'Šalies duomenyse nepasakyta, kiek įmonių reikia kreivei.',
  'economy.firms.growth-rule':
    'Sparčiai augusi – per {years, plural, one {# metus} few {# metus} many {# metų} other {# metų}} vidutiniškai augusi daugiau kaip po {rate} per metus ir prieš tai turėjusi bent {least, plural, one {# darbuotoją} few {# darbuotojus} many {# darbuotojo} other {# darbuotojų}} ({title}; {publisher}, {year} m.).',
  'economy.firms.growth-rule.remembered': 'Šios ribos užrašytos iš atminties, o ne iš šaltinio.',
  'economy.firms.no-growth-rule':
    'Šalies duomenyse nepasakyta, kada įmonė laikoma sparčiai augančia, todėl apie tai nieko nesakoma.',
  'economy.firms.unlinked':
    'Kitos klasifikatoriaus redakcijos metai perskaičiuojami pagal įkeltą atitikties lentelę. {version} redakcijos klasių, kurias įmonės turi, bet kurių sąsajų joje nėra: {count} (pirmosios: {codes}). Tik su tokia klase matyta įmonė gali vykdyti bet kurią veiklą, todėl skaičiai tampa nežinomi; jei faile jos pamirštos, failą reikia pataisyti ir įkelti iš naujo.',
  'economy.firms.finer': 'Rodomi skyriai: smulkesnėse veiklose beveik nieko nebūtų galima rodyti.',
  'economy.firms.whole-kept-back':
    'Bendras skaičius gali būti nerodomas, nors kai kurios jo dalys rodomos: su juo neskelbiamas dalis išduotų atimtis.',
  'economy.firms.more': 'Rodomos pirmosios {shown} iš {all}; visos – failuose ir įmonių sąraše.',
  'economy.firms.list': 'Visas sąrašas',
  'economy.firms.none': 'Nėra ką pasakyti: tokių įmonių nematyti.',
  'economy.firms.why.one-year': 'Turimi tik vieneri ištisi metai: kas pradėjo ir kas baigė, matyti tik palyginus kelerius.',
  'economy.firms.why.not-told': 'Įmonių raida rodoma tik pagal sekcijas ir skyrius.',
  'economy.firms.why.in-part':
    'Įkelti failai apima tik dalį vietų ar veiklų: išsikėlusi įmonė atrodytų kaip išnykusi, todėl įmonių raida neskaičiuojama.',
  'economy.firms.why.no-such-year':
    'Šie metai nepriklauso iš eilės einantiems metams, kurių yra visi dvylika mėnesių, todėl įmonių raidos pasakyti negalima.',
} as const
