import type { Deps } from '../../../platform/deps.ts'
import { parseFormText } from '../../../platform/http/form.ts'
import { answerFrozen } from '../../../platform/http/frozen.ts'
import type { Lane } from '../../../platform/http/lane.ts'
import { jawabanCore } from './core.tsx'
import { ensureKuki } from './kiriman.ts'

const ALAMAT = /^\/s\/([a-z0-9]{4,16})$/
const kodeOf = (path: string): string => ALAMAT.exec(path)?.[1] ?? ''

/**
 * The form and a form that is taken, without the web framework. Everything else (an unknown address, a mistake, a closed
 * periode) goes to routes.tsx: nothing has been stored then.
 */
export function jawabanLane(deps: Deps): Lane {
  const { getKonteks, pageOf, receive, secure, penjaga } = jawabanCore(deps)
  return {
    route: '/s/:kode',
    takes: (method, path) => (method === 'GET' || method === 'POST') && ALAMAT.test(path),
    get: async (request) => {
      const konteks = await getKonteks(kodeOf(request.path))
      if (!konteks) return undefined
      const page = pageOf(konteks, request.lang)
      const answer = answerFrozen(
        page,
        request.header('accept-encoding') ?? '',
        request.header('if-none-match'),
      )
      const kuki = ensureKuki(request, secure, deps.now())
      return kuki ? { ...answer, headers: { ...answer.headers, 'set-cookie': kuki } } : answer
    },
    post: async (request) => {
      const konteks = await getKonteks(kodeOf(request.path))
      // Under an onslaught the application decides, so that nothing is counted twice.
      if (!konteks || penjaga.isJaga(konteks.tautanId)) return undefined
      const hasil = await receive(request, konteks, parseFormText(request.body), request.lang)
      return hasil.jenis === 'masuk'
        ? { status: 303, headers: { location: hasil.lokasi }, body: null }
        : undefined
    },
  }
}
