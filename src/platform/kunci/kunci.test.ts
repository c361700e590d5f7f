import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findKunci, openKunci } from './index.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'kunci-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

it('makes a key once, readable only to its owner, and finds the same one again', () => {
  const first = openKunci({ kunci: undefined, dataDir })
  expect(openKunci({ kunci: undefined, dataDir }).deriveKey('a')).toEqual(first.deriveKey('a'))
  expect(readdirSync(dataDir)).toEqual(['kunci-utama'])
  expect(statSync(join(dataDir, 'kunci-utama')).mode & 0o777).toBe(0o600)
})

it('derives 32 bytes that differ by purpose and by master key', () => {
  const own = openKunci({ kunci: 'x'.repeat(32), dataDir })
  const other = openKunci({ kunci: 'y'.repeat(32), dataDir })
  expect(own.deriveKey('a')).toHaveLength(32)
  expect(own.deriveKey('a')).not.toEqual(own.deriveKey('b'))
  expect(own.deriveKey('a')).not.toEqual(other.deriveKey('a'))
  expect(own.sidik).not.toBe(other.sidik)
})

it('derives what HKDF-SHA256 gives elsewhere: data made today must open in ten years', () => {
  const hex = Buffer.from(openKunci({ kunci: 'k'.repeat(32), dataDir }).deriveKey('perangkat')).toString(
    'hex',
  )
  expect(hex).toBe('003d8d0766314dd51bdfd41c09c03a31e7827e7cf329b61558b8be1c0947e1de')
})

it('finds a key without making one', () => {
  const empty = mkdtempSync(join(tmpdir(), 'kunci-'))
  expect(findKunci({ kunci: undefined, dataDir: empty })).toBeUndefined()
  expect(readdirSync(empty)).toEqual([])
  expect(findKunci({ kunci: undefined, dataDir })?.sidik).toBe(openKunci({ kunci: undefined, dataDir }).sidik)
  rmSync(empty, { recursive: true })
})

it('refuses a damaged key with a plain sentence', () => {
  const damaged = mkdtempSync(join(tmpdir(), 'kunci-'))
  writeFileSync(join(damaged, 'kunci-utama'), 'abc')
  expect(() => openKunci({ kunci: undefined, dataDir: damaged })).toThrow(/rusak/)
  rmSync(damaged, { recursive: true })
})
