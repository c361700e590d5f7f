/** Fonts on paper come in steps of a hundred, and spaces inside a label are meant. */
export const printableSvg = (svg: string): string =>
  svg
    .replace('<svg ', '<svg xml:space="preserve" ')
    .replaceAll(
      /font-weight="(\d+)"/g,
      (_, weight) => `font-weight="${Math.round(Number(weight) / 100) * 100}"`,
    )
