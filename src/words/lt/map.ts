export const map = {
  'map.title': 'Klasterių žemėlapis',
  'map.lead':
    'Kur įsikūrę klasteriai ir jų nariai. Atspalvis rodo, kiek klasterių yra apskrityje, skritulys – kiek jų savivaldybėje, žiedas – kiek ten žinomų narių.',
  'map.description':
    'Žemėlapyje: {clusters, plural, one {# klasteris} few {# klasteriai} many {# klasterio} other {# klasterių}} ir {members, plural, one {# narys} few {# nariai} many {# nario} other {# narių}}. Buveinė nežinoma: {unknown, plural, one {# klasterio} few {# klasterių} many {# klasterio} other {# klasterių}}. Tas pats lentele – po žemėlapiu.',
  'map.place':
    '{name}: {clusters, plural, one {# klasteris} few {# klasteriai} many {# klasterio} other {# klasterių}}, {members, plural, one {# narys} few {# nariai} many {# nario} other {# narių}}',
  'map.place.unknown': 'Buveinė nežinoma',
  'map.unknown':
    'Žemėlapyje nėra to, kieno buveinė nežinoma: {clusters, plural, one {# klasterio} few {# klasterių} many {# klasterio} other {# klasterių}} ir {members, plural, one {# nario} few {# narių} many {# nario} other {# narių}}.',
  'map.unknown.list': 'Klasteriai, kurių buveinė nežinoma',
  'map.schematic':
    'Schema: apskričių ribos apytikslės, nubrėžtos pagal savivaldybių centrų taškus; šalies kontūras – „Natural Earth“ (vieša nuosavybė).',
  'map.official': 'Ribos – oficialios, jas įkėlė registro valdytojas.',
  'map.legend': 'Ženklai',
  'map.legend.counties': 'Klasterių apskrityje',
  'map.legend.clusters': 'klasteriai savivaldybėje',
  'map.legend.members': 'klasterių nariai savivaldybėje',
  'map.legend.more': '{from} ir daugiau',
  'map.zoom': 'Žemėlapio mastelis',
  'map.zoom.in': 'Priartinti',
  'map.zoom.out': 'Atitolinti',
  'map.zoom.reset': 'Visa šalis',
  'map.zoom.keys': 'Klaviatūra: + ir − keičia mastelį, rodyklės stumia, 0 grąžina visą šalį.',
  'map.skip': 'Praleisti žemėlapį ir eiti prie lentelės',
  'map.found':
    'Rodoma {found, plural, one {# klasteris} few {# klasteriai} many {# klasterio} other {# klasterių}} iš {registered}',
  'map.to-list': 'Tie patys klasteriai sąraše',
  'map.table': 'Tas pats lentele',
  'map.table.lead':
    'Visos savivaldybės, kuriose yra klasterių ar jų narių, ir tai, kieno buveinė nežinoma. Visą lentelę galima atsisiųsti.',
  'map.column.county': 'Apskritis',
  'map.column.county.meaning': 'Apskritis, kuriai priklauso savivaldybė.',
  'map.column.municipality': 'Savivaldybė',
  'map.column.municipality.meaning': 'Savivaldybė, kurioje yra buveinė.',
  'map.column.clusters': 'Klasteriai',
  'map.column.clusters.meaning': 'Kiek rastų klasterių turi buveinę savivaldybėje.',
  'map.column.members': 'Nariai',
  'map.column.members.meaning':
    'Kiek rastų klasterių narių, žinomų vardu, turi buveinę savivaldybėje; kelių klasterių narys skaičiuojamas kartą.',
  'map.total': 'Iš viso',
  'map.list': 'Klasteriai pagal vietą',
  'map.nothing': 'Pagal šiuos filtrus klasterių nerasta.',
  'map.shapes.command': 'oficialios apskričių ar savivaldybių ribos žemėlapiui (TopoJSON arba GeoJSON, WGS 84)',
  'map.shapes.done':
    'Ribos įkeltos: {drawn, plural, one {piešiamas # plotas} few {piešiami # plotai} many {piešiama # ploto} other {piešiama # plotų}}.',
  'map.shapes.idle': 'Šios ribos jau įkeltos; niekas nepasikeitė.',
  'map.shapes.without-place': 'Registre nėra vietų su šiais kodais, todėl jos nepiešiamos: {list}.',
  'map.shapes.without-shape': 'Faile nėra ribų šioms registro vietoms: {list}.',
  'map.shapes.unreadable': 'Failo {file} perskaityti nepavyksta ({because}).',
  'map.shapes.not-json': 'Tai ne JSON failas. Reikia TopoJSON arba GeoJSON.',
  'map.shapes.unknown-format': 'Tai JSON, bet ne TopoJSON ir ne GeoJSON sąrašas „FeatureCollection“.',
  'map.shapes.no-areas': 'Faile nėra nė vieno ploto (Polygon arba MultiPolygon).',
  'map.shapes.not-degrees': 'Koordinatės yra ne laipsniai. Reikia WGS 84 (EPSG:4326); LKS-94 failą pirma perskaičiuokite.',
  'map.shapes.too-large': 'Failas per didelis: daugiausia 60 MB. Supaprastinkite ribas.',
  'map.shapes.without-code': '{at} plotas „{name}“ neturi kodo (SAV_KODAS, LAU_1, APS_KODAS).',
  'map.shapes.same-code': '{at} plotas „{name}“ turi tą patį kodą kaip ankstesnis.',
} as const
