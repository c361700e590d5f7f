/** A number of an address or a form, up to five digits; anything else is 0. */
export const bilangan = (text: string | undefined): number =>
  /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0
