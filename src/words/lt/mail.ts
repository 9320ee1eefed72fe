/** Pašto dėžutė, pašto eilė ir pranešimų dažnumas. */
export const mail = {
  'mailbox.title': 'Pašto dėžutė',
  'mailbox.lead':
    'Išgalvota šalis laiškų niekam nesiunčia: viskas, ką Santalka parašė savo išgalvotiems žmonėms, guli čia ir matoma visiems.',
  'mailbox.empty': 'Laiškų dar nėra',
  'mailbox.empty.hint': 'Jie atsiras, kai bus atverta stebėsena, grąžinta ataskaita ar kas nors pakviestas.',
  'mailbox.to': 'Kam',
  'mailbox.subject': 'Tema',
  'mailbox.kind': 'Rūšis',
  'mailbox.at': 'Parašyta',
  'mailbox.state': 'Būsena',
  'mailbox.reply': 'Ką atsakė pašto serveris',
  'mailbox.attempts': 'Kartai',
  'mailbox.back': 'Visi laiškai',
  'mailbox.link-expired': 'Laiškas neišsiųstas, o jo nuoroda nebegalioja, todėl turinys ištrintas.',
  'mailbox.forgotten':
    'Laiško turinys nebesaugomas: tokie laiškai pamirštami, kai išsiunčiami arba kai nustoja galioti jų nuoroda.',
  'mailbox.attachment': 'Priedas: stebėsenos datų kalendorius',
  'mailbox.office.title': 'Pašto eilė',
  'mailbox.office.lead':
    'Kiekvienas laiškas išsiunčiamas vieną kartą. Čia – tie, dėl kurių kyla abejonių ar kurių išsiųsti nepavyko. Turinio čia nematyti.',
  'mailbox.office.none': 'Nė vienas laiškas neužstrigo',
  'mailbox.office.sends-nothing':
    'Pašto serveris nenurodytas (SANTALKA_SMTP_URL), todėl laiškai niekur neišsiunčiami ir laukia eilėje.',
  'mailbox.office.count': '{state}: {count, plural, one {# laiškas} few {# laiškai} many {# laiško} other {# laiškų}}',
  'mailbox.send-again': 'Siųsti dar kartą',
  'mailbox.arrived': 'Laiškas gautas',
  'said.mail-settled': 'Sprendimas dėl laiško įrašytas.',
  'said.mail-settled-before': 'Dėl šio laiško jau nuspręsta.',

  'letter-state.waiting': 'laukia',
  'letter-state.sending': 'siunčiamas',
  'letter-state.handed-over': 'perduodamas',
  'letter-state.sent': 'išsiųstas',
  'letter-state.in-doubt': 'neaišku, ar gautas',
  'letter-state.dead': 'neišsiųstas',

  'letter-kind.invitation': 'kvietimas',
  'letter-kind.recovery': 'slaptažodžio keitimas',
  'letter-kind.campaign-opened': 'stebėsenos pradžia',
  'letter-kind.reminder': 'priminimas',
  'letter-kind.deadline-extended': 'termino pratęsimas',
  'letter-kind.return-sent-back': 'ataskaitos grąžinimas',
  'letter-kind.reopened': 'ataskaitos atvėrimas',
  'letter-kind.sheet-invitation': 'klausimai nariui',
  'letter-kind.digest': 'naujienų santrauka',

  'notifications.title': 'Pranešimai',
  'notifications.lead':
    'Pastabos, pateiktos ir patvirtintos ataskaitos, pakeistos reikšmės surenkamos į vieną laišką. Pasirinkite, kaip dažnai jį gauti. Kvietimai, priminimai ir grąžintos ataskaitos ateina iškart.',
  'notifications.rhythm': 'Kaip dažnai',
  'notifications.at-once': 'Iškart (per kelias minutes)',
  'notifications.daily': 'Kasdien ryte',
  'notifications.weekly': 'Pirmadieniais ryte',
  'notifications.never': 'Niekada',
  'notifications.keep': 'Išsaugoti',
  'said.notifications-kept': 'Pasirinkimas išsaugotas.',
} as const
