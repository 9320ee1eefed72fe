import { listReturns } from '#actions/monitoring/list-returns.ts'
import type { ReturnsData } from '#web/coordinator/return-data.ts'
import type { InsideDefinition } from '../inside-page.ts'

/** The returns of the clusters that somebody answers for. */
export const returnsPage: InsideDefinition<ReturnsData> = {
  page: 'returns',
  needs: () => ({ anywhere: 'edit-return' }),
  async load({ world, person }) {
    const returns = await listReturns(world, person)
    return {
      returns: returns.map(({ id, cluster, campaign, state, movedAt }) => ({
        id,
        cluster,
        year: Number(campaign) - 1,
        state,
        movedAt,
      })),
    }
  },
}
