/** Letters that Santalka sends. A sentence that ends with a date takes its full stop from it: „iki 2026 m. kovo 31 d.“. */
export const letters = {
  'letter.greeting': 'Sveiki,',
  'letter.footer': 'Šį laišką automatiškai išsiuntė Santalka ({host}). Atsakymų į jį niekas neskaito.',
  'letter.ignore': 'Jei laiško nesitikėjote, nieko nedarykite ir nuorodos niekam neperduokite.',
  'letter.link-hint': 'Jei mygtukas neveikia, nukopijuokite adresą į naršyklę:',
  'letter.reason': 'Priežastis:',

  'letter.invitation.subject': 'Kvietimas į Santalką: {into}',
  'letter.invitation.lead': '{inviter} kviečia Jus prisijungti prie Santalkos, atviro šalies klasterių registro ({into}).',
  'letter.invitation.more': 'Kvietimu galima pasinaudoti vieną kartą, iki {until}',
  'letter.invitation.action': 'Priimti kvietimą',

  'letter.recovery.subject': 'Naujas Santalkos slaptažodis',
  'letter.recovery.lead': 'Gavome prašymą pakeisti Jūsų paskyros slaptažodį.',
  'letter.recovery.more':
    'Nuoroda galioja {minutes, plural, one {# minutę} few {# minutes} many {# minutės} other {# minučių}} ir veikia vieną kartą.',
  'letter.recovery.action': 'Pasirinkti naują slaptažodį',

  'letter.campaign-opened.subject': 'Prasidėjo {campaign} m. stebėsena: {cluster}',
  'letter.campaign-opened.lead':
    'Prasidėjo {campaign} m. klasterių stebėsena. Laukiame klasterio ataskaitos už {asksAbout} metus: {cluster}.',
  'letter.campaign-opened.more':
    'Pateikite ją iki {deadline} Tai, ką registras jau žino, ataskaitoje įrašyta – tereikia patvirtinti arba pataisyti. Stebėsenos datos pridėtos kaip kalendoriaus failas.',
  'letter.campaign-opened.action': 'Atverti ataskaitą',

  'letter.reminder.subject':
    '{when, select, before {Iki ataskaitos termino liko {days, plural, one {# diena} few {# dienos} many {# dienos} other {# dienų}}} today {Ataskaitos terminas – šiandien} other {Ataskaitos terminas baigėsi}}: {cluster}',
  'letter.reminder.lead':
    '{when, select, before {Klasterio {asksAbout} m. ataskaitos ({cluster}) laukiame iki {deadline}} today {Klasterio {asksAbout} m. ataskaitos ({cluster}) laukiame šiandien, {deadline}} other {Klasterio {asksAbout} m. ataskaitos ({cluster}) laukėme iki {deadline} Terminas baigėsi prieš {days, plural, one {# dieną} few {# dienas} many {# dienos} other {# dienų}}.}}',
  'letter.reminder.more':
    '{started, select, yes {Ataskaita pradėta pildyti; tai, ką įrašėte, išsaugota.} other {Ataskaita dar nepradėta pildyti. Dalis atsakymų joje jau įrašyta – tereikia patvirtinti arba pataisyti.}}',
  'letter.reminder.action': '{started, select, yes {Tęsti} other {Pradėti}}',

  'letter.deadline-extended.subject': 'Ataskaitos terminas pratęstas iki {deadline}: {cluster}',
  'letter.deadline-extended.lead':
    'Klasterio {asksAbout} m. ataskaitos ({cluster}) terminas pratęstas. Naujas terminas – {deadline} (buvo {before}).',
  'letter.deadline-extended.action': 'Atverti ataskaitą',

  'letter.return-sent-back.subject': 'Ataskaita grąžinta pataisyti: {cluster}',
  'letter.return-sent-back.lead': '{reviewer} grąžino pataisyti klasterio {asksAbout} m. ataskaitą ({cluster}).',
  'letter.return-sent-back.more':
    '{comments, plural, =0 {} one {Ataskaitoje palikta # pastaba.} few {Ataskaitoje paliktos # pastabos.} many {Ataskaitoje palikta # pastabos.} other {Ataskaitoje palikta # pastabų.}}',
  'letter.return-sent-back.action': 'Pataisyti ataskaitą',

  'letter.reopened.subject': 'Ataskaita atverta iš naujo: {cluster}',
  'letter.reopened.lead': '{reviewer} iš naujo atvėrė klasterio {asksAbout} m. ataskaitą ({cluster}).',
  'letter.reopened.more': 'Ką pakeitėte, reikės pateikti dar kartą.',
  'letter.reopened.action': 'Atverti ataskaitą',

  'letter.sheet-invitation.subject': 'Trys minutės klasteriui: {cluster}',
  'letter.sheet-invitation.lead':
    'Rengiama klasterio {asksAbout} m. ataskaita ({cluster}). Prašome atsakyti į kelis klausimus apie organizaciją {organisation}.',
  'letter.sheet-invitation.more':
    'Atsakymas trunka apie tris minutes, tinka ir telefonas, paskyros nereikia. Laukiame iki {deadline} Patys pasirinksite, ar koordinatorius matys Jūsų atsakymus, ar tik bendras sumas. Nuoroda skirta tik Jums.',
  'letter.sheet-invitation.action': 'Atsakyti',

  'letter.digest.subject':
    '{count, plural, one {# naujiena} few {# naujienos} many {# naujienos} other {# naujienų}} klasterių stebėsenoje',
  'letter.digest.lead':
    'Nuo praėjusio laiško {count, plural, one {įvyko # pokytis} few {įvyko # pokyčiai} many {įvyko # pokyčio} other {įvyko # pokyčių}}.',
  'letter.digest.line.comment':
    '{count, plural, one {# nauja pastaba} few {# naujos pastabos} many {# naujos pastabos} other {# naujų pastabų}}',
  'letter.digest.line.approved': 'ataskaita patvirtinta',
  'letter.digest.line.return-submitted': 'ataskaita pateikta',
  'letter.digest.line.overdue': 'ataskaita vėluoja',
  'letter.digest.line.value-changed':
    '{count, plural, one {pakeista # reikšmė} few {pakeistos # reikšmės} many {pakeista # reikšmės} other {pakeista # reikšmių}}',
  'letter.digest.about': '{cluster}, {asksAbout} m.',
  'letter.digest.by': '{line} ({authors})',
  'letter.digest.preferences': 'Kaip dažnai gauti tokius laiškus, pasirinkite čia: {url}',

  'calendar.name': 'Klasterių stebėsena, {asksAbout} m.',
  'calendar.opens': 'Prasideda klasterių stebėsena už {asksAbout} m.',
  'calendar.sheets-due': 'Baigiasi narių apklausa už {asksAbout} m.',
  'calendar.returns-due': 'Klasterių ataskaitų už {asksAbout} m. terminas',
  'calendar.closes': 'Baigiasi klasterių stebėsena už {asksAbout} m.',
  'calendar.study-due': 'Skelbiama klasterių studija už {asksAbout} m.',
} as const
