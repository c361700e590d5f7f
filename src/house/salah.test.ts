import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inBahasa } from '../kernel/kalimat.ts'
import '../registry/words-salah.ts'
import '../instruments/survei/instrumen/words-cacat.ts'
import '../instruments/survei/words-salah.ts'

const src = join(import.meta.dirname, '..')
/** Where forms and instruments of the desk are checked. */
const FORMS =
  /((^|\/)(schema[\w-]*|loket|formulir-[\w-]+)|kanal\/templat|instrumen\/periksa(-tambahan)?)\.ts$|meja\/routes-daftar\.tsx$/

/** Every sentence such a file holds; what is filled in stands as a number or a word. */
const sentencesOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/'([A-Z][^'\n]{6,}\.)'|`([A-Z][^`\n]{6,}\.)`/g)].map(
    (m) =>
      m[1] ??
      m[2]!.replaceAll(/\$\{(.*?)\}(?=[ .;:”])/g, (_, what: string) =>
        /max|maks|MAKS|nilai|jumlah|most|contoh| \+ /.test(what) ? '7' : 'Kata',
      ),
  )

it.each(['registry', 'instruments/survei'])(
  'every sentence the forms of %s answer with is there in English',
  (room) => {
    const files = readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
      .filter((f) => FORMS.test(f))
      .map((f) => join(src, room, f))
    const list = files.flatMap(sentencesOf)
    expect(list.length).toBeGreaterThan(40)
    expect([...new Set(list)].filter((s) => inBahasa(s, 'en') === s)).toEqual([])
  },
)
