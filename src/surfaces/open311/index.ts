/** Front door of the GeoReport v2 surface. */
export { open311Routes } from './routes.ts'
