import { OFFSET_HOURS, type Zona } from '../../../../kernel/clock.ts'
import type { Forum } from '../../store.ts'

const ACARA = {
  tatap_muka: 'https://schema.org/OfflineEventAttendanceMode',
  daring: 'https://schema.org/OnlineEventAttendanceMode',
  campuran: 'https://schema.org/MixedEventAttendanceMode',
} as const

/** schema.org Event; as text inside a page nothing in it can end the element it stands in. */
export function jsonLdForum(
  f: Forum,
  d: { readonly zona: Zona; readonly unit: string; readonly alamat: string },
): string {
  const saat = (jam: string): string => `${f.tanggal}T${jam}:00+0${OFFSET_HOURS[d.zona]}:00`
  const isi = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: f.tema,
    startDate: saat(f.mulai),
    endDate: saat(f.selesai),
    eventAttendanceMode: ACARA[f.mode],
    eventStatus: `https://schema.org/${f.keadaan === 'batal' ? 'EventCancelled' : 'EventScheduled'}`,
    isAccessibleForFree: true,
    url: d.alamat,
    organizer: { '@type': 'GovernmentOrganization', name: d.unit },
    ...(f.uraian !== '' && { description: f.uraian.slice(0, 500) }),
    location:
      f.mode === 'daring'
        ? { '@type': 'VirtualLocation', url: d.alamat }
        : { '@type': 'Place', name: f.tempat, address: f.tempat },
  }
  return JSON.stringify(isi).replaceAll('<', String.raw`\u003c`)
}
