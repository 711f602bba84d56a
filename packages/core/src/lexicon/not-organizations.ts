/** Phrases that look like the name of a body and are none: «مجلس الإدارة», «حركة المرور», «القطاع الخاص». */
import { fold, KEY } from '../text/fold.ts'
import { rows } from './gen/not-organizations.ts'
import { makeTrie, type Trie } from './trie.ts'

let built: Trie | undefined

export function notOrganizations(): Trie {
  built ??= makeTrie(rows.split('\n').map(phrase => fold(phrase, KEY)))
  return built
}
