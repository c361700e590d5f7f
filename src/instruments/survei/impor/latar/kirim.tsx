import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { Ctx } from '../../../../platform/http/env.ts'
import { toHtml } from '../../../../ui/index.ts'
import type { PeriodeDimuat } from '../../periode/muat.ts'
import type { Impor, PilihanImpor } from '../impor.ts'
import { PratinjauPage } from '../pages-pratinjau.tsx'
import { formatPilihan } from '../pilihan.ts'
import { tujuanOf } from '../tujuan.ts'
import { askMasukkan, askPratinjau, keepSebagian, stopMasukkan } from './commands.ts'
import { isSedangJalan, type ImporLatar } from './latar.ts'
import { LatarPage } from './pages.tsx'

const SEGARKAN_DETIK = '3'

interface Dimuat {
  readonly page: PeriodeDimuat
  readonly impor: Impor
  readonly latar: ImporLatar
}

/** A large file as it is now: its preview when that is ready, otherwise how far it is. */
export function showLatar(
  c: Ctx,
  { page, impor, latar }: Dimuat,
  errors?: FieldErrors,
  status: 409 | 422 = 422,
): Response | Promise<Response> {
  const answer = (markup: JSX.Element): Response | Promise<Response> =>
    c.html(toHtml(markup), errors ? status : 200)
  if (latar.langkah === 'siap' && latar.hasil) {
    const berubah = c.req.query('berubah') === '1'
    const { pilihan, hasil: pratinjau } = latar
    const tujuan = tujuanOf(page)
    return answer(
      <PratinjauPage {...page} {...{ impor, pilihan, pratinjau, tujuan, berubah }} errors={errors} />,
    )
  }
  const tetap = c.req.query('tetap') === '1'
  // Without a script; a header, because the page itself then stays free of timers that some readers cannot stop.
  if (isSedangJalan(latar) && !tetap && !errors) c.header('refresh', SEGARKAN_DETIK)
  return answer(<LatarPage {...page} {...{ impor, latar, tetap }} errors={errors} />)
}

/** What the buttons of a large file ask for. Returns where to go. */
export async function sendLatar(
  c: Ctx,
  deps: Deps,
  { page, impor, latar }: Dimuat,
  form: Readonly<Record<string, string>>,
  pilihan: PilihanImpor,
): Promise<string> {
  const { pejabat } = c.var
  const ini = { periodeId: page.periode.id, imporId: impor.id }
  const here = `/kerja/survei/${ini.periodeId}/impor/${ini.imporId}`
  const scope = { instansiId: pejabat.instansiId }
  if (form['aksi'] === 'henti') {
    await deps.db.write(scope, (trx) => stopMasukkan(trx, deps, pejabat, ini))
    return here
  }
  if (form['aksi'] === 'cukup') {
    await deps.files.remove(await deps.db.write(scope, (trx) => keepSebagian(trx, deps, pejabat, ini)))
    return here
  }
  if (isSedangJalan(latar)) return here
  const setuju = form['aksi'] === 'masukkan'
  // What is taken in must be what was looked at.
  const dilihat = form['dilihat'] === undefined || form['dilihat'] === formatPilihan(pilihan)
  if (setuju && (dilihat || latar.langkah === 'berhenti')) {
    await deps.db.write(scope, (trx) => askMasukkan(trx, deps, pejabat, ini, pilihan))
    return here
  }
  await deps.db.write(scope, (trx) => askPratinjau(trx, deps, pejabat, ini, pilihan))
  return setuju ? `${here}?berubah=1` : here
}
