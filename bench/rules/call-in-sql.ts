import type pg from 'pg'

/**
 * The call “InoKlaster” of 2024 in its first reading, as somebody would write it by hand for one table of facts: yes or
 * no, and what nobody said counts as no. It knows of one day, one reading and no source.
 */
const call = `
  with organisation as (
    select subject,
      max(value #>> '{}') filter (where property = 'related-group' and jsonb_typeof(value) = 'string') as related_group,
      bool_or(property = 'does-rd' and value = '"yes"') as does_research,
      count(distinct left(valid_from, 4)) filter (where property = 'rd-spending-declared' and value = '"yes"') as years_declared,
      bool_or(property = 'activity' and value ->> 'version' = '2'
        and value ->> 'code' ~ '^(20|21|26|27|28|29|30|32\\.5|59|60|61|62|72)' and value ->> 'code' !~ '^30\\.1') as in_sector
    from projection
    where property in ('related-group', 'does-rd', 'rd-spending-declared', 'activity') and kind = 'organisation'
      and case when property = 'rd-spending-declared'
        then left(valid_from, 4)::int between extract(year from $1::date) - 3 and extract(year from $1::date) - 1
        else (from_day is null or from_day <= $1::date) and (until_day is null or until_day > $1::date) end
    group by subject
  ), member as (
    select subject as cluster, target as organisation, min(from_day) as joined
    from projection
    where kind = 'cluster' and property = 'member' and target is not null
      and (from_day is null or from_day <= $1::date) and (until_day is null or until_day > $1::date)
    group by subject, target
  ), counted as (
    select m.cluster,
      count(distinct coalesce(o.related_group, m.organisation)) filter (where m.joined <= $1::date - interval '5 years') as independent,
      count(*) filter (where o.does_research and o.years_declared >= 3) as research,
      count(*) filter (where o.in_sector) as sector
    from member m left join organisation o on o.subject = m.organisation
    group by m.cluster
  ), own as (
    select subject,
      bool_or(property = 'joint-activity-since' and jsonb_typeof(value) = 'string'
        and ((value #>> '{}') || substr('0000-01-01', length(value #>> '{}') + 1))::date < $1::date - interval '5 years') as is_old_enough,
      bool_or(property = 'governance-document' and not value ? 'absent') as is_governed,
      bool_or(property = 'strategy-document' and not value ? 'absent') as has_strategy
    from projection
    where kind = 'cluster' and property in ('name', 'joint-activity-since', 'governance-document', 'strategy-document')
      and (from_day is null or from_day <= $1::date) and (until_day is null or until_day > $1::date)
    group by subject
  )
  select own.subject,
    coalesce(is_old_enough and is_governed and has_strategy and independent >= 5 and research >= 3 and sector >= 3, false) as answer
  from own left join counted on counted.cluster = own.subject`

/** Yes or no for every cluster. */
export async function callInSql(pool: pg.Pool, day: string): Promise<Map<string, boolean>> {
  const { rows } = await pool.query<{ subject: string; answer: boolean }>(call, [day])
  return new Map(rows.map(({ subject, answer }) => [subject, answer]))
}
