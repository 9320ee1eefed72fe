import { join } from 'node:path'
import type { Person } from '#core/people/role.ts'
import { closeLake, openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import type { Config } from '#store/engine/config.ts'

/** The folder of the lake lies in the data folder, beside the database or, where that is a server's, alone. */
export async function withLake<T>(
  { dataFolder, lakeServer }: Pick<Config, 'dataFolder' | 'lakeServer'>,
  work: (lake: Lake) => Promise<T>,
): Promise<T> {
  const lake = openLake(join(dataFolder, 'lake'), lakeServer === undefined ? {} : { server: lakeServer })
  try {
    return await work(lake)
  } finally {
    await closeLake(lake)
  }
}

/** Who sits at the terminal keeps the house. */
export function operator(name: string): Person {
  return {
    id: name,
    name,
    via: 'terminal',
    mandates: [{ role: 'officer', scope: 'country', from: '2000-01-01', until: null }],
    seeingAs: null,
  }
}
