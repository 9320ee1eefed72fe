import type { PageContext } from '#web/page-context.ts'
import { addressOf } from '#words/addresses.ts'
import type { OpenDataData } from './about-data.ts'

/** Everything below is meant to be run as it stands, on this very house. */
export function curlExample({ publicUrl, language }: PageContext, { cluster, county }: OpenDataData): string {
  const base = publicUrl + addressOf('clusters', language)
  const filter = county === null ? '' : `?county=${county}`
  return [
    `curl -O '${base}.csv'`,
    `curl -o clusters.xlsx '${base}.xlsx${filter}'`,
    `curl '${base}.json?asOf=2018-05-12&q=technolog'`,
    ...(cluster === null ? [] : [`curl '${base}/${cluster}.json'`, `curl '${base}/${cluster}.jsonld'`]),
  ].join('\n')
}

export function rExample({ publicUrl, language }: PageContext): string {
  const address = `${publicUrl}${addressOf('clusters', language)}.csv?heads=ids`
  return [
    `clusters <- read.csv("${address}",`,
    '                     fileEncoding = "UTF-8-BOM", na.strings = "")',
    'clusters$year <- as.integer(substr(clusters$founded, 1, 4))',
    'table(clusters$field)',
    'hist(clusters$year)',
  ].join('\n')
}

export function pythonExample({ publicUrl, language }: PageContext): string {
  const address = `${publicUrl}${addressOf('clusters', language)}.json`
  return [
    'import json, urllib.request',
    `answer = urllib.request.urlopen("${address}")`,
    'clusters = json.load(answer)["rows"]',
    'print(len(clusters))',
    'print([cluster["name"] for cluster in clusters if cluster["label"]])',
  ].join('\n')
}
