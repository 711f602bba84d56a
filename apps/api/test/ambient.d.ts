/** What the test runners give beside the language. */

/** Text files as strings, also inside workerd. */
declare module '*?raw' {
  const text: string
  export default text
}

/** The bindings of vitest.config.ts. */
declare module 'cloudflare:workers' {
  export const env: {
    readonly DB: import('@cloudflare/workers-types').D1Database
    readonly FEEDS: import('@cloudflare/workers-types').Queue<{ readonly feed: string }>
  }
}
