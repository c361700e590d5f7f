import type { Hono } from 'hono'
import type { Pejabat } from '../kernel/actor.ts'
import type { Bahasa } from '../kernel/bahasa.ts'
import type { OnPesanMasuk } from './channels/masuk/pesan.ts'
import type { Migrations } from './db/migrate.ts'
import type { Db, Trx } from './db/types.ts'
import type { Deps } from './deps.ts'
import type { AppEnv } from './http/env.ts'
import type { Lane } from './http/lane.ts'
import type { AnyJob } from './jobs/define.ts'

/** One line of "Hari ini" on the desk: what is due, late or waiting for this person. */
export interface HariIniItem {
  readonly judul: string
  readonly keterangan: string
  readonly href: string
  readonly nada: 'biasa' | 'perhatian' | 'terlambat' | 'baik'
}

/** The manifest of a room. app.ts lists them in plain sight; there is no autoload. */
export interface Instrument {
  readonly kode: string
  readonly nama: Readonly<Record<Bahasa, string>>
  readonly dasarHukum: readonly string[]
  readonly migrations: Migrations
  /** Public pages, mounted at `/`. */
  readonly warga?: (deps: Deps) => Hono<AppEnv>
  /** A short way for the plain case of an address that very many open at once; beside its route in `warga`, never instead. */
  readonly lane?: (deps: Deps) => Lane
  /** The desk, mounted at `/kerja/<kode>`; a signed-in person is guaranteed, what he may is for policy.ts. */
  readonly kerja?: (deps: Deps) => Hono<AppEnv>
  readonly jobs?: readonly AnyJob[]
  /** Takes what citizens write by WhatsApp or SMS; until a room has it, such messages are only counted. */
  readonly onPesanMasuk?: OnPesanMasuk
  readonly hariIni?: (db: Db, actor: Pejabat, now: Date, lang: Bahasa) => Promise<readonly HariIniItem[]>
  /**
   * Recomputes what it keeps aggregated and what it published; returns one sentence per difference. It sees itself to
   * comparing what is of one moment: answers that arrive meanwhile must not look like a difference.
   */
  readonly hitungUlang?: (db: Db) => Promise<readonly string[]>
  /** Believable invented data for the demonstration instansi. */
  readonly seed?: (trx: Trx, deps: Deps, instansiId: string) => Promise<void>
}

export const defineInstrument = (instrument: Instrument): Instrument => instrument
