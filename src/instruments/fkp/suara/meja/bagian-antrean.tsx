import type { JSX } from 'preact'
import { Button, Card, Form, formatNumber, Section } from '../../../../ui/index.ts'
import { Centang, TOLAK_BANYAK, TolakBanyak } from '../../meja/tolak-banyak.tsx'
import type { Pernyataan } from '../store-pernyataan.ts'
import { Tolak, type PernyataanProps } from './bagian-daftar.tsx'
import { alamatBagian } from './bingkai.tsx'
import { kataMeja } from './words.ts'

/** What participants proposed and nobody has decided on. */
export function Antrean(props: PernyataanProps & { menunggu: readonly Pernyataan[] }): JSX.Element {
  const { desk, forum, menunggu, boleh, isian = {} } = props
  const k = kataMeja[desk.lang]
  const banyak = boleh && menunggu.length > 1
  return (
    <Section id="menunggu" title={k.menunggu(formatNumber(menunggu.length, desk.lang))} lead={k.menungguIsi}>
      <div class="petak">
        {menunggu.map((s) => (
          <Card key={s.id}>
            <p>
              <b>{s.teks}</b>
            </p>
            {boleh && (
              <>
                {banyak && <Centang lang={desk.lang} id={s.id} teks={s.teks} isian={isian} />}
                <Form action={`${alamatBagian(forum.id, 'pernyataan')}/${s.id}/tampilkan`} class="aksi">
                  <Button size="sm" aria-label={`${k.tampilkan}: ${s.teks}`}>
                    {k.tampilkan}
                  </Button>
                </Form>
                <Tolak {...props} s={s} label={k.tolak} />
              </>
            )}
          </Card>
        ))}
      </div>
      {banyak && (
        <TolakBanyak
          lang={desk.lang}
          action={`${alamatBagian(forum.id, 'pernyataan')}/${TOLAK_BANYAK}`}
          ids={menunggu.map((s) => s.id)}
          isian={isian}
          error={props.errors?.[TOLAK_BANYAK]}
        />
      )}
    </Section>
  )
}
