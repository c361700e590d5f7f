import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { convexHull, type Point } from './hull.ts'

it('goes round the outermost points and leaves out those between', () => {
  const square: Point[] = [
    [0, 0],
    [2, 0],
    [1, 1],
    [2, 2],
    [0, 2],
    [1, 0],
  ]
  expect(convexHull(square)).toEqual([
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
  ])
})
it('has every point inside or on it', () => {
  const anyPoint = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
  fc.assert(
    fc.property(fc.array(anyPoint, { minLength: 1 }), (points) => {
      const hull = convexHull(points)
      if (hull.length < 3) return
      for (const [x, y] of points)
        hull.forEach(([ax, ay], i) => {
          const [bx, by] = hull[(i + 1) % hull.length]!
          expect((bx - ax) * (y - ay) - (by - ay) * (x - ax)).toBeGreaterThanOrEqual(0)
        })
    }),
  )
})
