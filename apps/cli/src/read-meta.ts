/** What the command line says of an input: --published and --url, checked. */
import type { SourceMeta } from '@isnad/core'
import { Source } from '@isnad/core/schema'
import { UsageError } from './command.ts'

export function readMeta(published: string | undefined, url: string | undefined): SourceMeta {
  const { publishedAt, url: address } = Source.shape
  const wrongDate = publishedAt.safeParse(published).error?.issues[0]
  if (wrongDate) throw new UsageError(`--published ${published}: ${wrongDate.message}`)
  if (!address.safeParse(url).success)
    throw new UsageError(`--url ${url}: must be a whole address (https://example.org/news/1)`)
  return { ...(published !== undefined && { publishedAt: published }), ...(url !== undefined && { url }) }
}
