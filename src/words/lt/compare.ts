export const compare = {
  'compare.title': 'Palyginimas',
  'compare.lead': 'Iki šešių klasterių greta. Eilutės, kuriose jie skiriasi, pažymėtos.',
  'compare.none': 'Dar nieko nepasirinkta',
  'compare.none.hint': 'Pasirinkite klasterius žemiau arba pažymėkite juos klasterių sąraše.',
  'compare.add': 'Pridėti klasterį',
  'compare.add.submit': 'Pridėti',
  'compare.choose': 'Pasirinkite…',
  'compare.remove': 'Pašalinti',
  'compare.remove.label': 'Pašalinti iš palyginimo: {name}',
  'compare.property': 'Savybė',
  'compare.differs': 'skiriasi',
  'compare.unknown': 'Registre nėra: {names}.',
  'compare.left-out':
    '{count, plural, one {# klasteris netilpo} few {# klasteriai netilpo} many {# klasterio netilpo} other {# klasterių netilpo}}: vienu metu lyginami šeši.',
  'compare.members-named': 'Įvardyti nariai',
} as const
