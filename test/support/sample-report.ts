import { bold, italic, type Report } from '../../src/reports/model.ts'

const chart = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120" font-family="Plus Jakarta Sans" font-size="12">
<rect width="300" height="30" y="10" fill="#26306b"/><text x="8" y="30" fill="#fff">Persyaratan</text>
<rect width="240" height="30" y="50" fill="#26306b"/><text x="8" y="70" fill="#fff">Waktu penyelesaian</text></svg>`

/** One of everything, with characters that break a careless engine. */
export const sampleReport: Report = {
  language: 'id',
  title: 'Laporan Contoh <Uji> & "Mesin"',
  subtitle: 'Badan Kependudukan dan Keluarga Berencana Nasional Perwakilan Provinsi Sumatera Barat',
  owner: 'Pemerintah Kabupaten Contoh',
  period: 'Semester I 2026',
  cover: { fields: [{ label: 'Jumlah responden', value: '212 orang' }], place: 'Contoh, 2026' },
  contents: true,
  running: 'Laporan contoh',
  notice: 'DATA CONTOH – seluruh isi rekaan',
  chapters: [
    {
      label: 'BAB I',
      title: 'Pendahuluan',
      blocks: [
        { kind: 'heading', level: 2, number: '1.1', text: 'Latar belakang' },
        {
          kind: 'paragraph',
          text: [
            'Biasa, ',
            bold('tebal'),
            ', ',
            italic('miring'),
            ', #eval("1+1") [*bukan* markup] $x^2$ \\n',
          ],
        },
        { kind: 'list', items: ['butir satu', 'butir dua'] },
        { kind: 'list', ordered: true, items: ['pertama', 'kedua'] },
        { kind: 'note', text: 'Catatan metode.' },
      ],
    },
    {
      label: 'BAB II',
      title: 'Hasil',
      blocks: [
        { kind: 'heading', level: 2, number: '2.1', text: 'Tabel panjang' },
        {
          kind: 'table',
          caption: 'Nilai per baris',
          columns: [
            { header: 'No', align: 'right', width: 1 },
            { header: 'Uraian', width: 6 },
            { header: 'Nilai', align: 'right', width: 2 },
          ],
          rows: Array.from({ length: 60 }, (_, i) => [String(i + 1), `Uraian baris ke-${i + 1}`, '86,41']),
          foot: [['', 'Jumlah', '5.184,60']],
          note: 'Sumber: rekaan.',
        },
        {
          kind: 'figure',
          svg: chart,
          caption: 'Dua batang',
          alt: 'Persyaratan lebih panjang daripada waktu.',
          width: 0.8,
        },
        { kind: 'heading', level: 3, text: 'Rincian' },
        { kind: 'list', ordered: true, items: ['mulai lagi dari satu'] },
        { kind: 'fields', fields: [{ label: 'Hari, tanggal', value: 'Senin, 17 Agustus 2026' }] },
        {
          kind: 'signature',
          place: 'Contoh',
          date: '17 Agustus 2026',
          signers: [
            { role: 'Kepala Dinas', name: 'Dra. Sri Rahayu, M.Si.', details: ['NIP 19700101 199503 2 001'] },
          ],
        },
      ],
    },
    { label: 'Lampiran 1', title: 'Kuesioner', blocks: [{ kind: 'paragraph', text: 'Isi lampiran.' }] },
  ],
}
