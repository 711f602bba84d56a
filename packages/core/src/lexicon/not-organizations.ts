/** Phrases that look like the name of a body and are none: «مجلس الإدارة», «حركة المرور», «القطاع الخاص». */
import { trie as packed } from './gen/not-organizations.ts'
import { readTrie, type Trie } from './trie.ts'

const trie = readTrie(packed)

export function notOrganizations(): Trie {
  return trie
}
