export const economyGroups = {
  'groups.command':
    'veiklų grupės, kaip jas apibrėžia skelbėjas: lentelė, kurios kiekvienoje eilutėje – veikla ir grupė, kuriai ji priklauso',
  'groups.option.set': 'trumpas rinkinio vardas adresuose: panorama',
  'groups.option.name': 'kaip rinkinys vadinamas; nenurodžius – kaip jo šaltinis',
  'groups.option.kind':
    'iš kur rinkinys: published (paskelbtas), own (apskaičiuotas čia) ar drawn (nubrėžtas ranka); nenurodžius – published',
  'groups.option.evrk': 'kodų EVRK (NACE) versija: 2 arba 2.1; nenurodžius – 2',
  'groups.option.title': 'šaltinio pavadinimas',
  'groups.option.publisher': 'kas jį paskelbė',
  'groups.option.year': 'kuriais metais paskelbtas',
  'groups.option.address': 'kur jį rasti internete',
  'groups.option.licence': 'licencija, pagal kurią jį galima naudoti',
  'groups.empty': 'Lentelėje nėra nė vienos eilutės su grupe ir veikla.',
  'groups.done':
    'Įkelta: {groups, plural, one {# grupė} few {# grupės} many {# grupės} other {# grupių}} iš {rows, plural, one {# eilutės} few {# eilučių} many {# eilutės} other {# eilučių}}.',
  'groups.idle':
    'Šis rinkinys jau yra: {groups, plural, one {# grupė} few {# grupės} many {# grupės} other {# grupių}} iš {rows, plural, one {# eilutės} few {# eilučių} many {# eilutės} other {# eilučių}}; niekas nepasikeitė.',
  'groups.wrong.set':
    'Rinkiniui reikia trumpo vardo iš mažųjų raidžių, skaitmenų ir brūkšnelių (--set panorama); „{given}“ netinka.',
  'groups.wrong.title': 'Grupėms reikia šaltinio: --title="European Cluster Panorama".',
  'groups.wrong.address': '„{given}“ nėra interneto adresas.',
  'groups.finding.group-missing': '{line} eilutė: nėra grupės.',
  'groups.finding.activity-missing': '{line} eilutė: nėra veiklos.',
  'groups.finding.activity-unreadable': '{line} eilutė: šioje EVRK (NACE) versijoje veiklos „{activity}“ nėra.',
} as const
