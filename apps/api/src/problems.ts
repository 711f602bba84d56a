/**
 * Everything that can go wrong at the door, in one table: each code with its status and what to do about it. Answers
 * follow RFC 9457 (application/problem+json).
 */
import { FORMATS } from '@isnad/core/export'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

export const MAX_BODY = 10 * 1024 * 1024

export const PROBLEMS = {
  'no-such-address': {
    status: 404,
    title: 'There is nothing at this address',
    detail: 'The addresses of this API are listed at /docs and, for programs, at /openapi.json.',
  },
  'no-such-article': {
    status: 404,
    title: 'No article has this id',
    detail: 'It was never stored here, or it was deleted. GET /articles lists what there is.',
  },
  'no-such-feed': {
    status: 404,
    title: 'No feed has this id',
    detail: 'It was never subscribed to here, or it was deleted. GET /feeds lists what there is.',
  },
  'no-such-entry': {
    status: 404,
    title: 'No entry of the list of names has this id',
    detail: 'It was never there, or it was deleted. GET /knowledge lists what there is.',
  },
  'no-such-entity': {
    status: 404,
    title: 'No stored article speaks of this entity',
    detail: 'Keys of entities are in GET /articles/{id}/entities.',
  },
  'no-such-format': {
    status: 404,
    title: 'Articles are not written in this format',
    detail: `There is ${FORMATS.map(f => f.name).join(', ')}.`,
  },
  'no-such-story': {
    status: 404,
    title: 'There is no story of this id',
    detail:
      'GET /stories lists those of two articles or more; /articles/{id}/story gives that of an article.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not answer that method',
    detail: 'The Allow header lists the methods that it does answer.',
  },
  'not-acceptable': {
    status: 406,
    title: 'None of the asked-for media types can be given',
    detail: 'This address answers in JSON: send Accept: application/json, or no Accept header.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of a kind that is not read here',
    detail:
      'In UTF-8: an article as text/plain, or as application/json a Source or an address; a feed as application/json, an OPML list as application/xml; names as application/json, text/csv or text/tab-separated-values.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    detail: 'At most 10 MB are read. Send one article a request.',
  },
  'empty-body': {
    status: 400,
    title: 'The body is empty',
    detail: 'Send the text of an article, or a Source as JSON.',
  },
  'invalid-utf8': {
    status: 400,
    title: 'The body is not UTF-8',
    detail: 'Save or convert the text as UTF-8 (iconv -f WINDOWS-1256 -t UTF-8) and send it again.',
  },
  'invalid-json': {
    status: 400,
    title: 'The body is not JSON',
    detail: 'Check quotation marks, commas and brackets; the parser says where it stopped.',
  },
  'invalid-source': {
    status: 400,
    title: 'The body is not a Source',
    detail: 'Each error points at the field to change. The schema of Source is in /openapi.json.',
  },
  'invalid-link': {
    status: 400,
    title: 'The body does not say where the feed is',
    detail: 'Send {"url": "https://news.example/feed.xml"}, or an OPML list as application/xml.',
  },
  'invalid-knowledge': {
    status: 400,
    title: 'The body is not a list of names that can be used',
    detail:
      'Each error says which field or line to change; nothing was taken. The schema of KnowledgeEntry is in /openapi.json.',
  },
  'too-many-entries': {
    status: 409,
    title: 'The list of names would grow too long',
    detail:
      'It holds at most 50,000 entries; nothing was taken. Delete some, or replace the list (PUT /knowledge).',
  },
  'invalid-parameter': {
    status: 400,
    title: 'A parameter of the address is wrong',
    detail: 'Each error names the parameter to change.',
  },
  'invalid-query': {
    status: 400,
    title: 'A part of the query could not be understood',
    detail: 'Each error says where it stands in q and what to write instead.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor is not one that this list gave',
    detail: 'Ask for the first page again, without a cursor, then follow `next`.',
  },
  'fetch-invalid-address': {
    status: 400,
    title: 'That is no address that can be fetched',
    detail: 'Give a whole one (https://news.example/1), http or https, without a password in it.',
  },
  'fetch-forbidden-address': {
    status: 403,
    title: 'That address is not of the public internet',
    detail:
      'It leads to this machine, a private network, the metadata of a cloud, or a port that is not of the web. Whoever runs the server can allow a server by name (ISNAD_FETCH_ALLOW).',
  },
  'fetch-robots': {
    status: 403,
    title: 'The site does not let programs fetch that page',
    detail: 'Its robots.txt says so. Open the page and send its text instead.',
  },
  'fetch-not-found': {
    status: 422,
    title: 'There is nothing at that address',
    detail: 'Its server says that the page is not there (any more). Check the address.',
  },
  'fetch-refused': {
    status: 502,
    title: 'The server of that address refused',
    detail: 'It wants a subscriber, takes us for somebody else, or is broken. Try later, or send the text.',
  },
  'fetch-wrong-type': {
    status: 422,
    title: 'That address does not give what was asked for',
    detail: 'Pages (HTML) go to POST /articles; feeds, OPML lists and sitemaps to POST /feeds.',
  },
  'fetch-too-large': {
    status: 422,
    title: 'What that address gives is too large',
    detail: 'At most 20 MB are read, unpacked.',
  },
  'fetch-too-many-redirects': {
    status: 422,
    title: 'That address redirects without end',
    detail: 'Open it in a browser, and give the address where it ends.',
  },
  'fetch-unknown-host': {
    status: 422,
    title: 'Nobody knows the host of that address',
    detail: 'Check its spelling; if it is right, try later.',
  },
  'fetch-unreachable': {
    status: 502,
    title: 'The server of that address took no connection',
    detail: 'Try again later.',
  },
  'fetch-timeout': {
    status: 504,
    title: 'The server of that address did not answer in time',
    detail: 'Try again later.',
  },
  'fetch-broken-response': {
    status: 502,
    title: 'The answer of that address was cut off or damaged',
    detail: 'Try again later.',
  },
  'no-article': {
    status: 422,
    title: 'No article was found on that page',
    detail: 'It may be a front page, a video, or made by a script. Send the text of the article instead.',
  },
  'no-feed': {
    status: 422,
    title: 'There is no feed in that',
    detail:
      'RSS, Atom, RDF, JSON Feed, news sitemaps and OPML lists are read. Look for the RSS address of the site.',
  },
  'cross-site-write': {
    status: 403,
    title: 'Another site may not change what is stored here',
    detail: 'Writes come from this site, or from a program that is no browser.',
  },
  'foreign-host': {
    status: 421,
    title: 'This server does not answer under that name',
    detail:
      'It listens on this machine only: ask for localhost, or start it with HOST set to the address that others use.',
  },
  'invalid-request': {
    status: 400,
    title: 'The request is not well-formed HTTP',
    detail:
      'Letters beyond ASCII in an address must be percent-encoded: curl -G HOST/search --data-urlencode q=ناتو',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    detail: 'Send fewer or shorter headers; 16 kB are read.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    detail: 'It was logged, and nothing was half-written. Try again; if it stays, report it with the time.',
  },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: string; detail: string }>

export type ProblemCode = keyof typeof PROBLEMS

/** One thing wrong: in the body at a JSON pointer or on a line of a table, or in a parameter. */
export interface ProblemPart {
  readonly pointer?: string
  readonly parameter?: string
  readonly line?: number
  /** Where in the parameter: UTF-16 units, half-open. */
  readonly start?: number
  readonly end?: number
  /** A stable code of what is wrong there. */
  readonly reason?: string
  readonly detail: string
}

/** Thrown anywhere under a route; the app's error handler answers it. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly errors: readonly ProblemPart[]

  constructor(code: ProblemCode, errors: readonly ProblemPart[] = []) {
    super(PROBLEMS[code].title)
    this.name = 'ProblemError'
    this.code = code
    this.errors = errors
  }
}

export function sendProblem(c: Context, code: ProblemCode, errors: readonly ProblemPart[] = []): Response {
  return c.body(writeProblem(code, errors), PROBLEMS[code].status, { 'Content-Type': PROBLEM_TYPE })
}

export const PROBLEM_TYPE = 'application/problem+json'

/** The problem as JSON. */
export function writeProblem(code: ProblemCode, errors: readonly ProblemPart[] = []): string {
  const { status, title, detail } = PROBLEMS[code]
  const type = `urn:isnad:problem:${code}`
  return JSON.stringify({ type, title, status, detail, code, ...(errors.length > 0 && { errors }) })
}

/** The issues zod found, as parts of a problem; a body's paths become JSON pointers. */
export function toParts(issues: readonly Issue[], where: 'pointer' | 'parameter'): ProblemPart[] {
  return issues.flatMap(({ path = [], message, keys: unknown }) => {
    const keys = path.map(key => String(typeof key === 'object' && key ? (key as { key: unknown }).key : key))
    const toPart = (place: readonly string[], detail: string) => ({
      [where]: where === 'pointer' ? toPointer(place) : place.join('.'),
      detail,
    })
    // zod puts fields it does not know into one issue about what they stand in.
    return unknown
      ? unknown.map(key => toPart([...keys, key], 'is not known here: check its spelling'))
      : [toPart(keys, message)]
  })
}

interface Issue {
  readonly path?: readonly unknown[] | undefined
  readonly message: string
  readonly keys?: readonly string[]
}

export function toPointer(keys: readonly string[]): string {
  return `#${keys.map(key => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`
}
