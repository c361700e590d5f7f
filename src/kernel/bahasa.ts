/** Languages of the screen. Indonesian is the default; the rest follow the switch. */
export type Bahasa = 'id' | 'en'
export const bahasaList: readonly Bahasa[] = ['id', 'en']
export const isBahasa = (text: unknown): text is Bahasa => text === 'id' || text === 'en'
