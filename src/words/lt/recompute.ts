/** Terminalas: rodikliai perskaičiuojami. */
export const recompute = {
  'recompute.command.indicators': 'stebėsenos rodikliai',
  'recompute.command': 'iš naujo apskaičiuoja išsaugotus rodiklius ir pasako, kas skiriasi; nieko nekeičia',
  'recompute.option.campaign': 'tik šių metų ciklas, pavyzdžiui, 2026',
  'recompute.no-campaign': 'Ciklas nurodomas metais, pavyzdžiui, 2026; gauta: {given}.',
  'recompute.differs': '{return}: {indicator} – buvo {before}, dabar {now} ({because})',
  'recompute.because.method': 'pasikeitė metodas',
  'recompute.because.inputs': 'pasikeitė atsakymai',
  'recompute.because.nothing': 'niekas nepasikeitė, tai klaida',
  'recompute.done':
    '{returns, plural, one {Perskaičiuota # ataskaita} few {Perskaičiuotos # ataskaitos} many {Perskaičiuota # ataskaitos} other {Perskaičiuota # ataskaitų}} ({results, plural, one {# reikšmė} few {# reikšmės} many {# reikšmės} other {# reikšmių}}); {differing, plural, =0 {viskas taip pat} one {skiriasi # reikšmė} few {skiriasi # reikšmės} many {skiriasi # reikšmės} other {skiriasi # reikšmių}}.',
} as const
