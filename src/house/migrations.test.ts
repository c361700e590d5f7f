import { expect, it } from 'vitest'
import { instruments } from '../app.ts'
import { migrations } from '../migrations.ts'

it('every migration a room names is one the house runs', () => {
  const named = instruments.flatMap((i) => Object.entries(i.migrations))
  expect(named.filter(([name, m]) => migrations[name] !== m).map(([name]) => name)).toEqual([])
  expect(named.length).toBeGreaterThan(30)
})
