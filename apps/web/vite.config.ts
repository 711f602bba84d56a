/** Builds the viewer to dist/: static files on one origin with the API, no inline script, no request to elsewhere. */
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

const API = 'http://127.0.0.1:8787'
const API_PATHS = [
  '/articles',
  '/feeds',
  '/search',
  '/entities',
  '/parse',
  '/health',
  '/openapi.json',
  '/docs',
]

export default defineConfig({
  plugins: [solid()],
  build: {
    target: 'es2023',
    // A font or image as a data: address would need a laxer content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { proxy: Object.fromEntries(API_PATHS.map(path => [path, API])) },
})
