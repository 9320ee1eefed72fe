export const conflicts = {
  'conflicts.title': 'Prieštaringi faktai',
  'conflicts.lead':
    'Šaltiniai nesutaria – ir tai rodome. Reikšmės stovi greta, kiekviena su savo kvitu. Nė viena nepaskelbta teisinga, nebent kas nors jai suteikė pirmenybę ir parašė kodėl.',
  'conflicts.explained': 'Paaiškinti prieštaravimai',
  'conflicts.found': 'Rasta palyginus teiginius',
  'conflicts.found.lead':
    'Du ar daugiau šaltinių apie tą patį tuo pačiu laiku sako skirtingai. Čia niekas dar nepaaiškino kodėl.',
  'conflicts.first': 'Rodoma {shown, number} iš {total, number}; visi – atsisiunčiamoje lentelėje.',
  'conflicts.none': 'Prieštaravimų nerasta.',
  'conflicts.explanation': 'Kodėl skiriasi',
  'conflicts.count':
    '{count, plural, one {# prieštaravimas} few {# prieštaravimai} many {# prieštaravimo} other {# prieštaravimų}}',
  'conflicts.reason': 'Kodėl: {reason}',
  'conflicts.column.explanation': 'Paaiškinimas',
  'conflicts.column.explanation.meaning': 'Kodėl šaltiniai nesutaria, jei tai išsiaiškinta.',
  'conflicts.column.conflict': 'Prieštaravimas',
  'conflicts.column.conflict.meaning': 'Kuriame prieštaravime teiginys dalyvauja.',
} as const
