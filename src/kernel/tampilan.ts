/** Light or dark, as somebody chose it; without a choice the device decides. */
export type Tampilan = 'terang' | 'gelap'
export const isTampilan = (text: unknown): text is Tampilan => text === 'terang' || text === 'gelap'
