/** About the service itself: is it well, and what can be asked of it. */
import type { Store } from '@isnad/store'
import { Hono } from 'hono'
import { describeOperation } from '../openapi.ts'

export function serviceRoutes(store: Store, version: string) {
  return new Hono().get('/health', describeHealth, async c => {
    c.header('Cache-Control', 'no-store')
    return c.json({ status: 'ok' as const, version, articles: await store.count() })
  })
}

const describeHealth = describeOperation({
  id: 'getHealth',
  summary: 'Tell whether the service and its database answer',
  answers: { 200: { description: 'They do', gives: 'Health' } },
  problems: ['not-acceptable'],
})
