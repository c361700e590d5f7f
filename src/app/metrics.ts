import { createMetrics, type Metrics } from '../platform/http/metrics.ts'
import type { House } from './house.ts'

/** The figures of `/metrics`: requests, event loop and memory by themselves; connections and jobs from the house. */
export function houseMetrics({ deps, jobs }: Pick<House, 'deps' | 'jobs'>): Metrics {
  const metrics = createMetrics()
  metrics.gauge('sambut_db_connections', 'Connections of the web pool, by state.', () =>
    Object.entries(deps.db.connections()).map(([state, value]) => ({ labels: { state }, value })),
  )
  metrics.gauge('sambut_jobs', 'Jobs in the queue, by name and state.', async () =>
    (await jobs.counts()).flatMap(({ name, ...states }) =>
      Object.entries(states).map(([state, value]) => ({ labels: { name, state }, value })),
    ),
  )
  return metrics
}
