import type { JSX } from 'preact'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  DeskPage,
  EmptyState,
  formatNumber,
  formatShare,
  LinkButton,
  PageHead,
  Stat,
  StatRow,
  Table,
  Tabs,
} from '../../../ui/index.ts'
import { kata } from '../meja/words.ts'
import { listMasa } from './masa.ts'
import { rerata } from './hitungan.ts'
import { tulisSel, type Rekap } from './rekap.ts'
import type { TabelRekap } from './tabel.ts'
import { potongTeratas } from './teratas.ts'
import { kataRekap } from './words.ts'

const ALAMAT = '/kerja/pengaduan/rekap'

/** What came in, how fast it was answered, and about what: figures only. */
export function RekapPage({ desk, r }: { readonly desk: DeskFrame; readonly r: Rekap }): JSX.Element {
  const { lang } = desk
  const k = kataRekap[lang]
  const { tahun } = r.masa
  return (
    <DeskPage {...desk} title={k.judul}>
      <PageHead
        title={k.judul}
        above={r.namaMasa}
        lead={r.catatan}
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: kata[lang].judul, href: '/kerja/pengaduan' }, { label: k.judul }]}
          />
        }
        actions={
          r.semua && (
            <>
              {(['xlsx', 'docx', 'pdf'] as const).map((j) => (
                <LinkButton
                  key={j}
                  size="sm"
                  variant="secondary"
                  download
                  href={`${ALAMAT}/${r.masa.kunci}/rekap.${j}`}
                >
                  {`${k.unduh} ${j.toUpperCase()}`}
                </LinkButton>
              ))}
            </>
          )
        }
      />
      <Tabs
        label={k.judul}
        items={listMasa(tahun).map((m) => ({
          label: k.masa(m),
          href: `${ALAMAT}?masa=${m.kunci}`,
          active: m.kunci === r.masa.kunci,
        }))}
      />
      <p class="baris">
        <span class="redup">{k.tahunLain}</span>
        {[tahun - 1, tahun + 1].map((t) => (
          <a key={t} href={`${ALAMAT}?masa=${t}`}>
            {t}
          </a>
        ))}
      </p>
      {r.semua ? (
        <>
          <Ringkas r={r} s={r.semua} lang={lang} />
          <p class="baris">
            <span class="redup">{k.unduhPublik}</span>
            {(['xlsx', 'docx', 'pdf'] as const).map((j) => (
              <a key={j} download href={`${ALAMAT}/${r.masa.kunci}/rekap-publik.${j}`}>
                {j.toUpperCase()}
              </a>
            ))}
          </p>
          {r.tabel.map((t) => (
            <Satu key={t.kunci} t={potongTeratas(t, k.sisa)} keadaan={r.keadaan} lang={lang} />
          ))}
        </>
      ) : (
        <EmptyState title={k.kosong} />
      )}
    </DeskPage>
  )
}

function Ringkas({
  s,
  r,
  lang,
}: {
  s: NonNullable<Rekap['semua']>
  r: Rekap
  lang: 'id' | 'en'
}): JSX.Element {
  const k = kataRekap[lang]
  const n = formatNumber(s.n, lang)
  return (
    <StatRow>
      <Stat label={k.diterima} value={n} unit={k.satuan} basis={r.namaMasa} />
      <Stat label={k.selesai} value={formatShare(s.selesai, s.n, lang)} unit="" basis={k.dari(n)} />
      {s.digabung > 0 && (
        <Stat label={k.digabung} value={formatNumber(s.digabung, lang)} unit={k.satuan} basis={k.dari(n)} />
      )}
      <Stat
        label={k.tepat}
        value={formatShare(s.tepat, s.tepat + s.lewat, lang)}
        unit=""
        basis={k.dari(formatNumber(s.tepat + s.lewat, lang))}
      />
      <Stat
        label={k.dibuka}
        value={formatNumber(s.dibuka, lang)}
        unit={k.satuan}
        basis={k.dari(formatNumber(s.n, lang))}
      />
      <Stat
        label={k.nilai}
        value={tulisSel(rerata(s.nilai, s.dinilai), lang)}
        unit=""
        basis={k.dari(formatNumber(s.dinilai, lang))}
      />
    </StatRow>
  )
}

const Satu = ({ t, keadaan, lang }: { t: TabelRekap; keadaan: string; lang: 'id' | 'en' }): JSX.Element => (
  <Table
    caption={t.judul}
    note={keadaan}
    lang={lang}
    copy
    narrow="gulir"
    rows={t.baris}
    rowKey={(_, i) => i}
    columns={t.kepala.map((label, i) => ({
      key: label,
      label,
      numeric: i > 0,
      cell: (b: TabelRekap['baris'][number]) => tulisSel(b[i] ?? null, lang),
    }))}
  />
)
