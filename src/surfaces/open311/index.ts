/** Front door of the GeoReport v2 surface. */
export { jawabOpen311 } from './kirim.ts'
export { open311Routes } from './routes.ts'
