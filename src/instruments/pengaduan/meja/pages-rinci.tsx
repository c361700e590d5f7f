import type { JSX } from 'preact'
import { addDays, tanggalOf } from '../../../kernel/clock.ts'
import {
  Breadcrumb,
  Button,
  DeskPage,
  DescriptionList,
  Details,
  ErrorSummary,
  Form,
  formatDate,
  formatNumber,
  LinkButton,
  Notice,
  PageHead,
  Section,
} from '../../../ui/index.ts'
import { KepalaBerkas } from './kepala-berkas.tsx'
import { showKode } from '../kode.ts'
import type { Pelapor } from '../pelapor.ts'
import { BagianKirimLapor } from '../lapor/http/pages.tsx'
import { BagianNomorLapor } from '../lapor/nomor/pages.tsx'
import { BagianRetensi } from '../retensi/tahan-pages.tsx'
import { BagianCerita } from './bagian-cerita.tsx'
import { BagianJam } from './bagian-jam.tsx'
import { BagianPercakapan } from './bagian-percakapan.tsx'
import { BagianRiwayat } from './bagian-riwayat.tsx'
import { BagianKabar } from './kabar/bagian.tsx'
import { jarangList, listTerbuka, utamaOf, type Langkah } from './langkah/daftar.ts'
import { kataLangkah } from './langkah/words.ts'
import type { RinciProps } from './props-rinci.ts'
import { kataRinci } from './words-rinci.ts'
import { kata } from './words.ts'

/** One complaint: how it stands, what was said, what is due, and what this person can do about it. */
export function RinciPage(props: RinciProps): JSX.Element {
  const { desk, r, jadi, putusan } = props
  const { lang } = desk
  const [k, umum] = [kataRinci[lang], kata[lang]]
  const utama = utamaOf(r)
  return (
    <DeskPage {...desk} title={r.rincian.judul} error={putusan !== undefined}>
      <PageHead
        above={[showKode(r.p.kode), umum.jenis[r.p.jenis], umum.status[r.p.status]].join(' · ')}
        title={r.rincian.judul}
        lead={`${k.umur(formatNumber(r.umur, lang))}, ${k.diterima(formatDate(r.p.diterimaAt, lang, r.zona))}`}
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: umum.judul, href: '/kerja/pengaduan' }, { label: showKode(r.p.kode) }]}
          />
        }
        actions={
          <>
            {utama && (
              <LinkButton href={`/kerja/pengaduan/${r.p.id}/langkah/${utama}`}>
                {kataLangkah[lang].langkah[utama].judul}
              </LinkButton>
            )}
          </>
        }
      />
      {jadi !== undefined && Object.hasOwn(k.jadi, jadi) && (
        <Notice tone={jadi === 'lewat' ? 'info' : 'success'} live>
          {k.jadi[jadi as keyof typeof k.jadi]}
        </Notice>
      )}
      <ErrorSummary errors={putusan && { [`alasan-${putusan.id}`]: putusan.salah }} lang={lang} />
      <Peringatan {...props} />
      <BagianCerita {...props} />
      <BagianJam {...props} />
      <BagianPercakapan {...props} />
      <LangkahLain {...props} />
      {r.terbatas && r.p.akses.length > 0 && <Disebut {...props} />}
      <BagianRiwayat {...props} />
      <BagianKabar {...props} />
      <BagianKirimLapor
        id={r.p.id}
        lang={lang}
        zona={r.zona}
        kirim={props.kirimLapor}
        boleh={
          props.adaKonektor && r.pelaku === 'pengelola' && !r.terbatas && r.rincian.laporTrackingId === null
        }
      />
      {r.pelaku === 'pengelola' && <BagianNomorLapor id={r.p.id} lang={lang} ada={props.nomorLapor} />}
      <BagianRetensi {...props} />
    </DeskPage>
  )
}

function Peringatan({ desk, r, terusan, now }: RinciProps): JSX.Element {
  const { lang } = desk
  const k = kataRinci[lang]
  const { tenggatBerikut } = r.rincian
  const terima = r.peristiwa.find((e) => e.aksi === 'terima')?.data['alasan']
  const alasanTerima = typeof terima === 'string' ? terima : undefined
  return (
    <>
      {r.p.klasifikasi === 'berkadar' ? (
        <Notice tone="info">{k.berkadar}</Notice>
      ) : (
        r.p.rahasia && <Notice tone="info">{k.rahasia}</Notice>
      )}
      {tenggatBerikut && tenggatBerikut <= now && (
        <Notice tone="danger">
          {k.terlambat(formatDate(addDays(tanggalOf(tenggatBerikut, r.zona), -1), lang))}
        </Notice>
      )}
      {r.rincian.pingPong && r.p.unitId === null && <Notice tone="warning">{k.pingPong}</Notice>}
      {terusan.map((t) => (
        <Notice tone="info" key={`${t.arah}${t.urutan}`}>
          {t.kodeLain === null
            ? k.terusanKeluarBelum(t.namaLain)
            : (t.arah === 'keluar' ? k.terusanKeluar : k.terusanMasuk)(t.namaLain, showKode(t.kodeLain))}
          {t.arah === 'masuk' && alasanTerima !== undefined && <p class="cerita">{alasanTerima}</p>}
        </Notice>
      ))}
    </>
  )
}

function LangkahLain({ desk, r }: RinciProps): JSX.Element {
  const k = kataRinci[desk.lang]
  const lain = listTerbuka(r).filter((l) => l !== utamaOf(r))
  const jarang = lain.filter((l) => jarangList.has(l))
  const tombol = (list: readonly Langkah[]): JSX.Element => (
    <div class="aksi">
      {list.map((l) => (
        <LinkButton key={l} size="sm" variant="secondary" href={`/kerja/pengaduan/${r.p.id}/langkah/${l}`}>
          {kataLangkah[desk.lang].langkah[l].judul}
        </LinkButton>
      ))}
    </div>
  )
  return (
    <Section title={k.langkah}>
      {r.pelaku === undefined && <p>{k.lihatSaja}</p>}
      {r.pengerja && r.aksi.includes('tutup') && <p>{k.tutupOrangLain}</p>}
      {tombol(lain.filter((l) => !jarangList.has(l)))}
      {r.mayPlan && (
        <p>
          <a href={`/kerja/tindak-lanjut/baru?asal=pengaduan&asal_id=${r.p.id}`}>{k.rencanakan}</a>
        </p>
      )}
      {jarang.length > 0 && <Details summary={k.langkahJarang}>{tombol(jarang)}</Details>}
    </Section>
  )
}

function Disebut({ desk, r }: RinciProps): JSX.Element {
  const k = kataRinci[desk.lang]
  return (
    <Section title={k.disebut}>
      <ul class="polos">
        {r.p.akses.map((id) => (
          <li key={id} class="baris">
            <span>{r.orang.get(id)}</span>
            {r.pelaku === 'pengelola' && (
              <Form action={`/kerja/pengaduan/${r.p.id}/orang/${id}/cabut`} class="baris">
                <Button size="sm" variant="tertiary" aria-label={`${k.cabut}: ${r.orang.get(id) ?? ''}`}>
                  {k.cabut}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Who complained, once: nothing of it stands in an address or is kept by the browser. */
export function IdentitasPage(props: RinciProps & { readonly pelapor: Pelapor }): JSX.Element {
  const { desk, r, pelapor } = props
  const k = kataRinci[desk.lang]
  const alamat = `/kerja/pengaduan/${r.p.id}`
  return (
    <DeskPage {...desk} title={k.identitas}>
      <KepalaBerkas lang={desk.lang} p={r.p} judul={k.identitas} />
      <Notice tone="warning">{k.identitasCatatan}</Notice>
      <DescriptionList
        items={(['nama', 'alamat', 'telepon', 'surel'] as const)
          .filter((f) => pelapor[f] !== '')
          .map((f) => ({ term: k[f], value: pelapor[f] }))}
      />
      <p>
        <a href={alamat}>{k.kembali}</a>
      </p>
    </DeskPage>
  )
}
