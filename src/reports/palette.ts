/** Ink on paper: dark enough to survive a photocopier, so that nothing is told by hue alone. */
export const palette = {
  ink: '1f1d1a',
  soft: '57534c',
  nila: '26306b',
  line: 'b9b4a9',
  wash: 'eeebe4',
} as const
