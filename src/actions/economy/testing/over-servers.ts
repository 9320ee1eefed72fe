import type { DataSetId } from '#lake/data-set.ts'
import { closeLake, openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { sendSlices } from '#lake/server/send-slices.ts'

type Servers = { readonly servers: readonly { readonly address: string }[]; readonly stop: () => Promise<void> }

/** The same lake asked over servers (`there`): the first is asked, the others are its parts. Nothing is on them before it is sent. */
export function overServers(here: Lake, { servers, stop }: Servers) {
  const [address = '', ...parts] = servers.map((server) => server.address)
  const there = openLake(here.place.folder, { server: { address, parts } })
  const { server } = there
  if (server === null) throw new Error('the lake has no server')
  return {
    there,
    send: (dataSet: DataSetId) => sendSlices(there, server, { dataSet }),
    close: async () => {
      await closeLake(there)
      await stop()
    },
  }
}
