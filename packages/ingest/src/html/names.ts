/** What elements are called (class, id, role) that frame a page: `related-posts`, `share-bar`, `comments`. */

export const JUNK_TAG: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'menu'])
export const JUNK_ROLE: ReadonlySet<string> = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'dialog',
  'alertdialog',
  'menu',
])

export const CAPTION_NAME =
  /(?:^|[\s_-])(?:wp-)?(?:img|image|photo|pic|figure|media)?[_-]?captions?(?:$|[\s_-])/
export const COMMENT_NAME =
  /comment(?!ary|ator)|kommentar|disqus|(?:^|[\s_-])(?:respond|reply|replies)(?:$|[\s_-])/

const WORDS =
  /(?:^|[^a-z])(?:related|sidebar|side-bar|share|sharing|sharedaddy|social|breadcrumbs?|footer|menu|navbar|nav|navigation|widget|popular|most-?read|tags?|tag-?cloud|promo|promoted|advert\w*|ads?|adsense|sponsor\w*|banner|newsletter|subscribe|subscription|signup|sign-up|pagination|pager|author-?(?:box|bio)|about-?author|bio|cookies?|copyright|toolbar|recommend\w*|recirc\w*|trending|ticker|latest|also-read|read-?more|more-?(?:news|stories)|outbrain|taboola|modal|popup|pop-up|login|print|rss|hidden|skip\w*|disclaimer|byline|dateline|timestamp|meta|metadata|entry-meta|post-meta|infobox)(?:$|[^a-z])/
const KEEPS =
  /(?:^|[^a-z])(?:article-?(?:body|content|text)|story-?body|entry-?content|post-?(?:body|content)|page-?content|main-?content)(?:$|[^a-z])/

/** True for a class or id that frames pages. */
export const isJunkName = (names: string): boolean =>
  names.length > 1 && WORDS.test(names) && !KEEPS.test(names)

export const BODY_NAME =
  /(?:^|[^a-z])(?:article|story|entry|post|news|content|text|detail|body)s?[-_]?(?:body|content|text|details?|main|inner|story)(?:$|[^a-z])|articlebody/
