import type pg from 'pg'
import { codeOf } from '../country/invent-organisation.ts'
import type { RawQuery } from './press-query.ts'

/** A page that is measured: its addresses, and what a database would be asked for the same rows without our code. */
export type PageCase = {
  readonly title: string
  readonly paths: readonly string[]
  readonly raw: readonly (readonly RawQuery[])[]
}

const TEN_YEARS_BACK = '2016-11-21'
const words = [
  'lazerių',
  'laser',
  'maisto',
  'food',
  'baldų',
  'furniture',
  'Norvala',
  'Amberra',
  'Vilmėtas',
  'turizmo klasteris',
  'dental cluster',
  'biojėgainių',
  'solar',
  'vėjo',
  'lazreiu',
  'furnitrue',
  'energy systems',
  'pieno gamyba',
  codeOf(17),
  'Daitiva tyrimai',
]

/** The pages of the figures, over what the register holds. */
export async function pageCases(pool: pg.Pool, today: string): Promise<PageCase[]> {
  const clusters = await columnOf(
    pool,
    "select subject as value from search_document where kind = 'cluster' order by md5(subject) limit 200",
  )
  const combinations = await pool.query<{ field: string; status: string; direction: string }>(
    `select f.value #>> '{}' as field, s.value #>> '{}' as status, d.value #>> '{}' as direction
     from projection f join projection s on s.subject = f.subject and s.property = 'status' join projection d on d.subject = f.subject and d.property = 'direction'
     where f.property = 'field' and f.kind = 'cluster' group by 1, 2, 3 order by count(*) desc, 1, 2, 3 limit 24`,
  )
  const facets = combinations.rows.map(({ field, status, direction }) => ({
    values: [field, status, direction],
    query: `field=${field}&status=${status}&direction=${direction}`,
  }))
  const slugs = clusters.map((subject) => subject.slice(subject.indexOf('/') + 1))
  return [
    { title: 'home', paths: ['/lt', '/en'], raw: [homeQueries(today)] },
    {
      title: 'list of clusters with three facets',
      paths: facets.map(({ query }) => `/lt/klasteriai?${query}`),
      raw: facets.map(({ values }) => [facetQuery(values, today)]),
    },
    {
      title: 'search (all kinds)',
      paths: words.map((word) => `/lt/paieska?q=${encodeURIComponent(word)}`),
      raw: words.map((word) => [searchQuery(word)]),
    },
    { title: 'cluster page', paths: slugs.map((slug) => `/lt/klasteriai/${slug}`), raw: clusters.map(clusterQueries) },
    {
      title: 'list with three facets, ten years back',
      paths: facets.map(({ query }) => `/lt/klasteriai?${query}&asOf=${TEN_YEARS_BACK}`),
      raw: facets.map(({ values }) => [facetQuery(values, TEN_YEARS_BACK)]),
    },
    {
      title: 'cluster page, ten years back',
      paths: slugs.map((slug) => `/lt/klasteriai/${slug}?asOf=${TEN_YEARS_BACK}`),
      raw: clusters.map(clusterQueries),
    },
    {
      title: 'list of organisations',
      paths: ['/lt/organizacijos', '/en/organisations', '/lt/organizacijos?kind=company'],
      raw: [organisationsQueries()],
    },
  ]
}

async function columnOf(pool: pg.Pool, text: string): Promise<string[]> {
  const { rows } = await pool.query<{ value: string }>(text)
  return rows.map((row) => row.value)
}

function homeQueries(day: string): RawQuery[] {
  const counted = `select value #>> '{}' as value, count(*) from projection where kind = 'cluster' and property = $1
    and (from_day is null or from_day <= $2) and (until_day is null or until_day > $2) group by 1`
  return [
    { text: counted, values: ['field', day] },
    { text: counted, values: ['seat', day] },
    { text: "select * from projection where subject = 'country/lt'", values: [] },
    { text: 'select * from change order by id desc limit 5', values: [] },
  ]
}

function facetQuery(values: readonly string[], day: string): RawQuery {
  const holds = (
    property: string,
    position: number,
  ) => `exists (select 1 from projection p where p.subject = d.subject and p.property = '${property}'
    and p.value = to_jsonb($${position}::text) and (p.from_day is null or p.from_day <= $4) and (p.until_day is null or p.until_day > $4))`
  return {
    text: `select d.subject, d.title_lt, p.property, p.value, count(*) over () from search_document d join projection p on p.subject = d.subject
      where d.kind = 'cluster' and ${holds('field', 1)} and ${holds('status', 2)} and ${holds('direction', 3)}
        and p.property in ('field', 'status', 'seat', 'founded', 'members-total') and (p.from_day is null or p.from_day <= $4) and (p.until_day is null or p.until_day > $4)
      order by d.sort_lt limit 250`,
    values: [...values, day],
  }
}

function searchQuery(word: string): RawQuery {
  return {
    text: `select subject, kind, title_lt, title_en, count(*) over () from search_document where tsv @@ plainto_tsquery('santalka_lt', fold($1))
      order by ts_rank(tsv, plainto_tsquery('santalka_lt', fold($1))) desc limit 40`,
    values: [word],
  }
}

function clusterQueries(subject: string): RawQuery[] {
  return [
    { text: 'select * from projection where subject = $1', values: [subject] },
    { text: 'select * from projection where target = $1', values: [subject] },
    { text: 'select * from statement where subject = $1', values: [subject] },
    {
      text: "select subject, value from projection where property = 'name' and subject in (select target from projection where subject = $1 and property = 'member')",
      values: [subject],
    },
  ]
}

function organisationsQueries(): RawQuery[] {
  return [
    { text: "select subject, title_lt from search_document where kind = 'organisation' order by sort_lt limit 50", values: [] },
    {
      text: "select value, count(*) from projection where kind = 'organisation' and property = 'organisation-kind' group by 1",
      values: [],
    },
    { text: "select value, count(*) from projection where kind = 'organisation' and property = 'seat' group by 1", values: [] },
  ]
}
