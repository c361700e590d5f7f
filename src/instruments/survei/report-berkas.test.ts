import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { hasProgram, pdfText } from '../../../test/support/office.ts'
import { contohAgregat } from '../../../test/support/sample-laporan.ts'
import { AppError } from '../../kernel/errors.ts'
import { writeLaporan, type IsiBerkas } from './report-berkas.ts'
import { computeHasil } from './rules-hasil.ts'

const dir = mkdtempSync(join(tmpdir(), 'sambut-laporan-'))
afterAll(() => rmSync(dir, { recursive: true }))

const isi: IsiBerkas = {
  hasil: computeHasil(contohAgregat(40)),
  berkas: 'jawaban <uji>.csv',
  tanggal: { awal: '2026-01-05', akhir: '2026-03-31' },
  demografi: [
    {
      kunci: 'jenis_kelamin',
      jumlah: [
        { nilai: 'L', n: 18 },
        { nilai: 'P', n: 20 },
        { nilai: '', n: 2 },
      ],
    },
  ],
}

it.runIf(hasProgram('pdftotext'))('writes a PDF with dots where only a person knows', async () => {
  const path = join(dir, 'a.PDF')
  await writeLaporan(isi, path)
  const text = pdfText(readFileSync(path)).replaceAll(/\s+/g, ' ')
  expect(text).toMatch(/INSTANSI: …+/)
  expect(text).toContain('jawaban <uji>.csv')
  expect(text).toContain('5 Januari–31 Maret 2026')
  expect(text).toContain('Laki-laki 18 45,0%')
  expect(text).toContain('Tidak diisi 2 5,0%')
})

it('writes a DOCX without any demographic column', async () => {
  const path = join(dir, 'b.docx')
  await writeLaporan({ ...isi, demografi: [], tanggal: undefined }, path)
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
})

it('refuses another kind of file and leaves nothing behind', async () => {
  await expect(writeLaporan(isi, join(dir, 'c.odt'))).rejects.toThrow(AppError)
  expect(readdirSync(dir).toSorted()).toEqual(expect.not.arrayContaining(['c.odt', 'c.odt.sementara']))
})
