import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { verifyTerbitan } from './verifikasi-terbitan.ts'

const home = mkdtempSync(join(tmpdir(), 'sambut-verifikasi-'))
afterAll(() => rmSync(home, { recursive: true }))
const file = (text: string): string => {
  const path = join(home, 'berkas')
  writeFileSync(path, text)
  return path
}

it('exits 1 and says why when a publication is damaged', () => {
  const answer = verifyTerbitan(file('\uFEFF{"hash":"x","terbitan":{}}'))
  expect(answer).toMatchObject({
    code: 1,
    data: { masalah: [expect.stringContaining('bukan data terbitan')] },
  })
  expect(answer?.teks).toMatch(/^Tidak utuh:\n {2}Berkas ini/)
})

it('knows a berita acara, and says when it is damaged', () => {
  const answer = verifyTerbitan(file('{"hash":"x","beritaAcara":{}}'))
  expect(answer?.code).toBe(1)
  expect(answer?.teks).toContain('bukan berita acara FKP')
})

it.each([['{"format":"sambut-audit-1"}\n{}\n'], ['{"format":"sambut-audit-1"}'], ['nama,nilai'], ['']])(
  'leaves %j to the check of the audit trail',
  (text) => {
    expect(verifyTerbitan(file(text))).toBeUndefined()
  },
)
