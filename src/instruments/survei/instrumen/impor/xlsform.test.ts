import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { xlsx, type Sel } from '../../../../../test/support/xlsx.ts'
import { renderXlsx } from '../../../../reports/xlsx.ts'
import { imporXlsForm } from './xlsform.ts'

const HEAD = [
  'type',
  'name',
  'label::Bahasa Indonesia (id)',
  'label::Basa Sunda (su)',
  'required',
  'relevant',
]
const CHOICES: Sel[][] = [
  ['list_name', 'name', 'label::Bahasa Indonesia (id)', 'label::Basa Sunda (su)'],
  ['media', 'tv', 'Televisi', 'Tipi'],
  ['media', 'radio', 'Radio', undefined],
  ['yt', 'ya', 'Ya', 'Muhun'],
  ['yt', 'tidak', 'Tidak', 'Henteu'],
]
const form = (rows: Sel[][], head: Sel[] = HEAD, more: Record<string, Sel[][]> = {}): Uint8Array =>
  xlsx({ survey: [head, ...rows], choices: CHOICES, ...more })
const baca = (rows: Sel[][], head?: Sel[], more?: Record<string, Sel[][]>) =>
  imporXlsForm(form(rows, head, more))

describe('an XLSForm', () => {
  it('brings in the simple types with their languages, options and condition', async () => {
    const { pertanyaan, bahasa, catatan, nama } = await baca(
      [
        ['select_one yt', 'tahu', 'Apakah Anda tahu layanan ini?', 'Uninga kana layanan ieu?', 'yes'],
        ['select_multiple media', 'dari_mana', 'Dari mana?', 'Ti mana?', 'true', "${tahu} = 'ya'"],
        ['text', 'stasiun', 'Stasiun apa?', undefined, undefined, "selected(${dari_mana}, 'tv')"],
        ['integer', 'usia_anak', 'Usia anak Anda?'],
        ['decimal', 'jarak', 'Jarak ke kantor (km)?', undefined, undefined, '${usia_anak} > 3'],
        ['date', 'tgl', 'Kapan Anda datang?'],
      ],
      undefined,
      {
        settings: [
          ['form_title', 'default_language'],
          ['Survei Media', 'Bahasa Indonesia (id)'],
        ],
      },
    )
    expect(catatan).toEqual([])
    expect(nama).toEqual({ id: 'Survei Media' })
    expect(bahasa).toEqual(['id', 'su'])
    expect(pertanyaan.map((p) => [p.kunci, p.jenis, p.wajib])).toEqual([
      ['tahu', 'pilihan', true],
      ['dari_mana', 'pilihan_ganda', true],
      ['stasiun', 'teks', false],
      ['usia_anak', 'angka', false],
      ['jarak', 'angka', false],
      ['tgl', 'tanggal', false],
    ])
    expect(pertanyaan[0]!.teks).toEqual({
      id: 'Apakah Anda tahu layanan ini?',
      su: 'Uninga kana layanan ieu?',
    })
    expect(pertanyaan[1]!.pilihan).toEqual([
      { nilai: 'tv', label: { id: 'Televisi', su: 'Tipi' } },
      { nilai: 'radio', label: { id: 'Radio' } },
    ])
    expect(pertanyaan.map((p) => p.tampilJika)).toEqual([
      undefined,
      { pertanyaan: 'tahu', operator: 'sama', nilai: 'ya' },
      { pertanyaan: 'dari_mana', operator: 'memuat', nilai: 'tv' },
      undefined,
      { pertanyaan: 'usia_anak', operator: 'lebih', nilai: '3' },
      undefined,
    ])
  })

  it('reads what our own writer writes', async () => {
    const book = await renderXlsx({
      title: 'Formulir',
      author: 'Uji',
      sheets: [
        {
          name: 'survey',
          widths: [],
          rows: [HEAD.map(String), ['text', 'kesan', 'Kesan Anda?', '', '', '']],
        },
        { name: 'choices', widths: [], rows: [['list_name', 'name', 'label']] },
      ],
    })
    const { pertanyaan } = await imporXlsForm(book)
    expect(pertanyaan).toEqual([{ kunci: 'kesan', jenis: 'teks', teks: { id: 'Kesan Anda?' }, wajib: false }])
  })

  it('names the row and the reason of everything that has no place', async () => {
    const { pertanyaan, catatan } = await baca([
      ['start', 'start'],
      ['note', 'n1', 'Terima kasih sudah datang'],
      ['geopoint', 'lokasi', 'Di mana Anda?'],
      ['select_one tak_ada', 'x', 'Pilih?'],
      ['rank media', 'r', 'Urutkan'],
      ['text', 'teks_kosong'],
      ['text', 'rumus', { xml: '><f>A1&amp;B1</f>' }],
      ['text', 'akhir', 'Saran?'],
    ])
    expect(pertanyaan.map((p) => p.kunci)).toEqual(['akhir'])
    expect(catatan.map((c) => [c.letak, c.tindakan])).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map((n) => [`Lembar survey, baris ${n}`, 'ditolak']),
    )
    const alasan = catatan.map((c) => c.alasan)
    expect(alasan[0]).toContain('tidak mencatat perangkat')
    expect(alasan[1]).toContain('Terima kasih sudah datang')
    expect(alasan[6]).toContain('rumus')
  })

  it('flattens groups, hands their condition down, and says what is lost', async () => {
    const { pertanyaan, catatan } = await baca([
      ['select_one yt', 'lapor', 'Pernah melapor?'],
      ['begin_group', 'g', 'Tentang laporan', undefined, undefined, "${lapor} = 'ya'"],
      ['text', 'apa', 'Apa yang dilaporkan?'],
      ['text', 'hasil', 'Apa hasilnya?', undefined, 'yes', "${lapor} != 'tidak'"],
      ['end group'],
      ['begin repeat', 'anak', 'Anak'],
      ['text', 'nama_anak', 'Nama?'],
      ['end repeat'],
      ['text', 'saran', 'Saran?'],
    ])
    expect(pertanyaan.map((p) => [p.kunci, p.wajib, p.tampilJika?.nilai])).toEqual([
      ['lapor', false, undefined],
      ['apa', false, 'ya'],
      ['hasil', false, undefined],
      ['saran', false, undefined],
    ])
    expect(catatan.map((c) => `${c.letak.split(' ').at(-1)} ${c.tindakan}`)).toEqual([
      '3 diubah',
      '5 diubah',
      '7 ditolak',
      '8 ditolak',
    ])
  })

  it.each([
    ["${lapor} = 'ya' and ${media} = 'tv'", 'lebih rumit'],
    ["${belum_ada} = 'ya'", 'tidak ikut masuk sebelum ini'],
    ["${lapor} = 'mungkin'", 'tidak ada pada pilihan'],
    ['${lapor} > 3', 'tidak ada pada pilihan'],
    ['${umur} >= 17', 'paling sedikit'],
    ['${kesan} > 3', 'bukan angka'],
    ["${media} = 'tv'", 'memuat'],
    [`\${umur} > ${'9'.repeat(400)}`, 'lebih rumit'],
  ])(
    'shows a question always when its condition is %s, and no longer asks for it',
    async (relevant, alasan) => {
      const { pertanyaan, catatan } = await baca([
        ['select_one yt', 'lapor', 'Pernah melapor?'],
        ['select_multiple media', 'media', 'Media?'],
        ['integer', 'umur', 'Umur?'],
        ['text', 'kesan', 'Kesan?'],
        ['text', 'q', 'Ceritakan', undefined, 'yes', relevant],
      ])
      expect(pertanyaan.at(-1)).toEqual({
        kunci: 'q',
        jenis: 'teks',
        teks: { id: 'Ceritakan' },
        wajib: false,
      })
      expect(catatan).toHaveLength(1)
      expect(catatan[0]).toMatchObject({ letak: 'Lembar survey, baris 6', tindakan: 'diubah' })
      expect(catatan[0]!.alasan).toContain(alasan)
      expect(catatan[0]!.alasan).toContain('tidak wajib')
    },
  )

  it('keeps keys apart: from each other, and from those the form has', async () => {
    const { pertanyaan, catatan } = await imporXlsForm(
      form([
        ['text', 'Saran', 'Saran?'],
        ['text', 'sarán', 'Saran lagi?'],
        ['text', 'Saran', 'Ganda?'],
        ['text', '9', 'Sembilan?'],
      ]),
      ['saran'],
    )
    expect(pertanyaan.map((p) => p.kunci)).toEqual(['saran_2', 'saran_3', 'p_9'])
    expect(catatan.map((c) => c.alasan)).toEqual(['Nama “Saran” sudah dipakai pertanyaan lain.'])
  })

  it('says which columns mean something and have no place', async () => {
    const { pertanyaan, catatan } = await baca(
      [['text', 'a', 'A?', 'Petunjuk', '. > 3', 'awal', 'no', 'Petunjuk']],
      ['type', 'name', 'label', 'hint::English (en)', 'constraint', 'default', 'readonly', 'hint'],
    )
    expect(pertanyaan).toHaveLength(1)
    expect(catatan.map((c) => c.nama)).toEqual(['a: constraint', 'a: default'])
    expect(pertanyaan[0]!.petunjuk).toEqual({ id: 'Petunjuk', en: 'Petunjuk' })
  })

  it('names a column whose language nobody knows', async () => {
    const { catatan } = await baca(
      [['text', 'a', 'A?', 'X?']],
      ['type', 'name', 'label', 'label::Klingon opera'],
    )
    expect(catatan).toEqual([
      expect.objectContaining({ letak: 'Judul kolom', nama: 'label::Klingon opera', tindakan: 'ditolak' }),
    ])
  })

  it('uses the file’s own language where Indonesian is missing, and says so once', async () => {
    const { pertanyaan, catatan } = await baca(
      [
        ['text', 'a', 'How was it?'],
        ['select_one yt2', 'b', 'Again?'],
      ],
      ['type', 'name', 'label::English (en)'],
      {
        choices: [
          ['list_name', 'name', 'label::English (en)'],
          ['yt2', 'y', 'Yes'],
          ['yt2', 'n', 'No'],
        ],
      },
    )
    expect(pertanyaan[0]!.teks).toEqual({ id: 'How was it?', en: 'How was it?' })
    expect(catatan.map((c) => c.alasan)).toEqual([expect.stringContaining('untuk 4 teks')])
  })

  it('turns away texts of a megabyte without keeping them', async () => {
    const { pertanyaan, catatan } = await baca([
      ['text', 'besar', 'x'.repeat(1 << 20)],
      ['text', 'kecil', 'Kecil?'],
    ])
    expect(pertanyaan.map((p) => p.kunci)).toEqual(['kecil'])
    expect(catatan[0]!.alasan).toBe('Teksnya 1048576 huruf; paling banyak 1000.')
    expect(JSON.stringify(catatan).length).toBeLessThan(500)
  })

  it('takes the limits of a number along when they are plain', async () => {
    const { pertanyaan, catatan } = await baca(
      [
        ['integer', 'a', 'A?', '. >= 0 and . <= 120'],
        ['integer', 'b', 'B?', '. > 0'],
      ],
      ['type', 'name', 'label', 'constraint'],
    )
    expect(pertanyaan.map((p) => p.batas)).toEqual([{ min: '0', maks: '120' }, undefined])
    expect(catatan.map((c) => c.nama)).toEqual(['b: constraint'])
  })

  it('stops at sixty questions and names the rest', async () => {
    const { pertanyaan, catatan } = await baca(
      Array.from({ length: 63 }, (_, i) => ['text', `q${i}`, `Q${i}?`]),
    )
    expect([pertanyaan.length, catatan.length]).toEqual([60, 3])
  })
})

describe('a file that is no XLSForm', () => {
  const refused = (isi: Uint8Array) =>
    imporXlsForm(isi).then(
      () => 'taken',
      (err: Error) => err.message,
    )

  it('is refused in a sentence', async () => {
    expect(await refused(Buffer.from('a,b\n1,2\n'))).toContain('bukan XLSX')
    expect(await refused(Buffer.from(''))).toContain('bukan XLSX')
    expect(await refused(xlsx({ Lembar1: [['a'], ['b']] }))).toContain('Lembar yang ada: “Lembar1”')
    expect(await refused(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100)]))).toContain('rusak')
  })

  it('is refused when it swells', async () => {
    const bomb = xlsx({ survey: `<worksheet><sheetData>${' '.repeat(40_000_000)}</sheetData></worksheet>` })
    expect(deflateRawSync(Buffer.alloc(40_000_000)).length).toBeLessThan(50_000)
    expect(await refused(bomb)).toContain('mengembang jauh')
  })

  it('is refused when it has more rows than any questionnaire', async () => {
    const rows = Array.from({ length: 5001 }, (_, i) => ['text', `q${i}`, `Q${i}?`])
    expect(await refused(form(rows))).toContain('lebih dari 5000 baris')
  })
})
