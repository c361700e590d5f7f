/** Fonts on paper come in steps of a hundred; a weight between them would fall back to regular. */
export const printableSvg = (svg: string): string =>
  svg.replaceAll(
    /font-weight="(\d+)"/g,
    (_, weight) => `font-weight="${Math.round(Number(weight) / 100) * 100}"`,
  )
