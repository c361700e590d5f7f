import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eicar, hasClamd, startClamd } from '../../../test/support/clamd.ts'
import { scanClamd, type AlamatClamd } from './clamd.ts'

describe.runIf(hasClamd)('a real clamd', () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>
  beforeAll(async () => void (clamd = await startClamd()), 60_000)
  afterAll(() => clamd.stop())

  it('finds what it knows, and nothing else', async () => {
    expect(await scanClamd(clamd.alamat, eicar)).toEqual({ bersih: false, nama: 'Uji.Eicar.UNOFFICIAL' })
    expect(await scanClamd(clamd.alamat, Buffer.from('laporan warga'))).toEqual({ bersih: true })
    const besar = Buffer.concat([Buffer.alloc(900_000, 'a'), eicar])
    expect((await scanClamd(clamd.alamat, besar)).bersih).toBe(false)
  })

  it('is not taken for clean when the file is larger than it takes', async () => {
    await expect(scanClamd(clamd.alamat, Buffer.alloc(3_000_000, 'a'))).rejects.toThrow()
  })
})

describe('a scanner that is not well', () => {
  const answering = async (text: string | null): Promise<{ alamat: AlamatClamd; stop: () => void }> => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      if (text !== null) socket.end(text)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    return { alamat: { host: '127.0.0.1', port }, stop: () => server.close() }
  }

  it.each([
    ['', 'nothing'],
    ['INSTREAM size limit exceeded. ERROR\0', 'size limit'],
    ['stream: O', 'stream: O'],
  ])('that answers %j is not taken for clean', async (text, message) => {
    const { alamat, stop } = await answering(text)
    await expect(scanClamd(alamat, Buffer.from('x'))).rejects.toThrow(message)
    stop()
  })

  it('that says nothing is waited for only so long; one that is not there is told at once', async () => {
    const { alamat, stop } = await answering(null)
    await expect(scanClamd(alamat, Buffer.from('x'), 100)).rejects.toThrow('silent')
    stop()
    await expect(scanClamd({ path: '/tidak/ada.ctl' }, Buffer.from('x'))).rejects.toThrow('ENOENT')
  })
})
