export { publikRoutes } from './routes.tsx'
