import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { adaDovecot, startDovecot, type KotakUji } from '../../../../../test/support/dovecot.ts'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import { certUji } from '../../../../../test/support/sertifikat.ts'
import { headerOf, startSmtp, textOf, type ServerSurel } from '../../../../../test/support/smtp.ts'
import { kirimPesan, setKanal } from '../../../../platform/channels/index.ts'
import { readConfig } from '../../../../platform/config/index.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import { actOn } from '../../commands.ts'
import { kabarkan } from '../../kabar/jobs.ts'
import { openPelapor } from '../../pelapor.ts'
import { changeKotak, type Kotak } from './kotak.ts'
import { periksaKotak } from './periksa.ts'
import { readSurat } from './baca.ts'
import { bareSubjek, cutKutipan } from './rules.ts'

describe('what is new in a reply', () => {
  it.each([
    [
      'Masih gelap.\n\nPada Sel, 3 Mar 2026 pukul 10.00 Pengaduan <a@b.c> menulis:\n> Laporan Anda',
      'Masih gelap.',
    ],
    [
      'Sudah.\r\n\r\nOn Tue, Mar 3, 2026 at 10:00 AM Pengaduan Kabupaten\n<a@b.c> wrote:\n> lama'.replaceAll(
        '\r',
        '',
      ),
      'Sudah.',
    ],
    ['Baik\n\n-----Original Message-----\nFrom: x', 'Baik'],
    ['Baik\n________________________________\nDari: x\nDikirim: y', 'Baik'],
    ['Terima kasih\n-- \nBudi\nRT 03', 'Terima kasih'],
    ['Sudah nyala.\n\nDikirim dari ponsel Android saya', 'Sudah nyala.'],
    ['> hanya kutipan', '> hanya kutipan'],
    ['Dari: rumah ke pasar jalannya rusak.\nTolong.', 'Dari: rumah ke pasar jalannya rusak.\nTolong.'],
  ])('%j', (teks, baru) => expect(cutKutipan(teks)).toBe(baru))
  it('is found under any pile of Re: and Fwd:', () => {
    expect(bareSubjek('Re: FW: Bls: [#ABCDE-FGHJK.0123456789ab] Jalan  rusak')).toBe('Jalan rusak')
  })
})

describe('a mail', () => {
  it.each([
    ['Auto-Submitted: auto-replied', true],
    ['Auto-Submitted: no', false],
    ['List-Id: <warga.example>', true],
    ['List-Unsubscribe: <mailto:a@b.c>', true],
    ['Precedence: bulk', true],
    ['X-Mailer: biasa', false],
  ])('with %s is from a machine: %s', async (header, otomatis) => {
    const s = await readSurat(Buffer.from(`From: a@b.example\r\nSubject: x\r\n${header}\r\n\r\nhalo`))
    expect(s.otomatis).toBe(otomatis)
  })
  it('is read in any encoding', async () => {
    const qp =
      'From: =?ISO-8859-1?Q?Ren=E9?= <r@b.example>\r\nSubject: =?utf-8?B?SmFsYW4g8J+YoQ==?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9 di =\r\nsudut'
    expect(await readSurat(Buffer.from(qp))).toMatchObject({
      dari: { nama: 'René' },
      subjek: 'Jalan 😡',
      teks: 'Café di sudut',
    })
    const html =
      'From: a@b.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<style>x{}</style><p>Jalan <b>rusak</b></p><script>jahat()</script><img src="http://lacak.example/p.gif">'
    const s = await readSurat(Buffer.from(html))
    expect(s.teks).toContain('Jalan rusak')
    expect(s.teks).not.toMatch(/jahat|x\{\}/)
  })
  it('that is broken is still read as far as it goes', async () => {
    const rusak =
      'From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nsampai di si'
    expect((await readSurat(Buffer.from(rusak))).teks).toBe('sampai di si')
    expect((await readSurat(Buffer.from([0, 255, 254, 13, 10]))).dari).toBeUndefined()
  })
})

describe.runIf(adaDovecot())('a real mailbox', () => {
  let kotak: KotakUji
  let smtp: ServerSurel
  let fresh: FreshDb
  let rumah: Rumah
  let deps: ReturnType<typeof buildDeps>
  const ca = certUji

  const setelan = (over: Partial<Kotak> = {}, sandi = kotak.sandi) =>
    fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
      changeKotak(trx, deps, rumah.sistem, {
        aktif: true,
        kotak: {
          host: 'localhost',
          port: kotak.port,
          keamanan: 'tls',
          pengguna: kotak.pengguna,
          folder: 'INBOX',
          alamat: 'pengaduan@uji.example',
          ...over,
        },
        sandi,
      }),
    )
  beforeAll(async () => {
    kotak = await startDovecot()
    smtp = await startSmtp()
    fresh = await freshDb()
    rumah = await buildRumah(fresh.db)
    deps = buildDeps(fresh.db, { config: readConfig({ SAMBUT_JARINGAN_DALAM: '127.0.0.1,::1' }) })
    await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
      setKanal(
        trx,
        deps,
        rumah.instansi.id,
        {
          kanal: 'surel',
          aktif: true,
          rahasia: null,
          pengaturan: {
            host: '127.0.0.1',
            port: smtp.port,
            keamanan: 'tanpa',
            pengguna: '',
            dari: 'pengaduan@uji.example',
            namaDari: 'Pengaduan',
          },
        },
        null,
      ),
    )
    await setelan()
  })
  afterAll(async () => {
    await kotak?.stop()
    await smtp?.stop()
    await fresh?.drop()
  })
  beforeEach(() => {
    smtp.kotak.splice(0)
    deps.asked.splice(0)
  })

  const look = () => periksaKotak(deps, rumah.instansi.id, { ca })
  const sendAll = async (): Promise<void> => {
    for (const a of deps.asked.splice(0) as { job: string; payload: { instansiId: string; id: string } }[])
      if (a.job === kirimPesan.name) await kirimPesan.run(a.payload, deps)
  }
  let n = 0
  const surat = (
    over: { subjek?: string; teks?: string; headers?: string[]; dari?: string; id?: string } = {},
  ): string =>
    [
      `From: ${over.dari ?? 'Bu Sari <sari@warga.example>'}`,
      'To: pengaduan@uji.example',
      `Subject: ${over.subjek ?? 'Lampu jalan padam'}`,
      `Message-ID: <${over.id ?? `uji-${++n}@warga.example`}>`,
      ...(over.headers ?? []),
      'Content-Type: text/plain; charset=utf-8',
      '',
      over.teks ?? 'Lampu di depan pasar padam tiga malam.',
      '',
    ].join('\r\n')
  const semua = () => fresh.owner.selectFrom('pengaduan').selectAll().orderBy('created_at').execute()

  it('leaves what lay in it before it was first opened, and takes what comes afterwards', async () => {
    const lalu = (hari: number): Date => new Date(Date.now() - hari * 86_400_000)
    await kotak.taruh(surat({ subjek: 'Surat tahun lalu' }), lalu(900))
    await kotak.taruh(surat({ subjek: 'Surat kemarin' }), lalu(1))
    expect(await look()).toMatchObject({ galat: '', masuk: 0 })
    expect(await look()).toMatchObject({ galat: '', masuk: 0 })
    expect(await semua()).toEqual([])
    expect(deps.asked).toEqual([])
    expect(await kotak.belumDibaca()).toBe(2)
  })

  it('gives a complaint with a sealed sender, and a receipt goes out', async () => {
    await kotak.taruh(surat())
    expect(await look()).toMatchObject({ galat: '', masuk: 1 })
    const [p, ...lain] = await semua()
    expect(lain).toEqual([])
    expect(p).toMatchObject({
      kanal: 'surel',
      judul: 'Lampu jalan padam',
      isi: 'Lampu di depan pasar padam tiga malam.',
    })
    const pelapor = await fresh.db.read({ instansiId: rumah.instansi.id }, (trx) =>
      openPelapor(trx as never, deps, { instansiId: rumah.instansi.id, id: p!.id }),
    )
    expect(pelapor).toMatchObject({ nama: 'Bu Sari', surel: 'sari@warga.example', kabar: 'surel' })
    await sendAll()
    expect(smtp.kotak).toHaveLength(1)
    const [terima] = smtp.kotak
    expect(terima!.kepada).toEqual(['sari@warga.example'])
    expect(headerOf(terima!.mentah, 'Auto-Submitted')).toBe('auto-generated')
    expect(textOf(terima!.mentah)).toMatch(/Kode: [A-Z0-9]{5}-[A-Z0-9]{5}\s+PIN: \d{6}/)
    expect(await kotak.belumDibaca()).toBe(2)
  })

  it('is published without the signature, which is sealed with who sent it', async () => {
    const teks = 'Pohon tumbang di depan balai desa.\r\n-- \r\nSari, RT 03\r\n0812-3456-7890'
    await kotak.taruh(surat({ subjek: 'Pohon tumbang', teks }))
    await look()
    const p = (await semua()).at(-1)!
    expect(p).toMatchObject({ judul: 'Pohon tumbang', isi: 'Pohon tumbang di depan balai desa.' })
    const pelapor = await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
      openPelapor(trx, deps, { instansiId: rumah.instansi.id, id: p.id }),
    )
    expect(pelapor?.alamat).toBe('Sari, RT 03\n0812-3456-7890')
    const rows = await fresh.owner
      .selectFrom('pengaduan_tanggapan')
      .select('id')
      .where('pengaduan_id', '=', p.id)
      .execute()
    expect(rows).toEqual([])
  })

  it('that counts its mails anew gives the new ones alone, once', async () => {
    const before = (await semua()).length
    // The last moment of the second in which the next mail comes.
    const detik = Math.floor(Date.now() / 1000) * 1000
    await sql`update pengaduan_luar_setelan
      set keadaan = keadaan || jsonb_build_object('sampai', ${new Date(detik + 999).toISOString()}::text)`.execute(
      fresh.owner,
    )
    await kotak.hitungUlang()
    await kotak.taruh(surat({ subjek: 'Sesudah dihitung ulang' }), new Date(detik + 500))
    expect(await look()).toMatchObject({ galat: '', sejak: '' })
    expect((await semua()).slice(before).map((p) => p.judul)).toEqual(['Sesudah dihitung ulang'])
    // Moved into the box from another folder: it keeps its day, and is new to us all the same.
    await kotak.taruh(surat({ subjek: 'Dipindah ke kotak' }), new Date(Date.now() - 5 * 86_400_000))
    await look()
    expect((await semua()).slice(before).map((p) => p.judul)).toEqual([
      'Sesudah dihitung ulang',
      'Dipindah ke kotak',
    ])
  })

  it('takes the same mail once, however often it comes', async () => {
    const before = (await semua()).length
    await kotak.taruh(surat({ id: 'sama@warga.example' }))
    await kotak.taruh(surat({ id: 'sama@warga.example' }))
    await look()
    await look()
    expect((await semua()).length - before).toBe(1)
  })

  it('puts a reply to where it belongs: by the tag, or by the mail it answers', async () => {
    await kotak.taruh(surat({ subjek: 'Sampah menumpuk' }))
    await look()
    await sendAll()
    const before = (await semua()).length
    const subjek = headerOf(smtp.kotak[0]!.mentah, 'Subject')!
    const id = headerOf(smtp.kotak[0]!.mentah, 'Message-ID')!
    const kutipan =
      '\r\n\r\nPada Sel, 3 Mar 2026 Pengaduan <pengaduan@uji.example> menulis:\r\n> Kode: RAHASIA'
    await kotak.taruh(surat({ subjek: `Re: ${subjek}`, teks: `Sekarang berbau.${kutipan}` }))
    await kotak.taruh(
      surat({
        subjek: 'Judul diganti',
        teks: 'Ada tikusnya.',
        headers: [`In-Reply-To: ${id}`, `References: ${id}`],
      }),
    )
    await look()
    expect((await semua()).length).toBe(before)
    const p = (await semua()).find((x) => x.judul === 'Sampah menumpuk')!
    const isi = await fresh.owner
      .selectFrom('pengaduan_tanggapan')
      .select(['isi', 'jenis'])
      .where('pengaduan_id', '=', p.id)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    expect(isi).toEqual([
      { isi: 'Sekarang berbau.', jenis: 'balasan' },
      { isi: 'Ada tikusnya.', jenis: 'balasan' },
    ])
    const asli = await fresh.owner
      .selectFrom('pengaduan_surat')
      .select('asli_kunci')
      .where('pengaduan_id', '=', p.id)
      .where('arah', '=', 'masuk')
      .execute()
    expect(asli).toHaveLength(3)
    const tersimpan = Buffer.from((await deps.files.get(asli[0]!.asli_kunci!))!).toString('latin1')
    expect(tersimpan).not.toContain('sari@warga.example')
  })

  it('has answers to the news of a letter from the form come back to that letter, whatever the subject says', async () => {
    await setelan({ alamat: 'jawaban@uji.example' })
    const pelapor = {
      nama: 'Bu Sari',
      alamat: '',
      telepon: '',
      surel: 'sari@warga.example',
      kabar: 'surel',
    } as const
    const { id } = await terimaAduan(deps, rumah.instansi.id, { pelapor })
    for (const a of deps.asked.splice(0) as { job: string; payload: Parameters<typeof kabarkan.run>[0] }[])
      if (a.job === kabarkan.name) await kabarkan.run(a.payload, deps)
    await sendAll()
    expect(smtp.kotak).toHaveLength(1)
    const { mentah } = smtp.kotak[0]!
    expect(headerOf(mentah, 'From')).toContain('pengaduan@uji.example')
    expect(headerOf(mentah, 'Reply-To')).toBe('jawaban@uji.example')
    const nomor = headerOf(mentah, 'Message-ID')!
    const sebelum = (await semua()).length
    await kotak.taruh(
      surat({ subjek: 'Saya jawab', teks: 'Masih gelap.', headers: [`In-Reply-To: ${nomor}`] }),
    )
    await look()
    expect((await semua()).length).toBe(sebelum)
    const balasan = await fresh.owner
      .selectFrom('pengaduan_tanggapan')
      .select(['isi', 'jenis'])
      .where('pengaduan_id', '=', id)
      .execute()
    expect(balasan).toEqual([{ isi: 'Masih gelap.', jenis: 'balasan' }])
    // A mail that began over there is answered to the same address.
    await kotak.taruh(surat({ subjek: 'Lain hal', teks: 'Pohon tumbang di jalan raya depan sekolah.' }))
    await look()
    await sendAll()
    expect(headerOf(smtp.kotak.at(-1)!.mentah, 'Reply-To')).toBe('jawaban@uji.example')
    await setelan()
  })

  it('believes no tag that was made up', async () => {
    const [p] = await semua()
    const kode = `${p!.kode.slice(0, 5)}-${p!.kode.slice(5)}`.toUpperCase()
    const before = (await semua()).length
    await kotak.taruh(surat({ subjek: `Re: [#${kode}.0123456789ab] x`, dari: 'jahat@lain.example' }))
    await look()
    expect((await semua()).length - before).toBe(1)
  })

  it('keeps the words that come after the end, and says how to open it again', async () => {
    await kotak.taruh(surat({ subjek: 'Akan ditutup' }))
    await look()
    await sendAll()
    const subjek = headerOf(smtp.kotak.at(-1)!.mentah, 'Subject')!
    const p = (await semua()).find((x) => x.judul === 'Akan ditutup')!
    const scope = { instansiId: rumah.instansi.id }
    await fresh.db.write(scope, (trx) => actOn(trx, deps, { kind: 'warga', ...scope }, p.id, 'arsip'))
    smtp.kotak.splice(0)
    await kotak.taruh(surat({ subjek: `Re: ${subjek}`, teks: 'Ternyata belum.' }))
    await look()
    await sendAll()
    expect(textOf(smtp.kotak[0]!.mentah)).toContain('sudah ditutup')
    const isi = await fresh.owner
      .selectFrom('pengaduan_tanggapan')
      .select('isi')
      .where('pengaduan_id', '=', p.id)
      .execute()
    expect(isi).toEqual([{ isi: 'Ternyata belum.' }])
  })

  it('tells whoever writes to a letter that was passed on where it is', async () => {
    await kotak.taruh(surat({ subjek: 'Milik sana' }))
    await look()
    await sendAll()
    const subjek = headerOf(smtp.kotak.at(-1)!.mentah, 'Subject')!
    const p = (await semua()).find((x) => x.judul === 'Milik sana')!
    const petugas = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
    await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
      actOn(trx, deps, petugas, p.id, 'teruskan', { tujuan: 'PLN', alasan: 'Tiang milik PLN.' }),
    )
    smtp.kotak.splice(0)
    await kotak.taruh(surat({ subjek: `Re: ${subjek}`, teks: 'Masih padam.' }))
    await look()
    await sendAll()
    const teks = textOf(smtp.kotak.at(-1)!.mentah)
    expect(teks).toMatch(/sudah kami teruskan ke\s+PLN/)
    expect(teks).not.toContain('buka kembali')
  })

  it('answers no machine, no list and not itself', async () => {
    const before = (await semua()).length
    await kotak.taruh(surat({ headers: ['Auto-Submitted: auto-replied'] }))
    await kotak.taruh(surat({ headers: ['List-Id: <a.b>'] }))
    await kotak.taruh(surat({ dari: 'pengaduan@uji.example' }))
    await kotak.taruh(surat({ dari: 'MAILER-DAEMON@uji.example' }))
    await look()
    expect((await semua()).length).toBe(before)
    expect(deps.asked).toEqual([])
  })

  it('keeps the files that may be kept, and the letter whatever its files are', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF').toString('base64')
    const isi = [
      'From: sari@warga.example',
      'To: pengaduan@uji.example',
      'Subject: Dengan berkas',
      'Message-ID: <berkas@warga.example>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Lihat lampiran.',
      '--b',
      'Content-Type: application/pdf; name="../../bukti.pdf"',
      'Content-Disposition: attachment; filename="../../bukti.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      pdf,
      '--b',
      'Content-Type: application/x-msdownload',
      'Content-Disposition: attachment; filename="virus.exe"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('MZ\u0000\u0001').toString('base64'),
      '--b--',
      '',
    ].join('\r\n')
    await kotak.taruh(isi)
    await look()
    const p = (await semua()).find((x) => x.judul === 'Dengan berkas')!
    const lampiran = await fresh.owner
      .selectFrom('pengaduan_lampiran')
      .select(['nama', 'jenis', 'dari'])
      .where('pengaduan_id', '=', p.id)
      .execute()
    expect(lampiran).toEqual([{ nama: 'bukti.pdf', jenis: 'application/pdf', dari: 'pelapor' }])
  })

  it('says why it cannot be read', async () => {
    await setelan({ folder: 'Tidak Ada' })
    expect(await look()).toMatchObject({ galat: 'folder' })
    await setelan({}, 'salah')
    expect(await look()).toMatchObject({ galat: 'auth' })
    await setelan({ port: 1 })
    expect(await look()).toMatchObject({ galat: 'koneksi' })
  })
})
