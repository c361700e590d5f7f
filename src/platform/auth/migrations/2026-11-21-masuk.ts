import { sql, type Kysely } from 'kysely'
import { AUTH_ROLE } from '../role.ts'

/**
 * Accounts live in a schema of their own that the web role cannot even look into. Tables and columns of the sign-in library
 * keep the library's names.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const role = sql.id(AUTH_ROLE)
  await sql`do $$ begin
    create role ${role} nologin;
  exception when duplicate_object or unique_violation then null; end $$`.execute(db)
  await sql`grant ${role} to current_user`.execute(db)
  await sql`
    create schema masuk;

    create table masuk."user" (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      email text not null unique,
      "emailVerified" boolean not null,
      image text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now(),
      "twoFactorEnabled" boolean,
      "wajibGanti" boolean not null default false
    );
    create table masuk.session (
      id uuid primary key default gen_random_uuid(),
      "expiresAt" timestamptz not null,
      token text not null unique,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" uuid not null references masuk."user" on delete cascade
    );
    create index on masuk.session ("userId");
    create table masuk.account (
      id uuid primary key default gen_random_uuid(),
      "accountId" text not null,
      "providerId" text not null,
      "userId" uuid not null references masuk."user" on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      scope text,
      password text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now(),
      unique ("providerId", "accountId")
    );
    create index on masuk.account ("userId");
    create table masuk.verification (
      id uuid primary key default gen_random_uuid(),
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    );
    create index on masuk.verification (identifier);
    create table masuk."twoFactor" (
      id uuid primary key default gen_random_uuid(),
      secret text not null,
      "backupCodes" text not null,
      "userId" uuid not null unique references masuk."user" on delete cascade,
      verified boolean,
      "failedVerificationCount" integer,
      "lockedUntil" timestamptz
    );

    create table masuk.percobaan (
      kunci text primary key,
      gagal int not null,
      terakhir timestamptz not null,
      boleh_lagi timestamptz not null
    );
    create index on masuk.percobaan (terakhir);
    create table masuk.perangkat (
      akun_id uuid not null references masuk."user" on delete cascade,
      sidik text not null,
      pertama timestamptz not null,
      terakhir timestamptz not null,
      primary key (akun_id, sidik)
    );
    create table masuk.kode_terpakai (
      akun_id uuid not null references masuk."user" on delete cascade,
      sidik text not null,
      pada timestamptz not null,
      primary key (akun_id, sidik)
    );
  `.execute(db)
  await sql`grant usage on schema masuk to ${role}`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema masuk to ${role}`.execute(db)
}
