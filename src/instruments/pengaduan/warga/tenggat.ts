/** `batas` is the first instant after the due day: a moment on that day, to be said as a date. */
export const hariTenggat = (batas: Date): Date => new Date(batas.getTime() - 1)
