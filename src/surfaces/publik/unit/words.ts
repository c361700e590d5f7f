import type { Bahasa } from '../../../kernel/bahasa.ts'
import { en } from './words-en.ts'
import { id } from './words-id.ts'

export const kataUnit: Record<Bahasa, typeof id> = { id, en }
