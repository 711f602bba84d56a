/** The API suite on the Worker, inside workerd, with a real local D1. */
import { env } from 'cloudflare:workers'
import worker from '../src/worker.ts'
import { testApi } from './api-suite.ts'

testApi('the Worker in workerd', async () => {
  return (path, init) => worker.fetch(new Request(new URL(path, 'http://localhost'), init), env)
})
