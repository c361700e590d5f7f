import { Hono } from 'hono'
import type { JSX } from 'preact'
import { z } from 'zod'
import type { Zona } from '../../../../kernel/clock.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { parseForm, readForm } from '../../../../platform/http/form.ts'
import {
  Button,
  DescriptionList,
  Form,
  formatDateTime,
  formatNumber,
  Notice,
  NumberField,
  RadioGroup,
  Section,
  TextField,
  toHtml,
} from '../../../../ui/index.ts'
import { assertLuar, baseLuar, HalamanLuar, type HalamanLuarProps } from '../../luar/bingkai.tsx'
import { kataLuar } from '../../luar/words.ts'
import { changeKotak, findKotak, type KotakTersimpan } from './kotak.ts'
import { periksaKotak } from './periksa.ts'
import { kataSurel } from './words.ts'

const FIELDS = ['alamat', 'host', 'port', 'keamanan', 'pengguna', 'folder', 'aktif'] as const
type Isian = Readonly<Record<(typeof FIELDS)[number], string>>

const isianOf = (ada: KotakTersimpan | undefined): Isian => ({
  alamat: ada?.kotak.alamat ?? '',
  host: ada?.kotak.host ?? '',
  port: String(ada?.kotak.port ?? 993),
  keamanan: ada?.kotak.keamanan ?? 'tls',
  pengguna: ada?.kotak.pengguna ?? '',
  folder: ada?.kotak.folder ?? 'INBOX',
  aktif: ada?.aktif === false ? '0' : '1',
})
const schemaOf = (s: (typeof kataSurel)['id']['salah']) =>
  z.object({
    alamat: z.email(s.alamat).max(254),
    host: z.string().regex(/^[\w.-]{1,253}$/, s.host),
    port: z
      .string()
      .regex(/^\d{1,5}$/, s.port)
      .transform(Number)
      .refine((n) => n > 0 && n < 65_536, s.port),
    keamanan: z.enum(['tls', 'starttls', 'tanpa'], s.keamanan),
    pengguna: z.string().min(1, s.pengguna).max(254),
    folder: z.string().min(1, s.folder).max(200),
    aktif: z.enum(['0', '1']).transform((x) => x === '1'),
  })

function SurelPage(
  props: HalamanLuarProps & { isian: Isian; ada: KotakTersimpan | undefined; zona: Zona },
): JSX.Element {
  const { desk, errors, isian, ada, zona } = props
  const { lang } = desk
  const k = kataSurel[lang]
  const bind = (name: (typeof FIELDS)[number], label: string) => ({
    name,
    label,
    lang,
    value: isian[name],
    error: errors?.[name],
  })
  return (
    <HalamanLuar {...props} sisi="surel" title={k.judul} lead={k.pengantar}>
      {ada?.aktif && ada.keadaan.galat !== '' && (
        <Notice tone="danger">{k.galat[ada.keadaan.galat] ?? ada.keadaan.galat}</Notice>
      )}
      <Form action="/kerja/pengaduan/surel">
        <TextField
          {...bind('alamat', k.alamat)}
          type="email"
          hint={k.alamatPetunjuk}
          autocomplete="off"
          spellcheck={false}
        />
        <TextField {...bind('host', k.host)} spellcheck={false} maxLength={253} width="sedang" />
        <NumberField {...bind('port', k.port)} width="sempit" maxLength={5} />
        <RadioGroup
          {...bind('keamanan', k.keamanan)}
          options={(['tls', 'starttls', 'tanpa'] as const).map((v) => ({
            value: v,
            label: k.keamananNama[v],
          }))}
        />
        <TextField {...bind('pengguna', k.pengguna)} autocomplete="off" spellcheck={false} width="sedang" />
        <TextField
          name="sandi"
          label={k.sandi}
          lang={lang}
          type="password"
          autocomplete="off"
          hint={ada?.adaSandi ? k.sandiAda : undefined}
          optional={ada?.adaSandi === true}
          error={errors?.['sandi']}
          width="sedang"
        />
        <TextField {...bind('folder', k.folder)} spellcheck={false} width="sedang" />
        <RadioGroup
          {...bind('aktif', k.aktif)}
          options={[
            { value: '1', label: k.nyala },
            { value: '0', label: k.mati },
          ]}
        />
        <div class="aksi">
          <Button>{kataLuar[lang].simpan}</Button>
        </div>
      </Form>
      {ada && (
        <Section id="keadaan" title={k.keadaan}>
          <DescriptionList
            items={[
              {
                term: k.terakhir,
                value: ada.keadaan.diperiksaAt
                  ? formatDateTime(new Date(ada.keadaan.diperiksaAt), lang, zona)
                  : k.belum,
              },
              { term: k.masuk, value: formatNumber(ada.keadaan.masuk, lang) },
              { term: k.dilewati, value: formatNumber(ada.keadaan.dilewati, lang) },
            ]}
          />
          {ada.aktif && (
            <Form action="/kerja/pengaduan/surel/periksa">
              <Button variant="secondary">{k.periksa}</Button>
            </Form>
          )}
        </Section>
      )}
    </HalamanLuar>
  )
}

/** `/kerja/pengaduan/surel`: the mailbox of complaints, and how it stands with it. */
export function surelRoutes(deps: Deps): Hono<AppEnv> {
  const { db } = deps
  const scope = (c: Ctx): { instansiId: string } => ({ instansiId: c.var.pejabat.instansiId })
  const show = async (c: Ctx, isian?: Isian, errors?: FieldErrors): Promise<Response> => {
    const ada = await db.read(scope(c), findKotak)
    const own = { ada, isian: isian ?? isianOf(ada), zona: c.var.zona }
    return c.html(toHtml(<SurelPage {...baseLuar(c, errors)} {...own} />), errors ? 422 : 200)
  }
  return new Hono<AppEnv>()
    .get('/surel', (c) => {
      assertLuar(c)
      return show(c)
    })
    .post('/surel', async (c) => {
      assertLuar(c)
      const { one } = await readForm(c)
      const isian = Object.fromEntries(FIELDS.map((f) => [f, (one[f] ?? '').trim()])) as Isian
      const sandi = one['sandi'] || undefined
      const { salah } = kataSurel[c.var.lang]
      const ada = await db.read(scope(c), findKotak)
      const parsed = parseForm(schemaOf(salah) as z.ZodType<z.output<ReturnType<typeof schemaOf>>>, isian)
      const errors = {
        ...(parsed.ok ? {} : parsed.errors),
        ...(sandi === undefined && !ada?.adaSandi ? { sandi: salah.sandi } : {}),
      }
      if (!parsed.ok || Object.keys(errors).length > 0) return show(c, isian, errors)
      const { aktif, ...kotak } = parsed.value
      await db.write(scope(c), (trx) => changeKotak(trx, deps, c.var.pejabat, { aktif, kotak, sandi }))
      return c.redirect('/kerja/pengaduan/surel?tersimpan=1', 303)
    })
    .post('/surel/periksa', async (c) => {
      assertLuar(c)
      await periksaKotak(deps, c.var.pejabat.instansiId)
      return c.redirect('/kerja/pengaduan/surel#keadaan', 303)
    })
}
