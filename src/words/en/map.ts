import type { map as lt } from '../lt/map.ts'

export const map = {
  'map.title': 'Map of clusters',
  'map.lead':
    'Where clusters and their members are based. The shade tells how many clusters a county has, the disc how many a municipality has, the ring how many members are known there.',
  'map.description':
    'On the map: {clusters, plural, one {# cluster} other {# clusters}} and {members, plural, one {# member} other {# members}}. The seat of {unknown, plural, one {# cluster} other {# clusters}} is not known. The same stands in the table below the map.',
  'map.place':
    '{name}: {clusters, plural, one {# cluster} other {# clusters}}, {members, plural, one {# member} other {# members}}',
  'map.place.unknown': 'Seat not known',
  'map.unknown':
    'Not on the map, because the seat is not known: {clusters, plural, one {# cluster} other {# clusters}} and {members, plural, one {# member} other {# members}}.',
  'map.unknown.list': 'Clusters whose seat is not known',
  'map.schematic':
    'Schematic: borders of counties are approximate, drawn from the centre points of municipalities; outline of the country by Natural Earth (public domain).',
  'map.official': 'Official borders, brought in by the operator of the register.',
  'map.legend': 'Key',
  'map.legend.counties': 'Clusters in a county',
  'map.legend.clusters': 'clusters in a municipality',
  'map.legend.members': 'members of clusters in a municipality',
  'map.legend.more': '{from} and more',
  'map.zoom': 'Scale of the map',
  'map.zoom.in': 'Zoom in',
  'map.zoom.out': 'Zoom out',
  'map.zoom.reset': 'Whole country',
  'map.zoom.keys': 'Keyboard: + and − change the scale, arrows move, 0 brings the whole country back.',
  'map.skip': 'Skip the map and go to the table',
  'map.found': 'Showing {found, plural, one {# cluster} other {# clusters}} of {registered}',
  'map.to-list': 'The same clusters as a list',
  'map.table': 'The same as a table',
  'map.table.lead':
    'Every municipality that has clusters or members of clusters, and what has no known seat. The whole table can be downloaded.',
  'map.column.county': 'County',
  'map.column.county.meaning': 'The county that the municipality belongs to.',
  'map.column.municipality': 'Municipality',
  'map.column.municipality.meaning': 'The municipality of the seat.',
  'map.column.clusters': 'Clusters',
  'map.column.clusters.meaning': 'How many of the clusters found have their seat in the municipality.',
  'map.column.members': 'Members',
  'map.column.members.meaning':
    'How many members, known by name, of the clusters found have their seat in the municipality; a member of several clusters counts once.',
  'map.total': 'In all',
  'map.list': 'Clusters by place',
  'map.nothing': 'No cluster was found with these filters.',
  'map.shapes.command': 'official borders of counties or municipalities for the map (TopoJSON or GeoJSON, WGS 84)',
  'map.shapes.done': 'Borders brought in: {drawn, plural, one {# area is drawn} other {# areas are drawn}}.',
  'map.shapes.idle': 'These borders are there already; nothing has changed.',
  'map.shapes.without-place': 'The register has no places with these codes, so they are not drawn: {list}.',
  'map.shapes.without-shape': 'The file has no borders for these places of the register: {list}.',
  'map.shapes.unreadable': 'The file {file} cannot be read ({because}).',
  'map.shapes.not-json': 'This is not a JSON file. TopoJSON or GeoJSON is needed.',
  'map.shapes.unknown-format': 'This is JSON, but neither TopoJSON nor a GeoJSON “FeatureCollection”.',
  'map.shapes.no-areas': 'The file holds no area (Polygon or MultiPolygon).',
  'map.shapes.not-degrees': 'The coordinates are not degrees. WGS 84 (EPSG:4326) is needed; convert a file in LKS-94 first.',
  'map.shapes.too-large': 'The file is too large: 60 MB at most. Simplify the borders.',
  'map.shapes.without-code': 'Area {at}, “{name}”, has no code (SAV_KODAS, LAU_1, APS_KODAS).',
  'map.shapes.same-code': 'Area {at}, “{name}”, has the same code as an earlier one.',
} as const satisfies Record<keyof typeof lt, string>
