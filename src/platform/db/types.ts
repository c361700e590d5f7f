import type { Kysely, RawBuilder, Transaction } from 'kysely'

/**
 * Every table of the house. Empty here on purpose: each folder's tables.ts adds its own by
 * `declare module '…/platform/db/types.ts' { interface Database extends … {} }`, so this floor knows no instrument.
 */
export interface Database {}

/** Enough for reading. Only ever handed out inside a scope (open.ts), so row-level security is always set. */
export type Db = Kysely<Database>
/** Asked for where writing outside a transaction would be wrong. */
export type Trx = Transaction<Database>

/** Whose rows may be seen: the policies of every tenant table compare with this. */
export interface Scope {
  /** The instansi whose rows are visible; null sees no tenant row at all. */
  readonly instansiId: string | null
  /** Account of the signed-in person, to find in which instansi he or she works. */
  readonly akunId?: string
}

/**
 * The opened database. It has no query methods of its own: whoever holds it must say in which scope, and gets a handle
 * that lives as long as the callback. (Using an outer handle inside a transaction would silently run outside it.)
 */
export interface OpenDb {
  read<T>(scope: Scope, run: (db: Db) => Promise<T>): Promise<T>
  write<T>(scope: Scope, run: (trx: Trx) => Promise<T>): Promise<T>
  /**
   * One statement that is a transaction of its own, for what a whole kabupaten does on one day: committed when it resolves.
   * The text begins with `MARK` (pipeline.ts) and never varies with its values; it is planned once, by keys alone.
   */
  single<R extends object>(scope: Scope, text: string, values: readonly unknown[]): Promise<R[]>
  /**
   * The same, written with `sql`: for a page that asks all it needs in one short question. Its text may have a handful of
   * variants, never one for each value. Questions asked together share a connection, one after another.
   */
  ask<R extends object>(scope: Scope, query: RawBuilder<R>): Promise<R[]>
  /** Answers when the server does. */
  ping(): Promise<void>
  /** For metrics. */
  connections(): { readonly total: number; readonly idle: number; readonly waiting: number }
  close(): Promise<void>
}
