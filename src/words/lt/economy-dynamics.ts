/** How places change, and how their firms come and go. */
export const economyDynamics = {
  'economy.column.fitness': 'Pajėgumas (vidurkis – 1)',
  'economy.column.unrelated': 'Nesusijusi įvairovė, bitai',
  'economy.column.related': 'Susijusi įvairovė, bitai',
  'economy.shift': 'Kas lėmė pokytį',
  'economy.shift.lead':
    '{counted} {from}–{to} m.: kiek pokyčio atėjo su visos šalies augimu, kiek lėmė vietos veiklų sudėtis ir kiek – pati vieta. Trys dalys sudaro visą pokytį; jos jį padalija, bet nepaaiškina.',
  'economy.shift.change': 'Pokytis',
  'economy.shift.national': 'Šalies augimas',
  'economy.shift.mix': 'Veiklų sudėtis',
  'economy.shift.regional': 'Pati vieta',
  'economy.shift.from-year': 'Lyginama su metais',
  'economy.shift.whole': 'visa vieta',
  'economy.shift.by-activity': 'Pagal veiklą: pirma tos, kuriose labiausiai lėmė pati vieta',
  'economy.shift.more': 'Rodoma pirmųjų {shown} iš {all}; visos – failuose.',
} as const
