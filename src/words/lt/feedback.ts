/** Klasterio vieta tarp kitų po ataskaitos, ir narės įmonės trijų minučių anketa. */
export const feedback = {
  'feedback.title': 'Jūsų vieta tarp kitų',
  'feedback.lead':
    'Lyginama su kitų klasterių {year} m. duomenimis. Rodomi tik jūsų skaičiai: kitų – niekada, o grupė visada ne mažesnė kaip penki. Vieta nurodoma pakopomis, vidurkiai – iš paskelbtos studijos.',
  'feedback.place': 'Tarp panašių klasterių',
  'feedback.none':
    'Palyginti dar nėra su kuo: reikia bent penkių kitų klasterių atsakymų. Vieta atsiras čia pat, kai jie pateiks ataskaitas.',
  'feedback.own': 'Jūsų rodikliai be palyginimo',
  'feedback.own.lead': 'Šių rodiklių palyginti dar nėra su kuo: atsakė mažiau nei penki kiti klasteriai.',
  'feedback.too-few': 'Per mažai atsakiusių, kad būtų galima lyginti',
  'feedback.more-than': 'daugiau nei {share} % panašių klasterių',
  'feedback.less-than': 'mažiau nei {share} % panašių klasterių',
  'feedback.at-most': 'lenkiate ne daugiau kaip {share} % panašių klasterių',
  'feedback.bands': 'Visi klasteriai, {year} m. vidurkiai: {bands}',
  'feedback.band.lower': 'apatinio trečdalio – {value}',
  'feedback.band.middle': 'vidurinio trečdalio – {value}',
  'feedback.band.upper': 'viršutinio trečdalio – {value}',
  'feedback.years': 'Jūsų metai',
  'feedback.break': 'nepalyginama',
  'feedback.next': 'Kas toliau',
  'feedback.path': 'Kelias į kitą lygį',
  'feedback.calls': 'Kvietimai, kurie jums gali tikti',
  'feedback.calls.none': 'Šiuo metu tokių kvietimų nėra.',
  'feedback.calls.missing':
    '{count, plural, one {trūksta # fakto} few {trūksta # faktų} many {trūksta # fakto} other {trūksta # faktų}}',
  'sheet.title': 'Trijų minučių anketa: {year} m.',
  'sheet.lead': '{firm}: šeši skaičiai ir vienas pasirinkimas. Ko nežinote, palikite tuščia.',
  'sheet.thanks': 'Ačiū, atsakymai gauti.',
  'sheet.thanks.lead': 'Pataisyti galite ta pačia nuoroda iki {until}, kol klasteris nepateikė ataskaitos.',
  'sheet.answered': 'Jau atsakėte ({at}). Jei ką nors pakeisite, galios naujausi atsakymai.',
  'sheet.answered.elsewhere':
    'Jau atsakėte ({at}). Jūsų skaičius rodo tik tas įrenginys, kuriame atsakėte: nuorodą galėjo gauti ir kiti. Jei atsakysite iš naujo, galios tik nauji atsakymai.',
  'sheet.send': 'Siųsti',
  'sheet.send.again': 'Siųsti pataisytus',
  'sheet.until': 'Nuoroda galioja iki {until}. Ji skirta tik jūsų įmonei – niekam neperduokite.',
  'sheet.closed': 'Klasteris savo ataskaitą jau pateikė, todėl atsakymų keisti nebegalima.',
} as const
