/** The three statements a maklumat must hold, as a unit may take or rewrite them. */
export const kalimatMaklumat = (
  unit: string,
): { readonly kesanggupan: string; readonly kewajiban: string; readonly sanksi: string } => ({
  kesanggupan: `Kami, ${unit}, berjanji dan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan.`,
  kewajiban: 'Kami wajib memberikan pelayanan sesuai kewajiban dan akan memperbaikinya secara terus-menerus.',
  sanksi:
    'Apabila tidak menepati janji ini, kami bersedia menerima sanksi dan/atau memberikan kompensasi sesuai peraturan perundang-undangan.',
})

export const WAJIB = ['tanggal', 'tempat', 'kesanggupan', 'kewajiban', 'sanksi', 'nama', 'jabatan'] as const
export const BOLEH = ['sk', 'nip'] as const
/** The form of a pledge as it was typed. */
export type IsianMaklumat = Readonly<Record<(typeof WAJIB)[number] | (typeof BOLEH)[number], string>>
