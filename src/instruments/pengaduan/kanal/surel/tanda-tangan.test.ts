import { describe, expect, it } from 'vitest'
import { splitTanda } from './tanda-tangan.ts'

describe('a letter apart from its signature', () => {
  it.each([
    ['Lampu padam.\n-- \nSiti Aminah\n0812-3456-7890', 'Lampu padam.', 'Siti Aminah\n0812-3456-7890'],
    ['Lampu padam.\n--\nSiti Aminah', 'Lampu padam.', 'Siti Aminah'],
    ['Satu\n-- \nDua\n-- \nSiti', 'Satu\n-- \nDua', 'Siti'],
    ['Lampu padam.\n\nDikirim dari iPhone saya', 'Lampu padam.', ''],
    ['Lampu padam.\n\nSent from my Samsung Galaxy smartphone.', 'Lampu padam.', ''],
    ['Padam.\nGet Outlook for Android<https://aka.ms/x.y>\n\nTolong.', 'Padam.\n\nTolong.', ''],
    [
      'Ini surat tetangga.\n-- \nSiti\n---------- Forwarded message ---------\nLampu padam.\n-- \nBudi',
      'Ini surat tetangga.\n---------- Forwarded message ---------\nLampu padam.',
      'Siti\n\nBudi',
    ],
    [
      'Mohon dibantu.\n-- \nBudi\n\nPada Sen, 3 Mar 2026 Siti <s@x.example> menulis:\n> Lampu padam.',
      'Mohon dibantu.\nPada Sen, 3 Mar 2026 Siti <s@x.example> menulis:\n> Lampu padam.',
      'Budi',
    ],
  ])('%j', (teks, isi, tanda) => expect(splitTanda(teks)).toEqual({ isi, tanda }))

  it.each([
    '-- \nSiti Aminah',
    'Dikirim dari iPhone saya',
    `Satu\n--\n${'baris\n'.repeat(9)}akhir`,
    'Surat dikirim dari ponsel.\nDikirim dari kantor desa kemarin\n---\nlampu -- padam',
    'Dikirim dari ponsel petugas, lalu hilang. Mohon dicari',
  ])('where there is none all of it is the letter: %j', (teks) =>
    expect(splitTanda(teks)).toEqual({ isi: teks.trim(), tanda: '' }),
  )
})
