import { describe, expect, it } from 'vitest'
import { imporSurveyJs } from './surveyjs.ts'

const baca = (form: unknown) => imporSurveyJs(Buffer.from(JSON.stringify(form)))
const elemen = (...elements: unknown[]) => baca({ pages: [{ name: 'p1', elements }] })

describe('a SurveyJS form', () => {
  it('brings in the simple types with their languages, options and condition', () => {
    const { pertanyaan, bahasa, catatan, nama } = baca({
      title: { default: 'Survei Media', en: 'Media survey' },
      pages: [
        {
          elements: [
            {
              type: 'radiogroup',
              name: 'tahu',
              title: { default: 'Tahu?', jv: 'Ngertos?' },
              isRequired: true,
              choices: ['ya sekali', { value: 'tidak', text: { default: 'Tidak', jv: 'Mboten' } }],
            },
            { type: 'dropdown', name: 'kota', title: 'Kota?', choices: [1, 2] },
            {
              type: 'checkbox',
              name: 'media',
              title: 'Media?',
              visibleIf: "{tahu} = 'ya sekali'",
              choices: ['tv', 'radio'],
            },
          ],
        },
        {
          elements: [
            { type: 'text', name: 'stasiun', title: 'Stasiun?', visibleIf: "{media} contains 'tv'" },
            { type: 'text', inputType: 'number', name: 'umur', title: 'Umur?', min: 10, max: 120 },
            { type: 'comment', name: 'cerita', title: 'Cerita?', visibleIf: '({umur} > 17)' },
            { type: 'text', inputType: 'date', name: 'kapan', title: 'Kapan?' },
            { type: 'rating', name: 'nilai', title: 'Nilai?', rateMax: 3, maxRateDescription: 'Puas' },
            { type: 'boolean', name: 'lagi', title: 'Lagi?' },
            { type: 'panel', elements: [{ type: 'text', name: 'dalam', title: 'Di dalam?' }] },
          ],
        },
      ],
    })
    expect(catatan).toEqual([])
    expect(nama).toEqual({ id: 'Survei Media', en: 'Media survey' })
    expect(bahasa).toEqual(['id', 'en', 'jv'])
    expect(pertanyaan.map((p) => [p.kunci, p.jenis, p.wajib])).toEqual([
      ['tahu', 'pilihan', true],
      ['kota', 'pilihan', false],
      ['media', 'pilihan_ganda', false],
      ['stasiun', 'teks', false],
      ['umur', 'angka', false],
      ['cerita', 'teks_panjang', false],
      ['kapan', 'tanggal', false],
      ['nilai', 'pilihan', false],
      ['lagi', 'pilihan', false],
      ['dalam', 'teks', false],
    ])
    const of = (kunci: string) => pertanyaan.find((p) => p.kunci === kunci)!
    expect(of('tahu').pilihan).toEqual([
      { nilai: 'ya_sekali', label: { id: 'ya sekali' } },
      { nilai: 'tidak', label: { id: 'Tidak', jv: 'Mboten' } },
    ])
    expect(of('umur').batas).toEqual({ min: '10', maks: '120' })
    expect(of('nilai').pilihan!.map((p) => p.label.id)).toEqual(['1', '2', '3 · Puas'])
    expect(of('lagi').pilihan!.map((p) => p.nilai)).toEqual(['true', 'false'])
    expect(of('media').tampilJika).toEqual({ pertanyaan: 'tahu', operator: 'sama', nilai: 'ya_sekali' })
    expect(of('stasiun').tampilJika).toEqual({ pertanyaan: 'media', operator: 'memuat', nilai: 'tv' })
    expect(of('cerita').tampilJika).toEqual({ pertanyaan: 'umur', operator: 'lebih', nilai: '17' })
  })

  it('names the element and the reason of everything that has no place', () => {
    const { pertanyaan, catatan } = elemen(
      { type: 'matrix', name: 'm', title: 'Tabel' },
      { type: 'html', name: 'h', html: '<b>Selamat datang</b>' },
      { type: 'file', name: 'f', title: 'Unggah' },
      { type: 'text', inputType: 'email', name: 'surel', title: 'Surel?' },
      { type: 'radiogroup', name: 'url', title: 'Kota?', choicesByUrl: { url: 'https://contoh.id' } },
      { type: 'radiogroup', name: 'satu', title: 'Satu?', choices: ['a'] },
      { type: 'text', name: 'sembunyi', visible: false },
      { type: 'wayang', name: 'w' },
      'bukan elemen',
      { type: 'text', title: 'Tanpa nama' },
      { type: 'text', name: 'akhir', title: 'Saran?' },
    )
    expect(pertanyaan.map((p) => p.kunci)).toEqual(['akhir'])
    expect(catatan).toHaveLength(10)
    expect(catatan.every((c) => c.tindakan === 'ditolak')).toBe(true)
    expect(catatan.map((c) => c.letak).slice(0, 2)).toEqual(['Halaman 1, elemen 1', 'Halaman 1, elemen 2'])
    expect(catatan[1]!.alasan).toContain('Selamat datang')
  })

  it('says what does not come along with a question or the whole form', () => {
    const { pertanyaan, catatan } = baca({
      triggers: [],
      completedHtml: 'Terima kasih',
      pages: [
        {
          title: 'Bagian satu',
          visibleIf: "{a} = 'x'",
          elements: [
            {
              type: 'text',
              name: 'q',
              title: 'Q?',
              description: 'Petunjuk',
              defaultValue: 'awal',
              isRequired: true,
            },
            {
              type: 'checkbox',
              name: 'o',
              title: 'O?',
              choices: ['a', 'b'],
              showOtherItem: true,
              visibleIf: '{q} notempty',
            },
          ],
        },
      ],
    })
    expect(pertanyaan.map((p) => [p.kunci, p.wajib])).toEqual([
      ['q', false],
      ['o', false],
    ])
    expect(pertanyaan[0]!.petunjuk).toEqual({ id: 'Petunjuk' })
    expect(pertanyaan[1]!.pilihan!.map((p) => p.nilai)).toEqual(['a', 'b', 'other'])
    expect(catatan.map((c) => `${c.nama}|${c.tindakan}`)).toEqual([
      'triggers|diubah',
      'completedHtml|diubah',
      '|diubah',
      'q: defaultValue|diubah',
      'q|diubah',
      'o|diubah',
      'o|diubah',
    ])
  })

  it('understands a file whose main language is another', () => {
    const { pertanyaan, catatan } = baca({
      locale: 'en',
      elements: [
        { type: 'text', name: 'a', title: { default: 'How?', id: 'Bagaimana?' } },
        { type: 'text', name: 'b', title: 'Why?' },
      ],
    })
    expect(pertanyaan.map((p) => p.teks)).toEqual([
      { id: 'Bagaimana?', en: 'How?' },
      { id: 'Why?', en: 'Why?' },
    ])
    expect(catatan.map((c) => [c.nama, c.tindakan])).toEqual([['b', 'diubah']])
  })

  it('refuses what is no such form, in a sentence', () => {
    const refused = (text: string) => {
      try {
        imporSurveyJs(Buffer.from(text))
        return 'taken'
      } catch (err) {
        return (err as Error).message
      }
    }
    expect(refused('')).toContain('bukan JSON')
    expect(refused('{"pages":')).toContain('bukan JSON')
    expect(refused('[]')).toContain('bukan sebuah survei')
    expect(refused('{"a":1}')).toContain('tidak ada pages')
    expect(refused(`{"pages":${'['.repeat(100_000)}`)).toContain('bersarang')
    expect(refused(`{"x":"${'y'.repeat(3 << 20)}"}`)).toContain('2 MB')
  })

  it('is not led astray by odd shapes', () => {
    const { pertanyaan } = elemen(
      { type: 'radiogroup', name: '__proto__', title: { default: 'A?' }, choices: [{ value: { a: 1 } }] },
      { type: 'radiogroup', name: 'b', title: 7, choices: [null, 'x'] },
      { type: 'rating', name: 'c', title: 'C?', rateMin: -1e9, rateMax: 1e9 },
      { type: 'panel', elements: 'bukan daftar' },
      { type: 'text', name: 'constructor', title: 'Konstruktor?' },
    )
    expect(pertanyaan.map((p) => p.kunci)).toEqual(['constructor'])
  })
})
