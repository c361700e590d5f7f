import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { certUji, kunciUji } from './sertifikat.ts'

/** A real Dovecot with one mailbox, run by whoever runs the tests. */
export interface KotakUji {
  readonly port: number
  readonly pengguna: string
  readonly sandi: string
  /** Lays a mail, as bytes, into the inbox; it came there at that moment, else now. */
  readonly taruh: (mentah: string | Buffer, at?: Date) => Promise<void>
  /** The box forgets its numbers: another UIDVALIDITY, and UIDs from 1. */
  readonly hitungUlang: () => Promise<void>
  /** Mails that nobody has marked as read. */
  readonly belumDibaca: () => Promise<number>
  readonly stop: () => Promise<void>
}

const BIN = '/usr/sbin/dovecot'
export const adaDovecot = (): boolean => existsSync(BIN)

const bebas = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

const terbuka = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

export async function startDovecot(): Promise<KotakUji> {
  const dir = await mkdtemp(join(tmpdir(), 'dovecot-'))
  await chmod(dir, 0o755)
  const port = await bebas()
  const { username, uid, gid } = userInfo()
  // Root may own no mailbox: there Dovecot is given the user it was installed with.
  const milik =
    uid === 0 ? spawnSync('id', ['-u', 'dovenull'], { encoding: 'utf8' }).stdout.trim() : String(uid)
  const grup =
    uid === 0 ? spawnSync('id', ['-g', 'dovenull'], { encoding: 'utf8' }).stdout.trim() : String(gid)
  const dalam = uid === 0 ? 'dovenull' : username
  // A group by its name: a number is looked up as one.
  const grupDalam = uid === 0 ? 'dovenull' : spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim()
  const loginUser = uid === 0 ? 'dovenull' : username
  await mkdir(join(dir, 'mail/new'), { recursive: true })
  await mkdir(join(dir, 'mail/cur'))
  await mkdir(join(dir, 'mail/tmp'))
  await writeFile(join(dir, 'cert.pem'), certUji)
  await writeFile(join(dir, 'key.pem'), kunciUji)
  await writeFile(join(dir, 'users'), `pengaduan@uji.example:{PLAIN}sandi-kotak:${milik}:${grup}::${dir}::\n`)
  await writeFile(
    join(dir, 'dovecot.conf'),
    `base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/log
protocols = imap
ssl = yes
ssl_cert = <${dir}/cert.pem
ssl_key = <${dir}/key.pem
disable_plaintext_auth = no
mail_location = maildir:${dir}/mail
default_internal_user = ${dalam}
default_internal_group = ${grupDalam}
default_login_user = ${loginUser}
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = passwd-file
  args = ${dir}/users
}
userdb {
  driver = passwd-file
  args = ${dir}/users
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = 0
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${port}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`,
  )
  const own = spawnSync('chown', ['-R', `${milik}:${grup}`, join(dir, 'mail')])
  if (own.status !== 0) throw new Error('the mailbox could not be given away')
  const proses = spawn(BIN, ['-F', '-c', join(dir, 'dovecot.conf')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let keluh = ''
  proses.stderr.on('data', (x: Buffer) => (keluh += x.toString()))
  const stop = async (): Promise<void> => {
    if (proses.exitCode === null) {
      const ended = new Promise((resolve) => proses.once('exit', resolve))
      proses.kill('SIGTERM')
      await ended
    }
    await rm(dir, { recursive: true, force: true })
  }
  for (let i = 0; !(await terbuka(port)); i++) {
    if (i > 100 || proses.exitCode !== null) {
      const log = await readFile(join(dir, 'log'), 'utf8').catch(() => '')
      await stop()
      throw new Error(`Dovecot did not start: ${keluh}${log}`)
    }
    await sleep(50)
  }
  let n = 0
  return {
    port,
    pengguna: 'pengaduan@uji.example',
    sandi: 'sandi-kotak',
    taruh: async (mentah, at) => {
      const nama = join(dir, 'mail/new', `${Date.now()}.${++n}.uji`)
      await writeFile(nama, mentah, { mode: 0o666 })
      if (at) await utimes(nama, at, at)
      if (uid === 0) spawnSync('chown', [`${milik}:${grup}`, nama])
    },
    hitungUlang: async () => {
      for (const f of await readdir(join(dir, 'mail')))
        if (f.startsWith('dovecot')) await rm(join(dir, 'mail', f), { recursive: true })
      // The new number is the second of the next opening, and must not be the old one's.
      await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000)))
    },
    belumDibaca: async () => {
      const [baru, cur] = await Promise.all(['new', 'cur'].map((x) => readdir(join(dir, 'mail', x))))
      return baru!.length + cur!.filter((f) => !/,[A-Z]*S/.test(f)).length
    },
    stop,
  }
}
