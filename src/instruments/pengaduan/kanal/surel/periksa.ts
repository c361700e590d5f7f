import { ImapFlow } from 'imapflow'
import { z } from 'zod'
import { sql } from 'kysely'
import type { Deps } from '../../../../platform/deps.ts'
import { openJaringan } from '../../../../platform/channels/index.ts'
import { defineJob } from '../../../../platform/jobs/define.ts'
import { findKotak, openSandiKotak, setKeadaanKotak, type KeadaanKotak, type Kotak } from './kotak.ts'
import { takeSurat } from './terima.ts'

/** A mail with its files; larger ones stay in the box, and the desk says how many. */
const SURAT_MAKS = 30 * 1024 * 1024
const SEKALI = 50
const COBA_MAKS = 3

export interface OpsiPeriksa {
  /** A certificate authority of one's own; for tests. */
  readonly ca?: string
}

/** Looks into the mailbox of one instansi: what is new is taken, one transaction each, and marked as read. */
export async function periksaKotak(
  deps: Deps,
  instansiId: string,
  opsi: OpsiPeriksa = {},
): Promise<KeadaanKotak | undefined> {
  const scope = { instansiId }
  const ada = await deps.db.read(scope, async (trx) => {
    const found = await findKotak(trx)
    return found?.aktif ? { ...found, sandi: await openSandiKotak(trx, deps, instansiId) } : undefined
  })
  if (!ada) return undefined
  let keadaan = { ...ada.keadaan, diperiksaAt: deps.now().toISOString(), galat: '' }
  const simpan = async (): Promise<void> => deps.db.write(scope, (trx) => setKeadaanKotak(trx, keadaan))
  let client: ImapFlow | undefined
  try {
    client = await connect(deps, ada.kotak, ada.sandi, opsi)
    const lock = await client.getMailboxLock(ada.kotak.folder)
    try {
      keadaan = await pijakan(client, keadaan, ada.keadaan.diperiksaAt)
      const { list, habis } = await listBaru(client, keadaan)
      for (const { uid, size, at } of list) {
        const isi =
          size > SURAT_MAKS ? false : await client.fetchOne(String(uid), { source: true }, { uid: true })
        const source = isi ? isi.source : undefined
        const skip = source === undefined || keadaan.gagal >= COBA_MAKS
        const sesudah = {
          ...keadaan,
          uid,
          sampai: at > keadaan.sampai && at < keadaan.diperiksaAt ? at : keadaan.sampai,
          gagal: 0,
          masuk: keadaan.masuk + (skip ? 0 : 1),
          dilewati: keadaan.dilewati + (skip ? 1 : 0),
        }
        try {
          await deps.db.write(scope, async (trx) => {
            if (!skip) await takeSurat(trx, deps, { instansiId, alamat: ada.kotak.alamat }, source)
            await setKeadaanKotak(trx, sesudah)
          })
        } catch (err) {
          keadaan = { ...keadaan, gagal: keadaan.gagal + 1 }
          throw new Gagal('isi', { cause: err })
        }
        keadaan = sesudah
        if (!skip) await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
      }
      if (habis !== undefined) keadaan = { ...keadaan, uid: Math.max(keadaan.uid, habis), sejak: '' }
    } finally {
      lock.release()
    }
    await simpan()
    return keadaan
  } catch (err) {
    keadaan = { ...keadaan, galat: galatOf(err) }
    await simpan()
    if (keadaan.galat === 'isi') throw err instanceof Gagal ? err.cause : err
    return keadaan
  } finally {
    await client?.logout().catch(() => client?.close())
  }
}

async function connect(deps: Deps, kotak: Kotak, sandi: string, { ca }: OpsiPeriksa): Promise<ImapFlow> {
  const at = await openJaringan(deps.config.jaringanDalam)
    .resolve(kotak.host)
    .catch(() => undefined)
  if (!at) throw new Gagal('koneksi')
  const client = new ImapFlow({
    host: at.address,
    servername: kotak.host,
    port: kotak.port,
    secure: kotak.keamanan === 'tls',
    doSTARTTLS: kotak.keamanan === 'starttls',
    tls: { servername: kotak.host, ...(ca === undefined ? {} : { ca }) },
    auth: { user: kotak.pengguna, pass: sandi },
    logger: false,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  })
  // After the answer to a command, a broken line is told as an event: without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/**
 * From where on mails are ours. A box opened for the first time holds years of mail that nobody wrote to us: what lies there
 * stays there. A box that was made anew counts its mails from the beginning, the old ones among them: there the moment they came
 * says which are new, and Message-IDs keep those of the same second from coming twice.
 */
async function pijakan(client: ImapFlow, k: KeadaanKotak, terakhir: string): Promise<KeadaanKotak> {
  const box = client.mailbox
  const uidValidity = box ? String(box.uidValidity) : ''
  if (k.uidValidity === uidValidity) return k
  if (k.uidValidity !== '') return { ...k, uidValidity, uid: 0, sejak: awalDetik(k.sampai || terakhir) }
  // Not every server tells the next UID when a box is opened.
  const akhir = box && box.uidNext ? box.uidNext - 1 : (await client.fetchOne('*', { uid: true })) || 0
  return {
    ...k,
    uidValidity,
    uid: typeof akhir === 'number' ? akhir : akhir.uid,
    sejak: '',
    sampai: k.diperiksaAt,
  }
}

/** A box tells the second in which a mail came and nothing finer. */
const awalDetik = (iso: string): string => iso.replace(/\.\d+Z$/, '.000Z')

interface Baru {
  readonly uid: number
  readonly size: number
  readonly at: string
}

/** The next mails; `habis`: the last UID of the box, where none is left after these. */
async function listBaru(
  client: ImapFlow,
  { uid, sejak }: KeadaanKotak,
): Promise<{ readonly list: Baru[]; readonly habis: number | undefined }> {
  const semua: Baru[] = []
  const apa = { uid: true, size: true, internalDate: true }
  for await (const m of client.fetch(`${uid + 1}:*`, apa, { uid: true }))
    if (m.uid > uid)
      semua.push({
        uid: m.uid,
        size: m.size ?? 0,
        at: m.internalDate ? new Date(m.internalDate).toISOString() : '',
      })
  const baru = semua.filter((m) => m.at >= sejak).toSorted((a, b) => a.uid - b.uid)
  const habis = baru.length > SEKALI ? undefined : Math.max(uid, ...semua.map((m) => m.uid))
  return { list: baru.slice(0, SEKALI), habis }
}

class Gagal extends Error {}
function galatOf(err: unknown): string {
  if (err instanceof Gagal) return err.message
  if (!(err instanceof Error)) return 'koneksi'
  if ('authenticationFailed' in err && err.authenticationFailed) return 'auth'
  if ('mailboxMissing' in err && err.mailboxMissing) return 'folder'
  if ('serverResponseCode' in err && err.serverResponseCode === 'NONEXISTENT') return 'folder'
  if ('responseStatus' in err && err.responseStatus === 'NO') return 'folder'
  const code = 'code' in err ? String(err.code) : ''
  return /^(E[A-Z]+|NoConnection|CONNECT_TIMEOUT|GREETING_TIMEOUT|ERR_TLS.*|DEPTH.*|SELF.*|CERT.*|UNABLE.*)$/.test(
    code,
  )
    ? 'koneksi'
    : 'isi'
}

/** Every other minute, each instansi's mailbox; one that cannot be reached keeps no other waiting for long. */
export const periksaKotakSurel = defineJob({
  name: 'pengaduan.surel.periksa',
  payload: z.object({}),
  jadwal: '*/2 * * * *',
  run: async (_, deps) => {
    const { rows } = await deps.db.read({ instansiId: null }, (db) =>
      sql<{ id: string }>`select instansi_id as id from registry_instansi`.execute(db),
    )
    for (const { id } of rows)
      await periksaKotak(deps, id).catch((err: unknown) => {
        const pesan = err instanceof Error ? err.name : 'galat'
        deps.log.error({ instansiId: id, pesan }, 'pengaduan: a mailbox could not be read')
      })
  },
})
