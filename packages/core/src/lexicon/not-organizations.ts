/** Phrases that look like the name of a body and are none: «مجلس الإدارة», «حركة المرور», «القطاع الخاص». */
import { trie } from './gen/not-organizations.ts'
import type { Trie } from './trie.ts'

export function notOrganizations(): Trie {
  return trie
}
