import { expect, it } from 'vitest'
import { createGroupCommit } from './kelompok.ts'

it('takes those who come while one is under way together, each with its own result', async () => {
  const groups: number[][] = []
  const take = createGroupCommit<number, number>({
    commit: async (group) => {
      groups.push([...group])
      await new Promise((r) => setTimeout(r, 5))
      return group.map((n) => n * 10)
    },
  })
  const first = take('a', 1)
  await new Promise((r) => setTimeout(r, 2))
  const rest = [2, 3, 4].map((n) => take('a', n))
  const other = take('b', 9)
  expect(await Promise.all([first, ...rest, other])).toEqual([10, 20, 30, 40, 90])
  expect(groups.toSorted((a, b) => a[0]! - b[0]!)).toEqual([[1], [2, 3, 4], [9]])
})

it('tells one that is refused its own reason, and takes its neighbours', async () => {
  const take = createGroupCommit<number, number>({
    commit: async (group) => {
      if (group.includes(2)) throw new Error(`refused ${group.join()}`)
      return group
    },
  })
  const asked = [1, 2, 3].map((n) => take('a', n))
  await expect(asked[1]).rejects.toThrow('refused 2')
  expect(await Promise.all([asked[0], asked[2]])).toEqual([1, 3])
})
