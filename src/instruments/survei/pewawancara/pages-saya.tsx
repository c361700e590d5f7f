import type { JSX } from 'preact'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Button,
  Card,
  DeskPage,
  EmptyState,
  formatDate,
  formatNumber,
  PageHead,
  Progress,
} from '../../../ui/index.ts'
import type { TugasSaya } from './store.ts'
import { kataWawancara } from './words.ts'

/** What I was asked to do; each opens on the phone I carry. */
export function TugasSayaPage(props: { desk: DeskFrame; tugas: readonly TugasSaya[] }): JSX.Element {
  const { desk, tugas } = props
  const { lang } = desk
  const k = kataWawancara[lang]
  return (
    <DeskPage {...desk} title={k.tugasSaya}>
      <PageHead title={k.tugasSaya} lead={tugas.length > 0 ? k.tugasSayaIsi : undefined} />
      {tugas.length === 0 ? (
        <EmptyState title={k.tugasSayaKosong}>{k.tugasSayaKosongIsi}</EmptyState>
      ) : (
        <div class="petak">
          {tugas.map((t) => (
            <Card key={t.id} title={t.wilayah || t.unitNama} level={2}>
              <p>
                {t.unitNama}
                <br />
                {t.layananNama ?? k.semuaLayanan}
                <br />
                <span class="redup">
                  {t.periodeNama}, {k.sampai(formatDate(t.selesai, lang))}
                </span>
              </p>
              <Progress
                label={k.kemajuan}
                text={k.dari(formatNumber(t.nMasuk, lang), formatNumber(t.target, lang))}
                value={Math.min(t.nMasuk, t.target)}
                max={t.target}
              />
              <form method="post" action={`/kerja/survei/tugas/${t.id}/buka`}>
                <Button>{k.buka}</Button>
              </form>
            </Card>
          ))}
        </div>
      )}
      {tugas.length > 0 && <p class="redup">{k.pindah}</p>}
    </DeskPage>
  )
}
