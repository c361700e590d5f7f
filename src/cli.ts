import { commands } from './cli/commands.ts'
import { versi } from './cli/versi.ts'

const daftar = [
  'Pakai: npx sambut PERINTAH [masukan] [--json] [--help]',
  '',
  ...Object.entries(commands).map(([name, { ringkas }]) => `  ${name.padEnd(14)}${ringkas}`),
  '',
  'Contoh: npx sambut hitung jawaban.csv',
  '',
].join('\n')

async function main([name = '', ...argv]: string[]): Promise<number> {
  if (name === '--versi' || name === '--version') {
    process.stdout.write(`${versi}\n`)
    return 0
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (entry) return (await entry.load()).run(argv)
  const isHelp = ['', '--help', '-h', 'bantuan'].includes(name)
  if (isHelp) process.stdout.write(daftar)
  else process.stderr.write(`Perintah "${name}" tidak dikenal.\n\n${daftar}`)
  return isHelp ? 0 : 2
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (err: NodeJS.ErrnoException) => process.exit(err.code === 'EPIPE' ? 0 : 1))

/** Neither "found something wrong" nor "bad input": a fault of ours. */
const EX_SOFTWARE = 70
// Not process.exit: a pipe may still have to take the last of the answer.
process.exitCode = await main(process.argv.slice(2)).catch((err: unknown) => {
  console.error(err)
  return EX_SOFTWARE
})
