import { expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { parseForm } from '../../../platform/http/form.ts'
import { periodeSchema } from './schema.ts'

const [unitId, layananId] = [newId(), newId()]
const typed = {
  unitId,
  layananIds: [layananId],
  nama: ' Semester I 2026 ',
  mulai: '2026-01-05',
  selesai: '2026-06-30',
  populasi: '1.200',
}

it('reads a period as people write it', () => {
  expect(parseForm(periodeSchema, typed)).toEqual({
    ok: true,
    value: { ...typed, nama: 'Semester I 2026', populasi: 1200 },
  })
})

it('takes an empty number of users as not yet counted', () => {
  const parsed = parseForm(periodeSchema, { ...typed, populasi: ' ' })
  expect(parsed).toMatchObject({ ok: true, value: { populasi: null } })
})

it('counts a service that was sent twice once', () => {
  const parsed = parseForm(periodeSchema, { ...typed, layananIds: [layananId, layananId] })
  expect(parsed).toMatchObject({ ok: true, value: { layananIds: [layananId] } })
})

it.each([
  [{ unitId: 'dinas' }, 'unitId', 'Pilih unit'],
  [{ layananIds: [] }, 'layananIds', 'paling sedikit satu layanan'],
  [{ nama: 'ab' }, 'nama', 'misalnya Semester I 2026'],
  [{ nama: 'x'.repeat(81) }, 'nama', '80 huruf'],
  [{ mulai: '2026-02-31' }, 'mulai', 'yang ada di kalender'],
  [{ selesai: '30/06/2026' }, 'selesai', 'yang ada di kalender'],
  [{ selesai: '2026-01-04' }, 'selesai', 'tidak boleh sebelum'],
  [{ selesai: '2027-01-07' }, 'selesai', 'paling lama satu tahun'],
  [{ populasi: 'banyak' }, 'populasi', 'angka saja'],
  [{ populasi: '0' }, 'populasi', 'paling sedikit 1'],
  [{ populasi: '12,5' }, 'populasi', 'angka saja'],
])('says how to mend %o', (change, field, sentence) => {
  const parsed = parseForm(periodeSchema, { ...typed, ...change })
  expect(parsed.ok ? {} : parsed.errors).toMatchObject({ [field]: expect.stringContaining(sentence) })
})
