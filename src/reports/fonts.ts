import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const weights = [
  '400Regular',
  '400Regular_Italic',
  '500Medium',
  '600SemiBold',
  '700Bold',
  '700Bold_Italic',
  '800ExtraBold',
]

export const fontFamily = 'Plus Jakarta Sans'

/** Static TrueType cuts: Typst reads no WOFF and applies no variable axes. */
export const fontFiles = (): string[] =>
  weights.map((w) => require.resolve(`@expo-google-fonts/plus-jakarta-sans/${w}/PlusJakartaSans_${w}.ttf`))
