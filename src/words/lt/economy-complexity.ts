/** What complexity and fitness have to be read with. */
export const economyComplexity = {
  'economy.complexity.note': 'Kaip čia skaityti sudėtingumą ir pajėgumą',
  'economy.complexity.what': 'Kas išvardyta',
  'economy.complexity.steps': 'Pajėgumo skaičiavimo žingsniai',
  'economy.complexity.is-settled': 'Pajėgumas nusistovėjo',
  'economy.complexity.gap':
    'Sudėtingumas: λ₂ − λ₃ = {gap}. Kuo šis skirtumas mažesnis, tuo lengviau eilę pakeistų menkas duomenų pokytis.',
  'economy.complexity.unsure':
    'Skaičiuojama iš to, kas rodoma: apie {cells, plural, one {# vietos ir veiklos porą} few {# vietos ir veiklos poras} many {# vietos ir veiklos poros} other {# vietos ir veiklos porų}} iš {of, number} negalima pasakyti, ar vieta specializuojasi. Čia ir susietume jos laikomos nespecializuotomis.',
  'economy.complexity.unsure-cells': 'Poros, apie kurias negalima pasakyti',
  'economy.complexity.parts': 'Sudėtingumo nėra: vietos ir veiklos skyla į dalis be bendrų specializacijų.',
  'economy.complexity.part': '{number, number} dalis iš {count, number}: {names}.',
  'economy.complexity.left-out': 'Be nė vienos tikros specializacijos, todėl be sudėtingumo ir pajėgumo: {names}.',
  'economy.complexity.settled':
    'Pajėgumo skaičiavimas nusistovėjo per {steps, plural, one {# žingsnį} few {# žingsnius} many {# žingsnio} other {# žingsnių}}.',
  'economy.complexity.unsettled':
    'Pajėgumo skaičiavimas per {steps, plural, one {# žingsnį} few {# žingsnius} many {# žingsnio} other {# žingsnių}} nenusistovėjo: eilė pagal jį apytikslė.',
  'economy.complexity.to-zero': 'Pajėgumas be galo artėja prie nulio ir pasako tik tiek, kad žemiau už visas kitas yra: {names}.',
  'economy.complexity.places':
    '{count, plural, one {# vieta} few {# vietos} many {# vietos} other {# vietų}}{isNamed, select, yes { ({names})} other { (išvardytos failuose)}}',
  'economy.complexity.activities':
    '{count, plural, one {# veikla} few {# veiklos} many {# veiklos} other {# veiklų}}{isNamed, select, yes { ({names})} other { (išvardytos failuose)}}',
} as const
