/** Darbo stalas: kas laukia. */
export const desk = {
  'desk.returns-to-fill': 'Užpildyti ataskaitą už {year} m.',
  'desk.return-sent-back': 'Patikslinti grąžintą ataskaitą už {year} m.',
  'desk.returns-to-sign': 'Pasirašyti ataskaitą už {year} m.',
  'desk.to-review':
    '{count, plural, one {Peržiūrėti # pateiktą ataskaitą} few {Peržiūrėti # pateiktas ataskaitas} many {Peržiūrėti # pateiktos ataskaitos} other {Peržiūrėti # pateiktų ataskaitų}}, {year} m. stebėsena',
  'desk.late':
    '{count, plural, one {Vėluoja # ataskaita} few {Vėluoja # ataskaitos} many {Vėluoja # ataskaitos} other {Vėluoja # ataskaitų}}, {year} m. stebėsena',
  'desk.to-lock':
    '{count, plural, one {Užrakinti # patvirtintą ataskaitą} few {Užrakinti # patvirtintas ataskaitas} many {Užrakinti # patvirtintos ataskaitos} other {Užrakinti # patvirtintų ataskaitų}}, {year} m. stebėsena',
  'desk.comments':
    '{count, plural, one {# neatsakyta pastaba} few {# neatsakytos pastabos} many {# neatsakytos pastabos} other {# neatsakytų pastabų}} ataskaitoje už {year} m.',
  'desk.progress': '{year} m. stebėsena: pateikta {submitted} iš {asked}',
  'desk.mandate-ending': 'Baigiasi jūsų įgaliojimas: {role}',
  'desk.second-factor': 'Įgaliojimas ({role}) dar neveikia: įjunkite antrą prisijungimo žingsnį arba pridėkite prieigos raktą',
  'desk.drafts': 'Studijų juodraščiai ir jų tvirtinimas',
} as const
