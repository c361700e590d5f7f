import type { JSX } from 'preact'
import {
  Button,
  CheckboxGroup,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  Section,
  Tag,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { TOLAK_BANYAK } from '../../meja/tolak-banyak.tsx'
import { isTerbuka } from '../../rules.ts'
import { TEKS_MAKS } from '../pernyataan-teks.ts'
import { classifyTerbuka, tahapList } from '../rules.ts'
import { Antrean } from './bagian-antrean.tsx'
import { Daftar, type PernyataanProps } from './bagian-daftar.tsx'
import { alamatBagian, BingkaiSuara } from './bingkai.tsx'
import { kataMeja } from './words.ts'

/** Statements of a forum: what waits, what is shown, and when votes are taken. */
export function PernyataanPage(props: PernyataanProps): JSX.Element {
  const { desk, pernyataan, boleh, errors, serupa = [] } = props
  const { lang } = desk
  const k = kataMeja[lang]
  const menunggu = pernyataan.filter((s) => s.keadaan === 'menunggu')
  const lain = pernyataan.filter((s) => s.keadaan !== 'menunggu')
  return (
    <BingkaiSuara {...props} bagian="pernyataan" error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} ids={{ [TOLAK_BANYAK]: `alasan-${TOLAK_BANYAK}` }} />
      {(props.kabar || serupa.length > 0) && (
        <Notice tone={serupa.length > 0 ? 'warning' : 'success'} live>
          {props.kabar && <p>{props.kabar}</p>}
          {serupa.length > 0 && (
            <>
              <p>{k.serupa}</p>
              <ul>
                {serupa.map((teks) => (
                  <li key={teks}>{teks}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      {props.forum.keadaan === 'ditetapkan' && <Notice>{k.tutupUbah}</Notice>}
      {menunggu.length > 0 && <Antrean {...props} menunggu={menunggu} />}
      {boleh && <Atur {...props} />}
      {boleh && <Tambah {...props} />}
      {lain.length === 0 ? (
        <EmptyState title={k.daftarKosong}>{k.daftarKosongIsi}</EmptyState>
      ) : (
        <Daftar {...props} list={lain} />
      )}
    </BingkaiSuara>
  )
}

function Atur({ desk, forum, p }: PernyataanProps): JSX.Element {
  const { lang } = desk
  const k = kataMeja[lang]
  const alamat = alamatBagian(forum.id, 'pernyataan')
  const terbuka = classifyTerbuka(forum.keadaan, p.tahap) !== undefined
  return (
    <Section
      id="atur"
      title={
        <>
          {k.atur} <Tag tone={terbuka ? 'success' : 'neutral'}>{terbuka ? k.kini.buka : k.kini.tutup}</Tag>
        </>
      }
    >
      <Form action={`${alamat}/atur`}>
        <CheckboxGroup
          name="tahap"
          label={k.tahap}
          lang={lang}
          gentle
          values={[...p.tahap]}
          options={tahapList.map((t) => ({ value: t, label: k.tahapNama[t] }))}
        />
        <CheckboxGroup
          name="lain"
          label={k.lain}
          lang={lang}
          gentle
          values={[...(p.usulWarga ? ['usul'] : []), ...(p.hanyaTerdaftar ? ['terdaftar'] : [])]}
          options={[
            { value: 'usul', label: k.usulWarga },
            { value: 'terdaftar', label: k.hanyaTerdaftar },
          ]}
        />
        <div class="aksi">
          <Button variant="secondary">{k.simpan}</Button>
        </div>
      </Form>
      {isTerbuka(forum) && (
        <div class="tumpuk rapat">
          <h3>{k.layar}</h3>
          <p>{k.layarIsi[p.layar]}</p>
          <Form action={`${alamat}/layar`} class="aksi">
            <Button variant="secondary" name="layar" value={p.layar === 'hasil' ? 'ajakan' : 'hasil'}>
              {p.layar === 'hasil' ? k.layarAjakan : k.layarHasil}
            </Button>
            <LinkButton variant="tertiary" href={`/forum/${forum.slug}/layar`}>
              {k.bukaLayar}
            </LinkButton>
            <LinkButton variant="tertiary" href={`/forum/${forum.slug}/suara`}>
              {k.bukaWarga}
            </LinkButton>
          </Form>
        </div>
      )}
    </Section>
  )
}

function Tambah(props: PernyataanProps): JSX.Element {
  const { desk, forum, agenda, pernyataan, errors, isian = {} } = props
  const { lang } = desk
  const k = kataMeja[lang]
  const alamat = alamatBagian(forum.id, 'pernyataan')
  const diambil = new Set(pernyataan.map((s) => s.agendaId))
  const sisa = agenda.filter((a) => !diambil.has(a.id))
  return (
    <Section id="tambah" title={k.tambah}>
      <Form action={`${alamat}/tambah`}>
        <TextArea
          name="teks"
          label={k.tambahLabel}
          hint={k.tambahPetunjuk}
          lang={lang}
          rows={5}
          value={isian['teks'] ?? ''}
          {...(errors?.['teks'] ? { error: errors['teks'] } : {})}
        />
        <div class="ds-field">
          <input class="ds-input" type="checkbox" id="meta" name="meta" value="1" />
          <label for="meta">{k.meta}</label>
        </div>
        <div class="aksi">
          <Button>{k.tambahTombol}</Button>
        </div>
      </Form>
      {sisa.length > 0 && (
        <Details summary={k.agenda} open={errors?.['agenda'] !== undefined}>
          <p class="redup">{k.agendaIsi}</p>
          <Form action={`${alamat}/agenda`}>
            {sisa.map((a) => (
              <div class="tumpuk rapat" key={a.id}>
                <TextField
                  name={`teks-${a.id}`}
                  label={a.judul}
                  lang={lang}
                  width="luas"
                  gentle
                  maxLength={TEKS_MAKS}
                  value={isian[`teks-${a.id}`] ?? a.judul.slice(0, TEKS_MAKS)}
                />
                <div class="ds-field">
                  <input class="ds-input" type="checkbox" id={`pilih-${a.id}`} name="pilih" value={a.id} />
                  <label for={`pilih-${a.id}`}>
                    {k.tambahTombol}
                    <span class="sr">: {a.judul}</span>
                  </label>
                </div>
              </div>
            ))}
            <div class="aksi">
              <Button variant="secondary">{k.agendaTombol}</Button>
            </div>
          </Form>
        </Details>
      )}
    </Section>
  )
}
