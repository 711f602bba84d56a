import { expect, test } from 'vitest'
import { readFeed } from './read-feed.ts'

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="x" xmlns:content="y"><channel><title>أخبار الحي</title><link>https://example.org/</link>${items}</channel></rss>`
const ITEM =
  '<item><title>افتتاح حديقة</title><link>https://example.org/1</link><guid>1</guid><pubDate>Fri, 03 Mar 2017 09:22:00 +0300</pubDate><dc:creator>سناء الطيب</dc:creator><category>محليات</category><description>خبر</description></item>'

/** The titles that a feed gives. */
const check = (name: string, text: string, kind: string, ...titles: string[]) =>
  test(name, () => {
    const feed = readFeed(text, 'https://example.org/feed')
    expect([feed.kind, feed.items.map(i => i.title)]).toEqual([kind, titles])
  })

check('RSS', rss(ITEM), 'rss', 'افتتاح حديقة')
check('a byte order mark and blank lines before it', `\ufeff\n${rss(ITEM)}`, 'rss', 'افتتاح حديقة')
check(
  'CDATA',
  rss('<item><title><![CDATA[الحديقة & السوق]]></title><link>https://example.org/2</link></item>'),
  'rss',
  'الحديقة & السوق',
)
check(
  'an unescaped ampersand',
  rss('<item><title>الحديقة & السوق</title><link>https://example.org/?a=1&b=2</link></item>'),
  'rss',
  'الحديقة & السوق',
)
check('cut in the middle', rss(ITEM).slice(0, -40), 'rss', 'افتتاح حديقة')
check('items that repeat', rss(ITEM + ITEM), 'rss', 'افتتاح حديقة')
check('no items', rss(''), 'rss')
check(
  'Atom',
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>أخبار</title><entry><id>tag:1</id><title type="html">افتتاح سوق</title><link rel="alternate" href="/news/1"/><link rel="self" href="/x"/><updated>2017-03-03T09:22:00Z</updated><author><name>سناء الطيب</name></author></entry></feed>',
  'atom',
  'افتتاح سوق',
)
check(
  'RDF',
  '<rdf:RDF xmlns:rdf="r"><channel><title>أخبار</title></channel><item rdf:about="x"><title>افتتاح مكتبة</title><link>https://example.org/3</link><dc:date>2017-03-03</dc:date></item></rdf:RDF>',
  'rdf',
  'افتتاح مكتبة',
)
check(
  'JSON Feed',
  '{"version":"https://jsonfeed.org/version/1.1","title":"أخبار","items":[{"id":"1","url":"/1","title":"افتتاح معرض","date_published":"2017-03-03T09:22:00+03:00","authors":[{"name":"سناء"}]}]}',
  'json',
  'افتتاح معرض',
)
check(
  'OPML',
  '<opml version="2.0"><body><outline text="قسم"><outline text="أخبار الحي" xmlUrl="https://example.org/rss"/></outline></body></opml>',
  'opml',
  'أخبار الحي',
)
check(
  'news sitemap',
  '<urlset xmlns:news="n"><url><loc>https://example.org/4</loc><news:news><news:publication><news:name>الحي</news:name></news:publication><news:publication_date>2017-03-03</news:publication_date><news:title>افتتاح ملعب</news:title></news:news></url></urlset>',
  'sitemap',
  'افتتاح ملعب',
)
check(
  'the title of an image or of media is not that of the item',
  rss(
    '<image><title>شعار</title></image><item><title>افتتاح حديقة</title><media:content><media:title>صورة</media:title></media:content><link>/5</link></item>',
  ),
  'rss',
  'افتتاح حديقة',
)

test('fields', () => {
  const [item] = readFeed(rss(ITEM)).items
  expect(item).toEqual({
    id: '1',
    url: 'https://example.org/1',
    title: 'افتتاح حديقة',
    summary: 'خبر',
    published: 'Fri, 03 Mar 2017 09:22:00 +0300',
    authors: ['سناء الطيب'],
    categories: ['محليات'],
  })
})

test('relative links count from the feed', () => {
  expect(
    readFeed(
      '<feed><entry><id>1</id><title>أ</title><link href="/news/1"/></entry></feed>',
      'https://example.org/a/feed',
    ).items[0]!.url,
  ).toBe('https://example.org/news/1')
})

test('sitemap dates and news titles are found, the publication is not the item', () => {
  const [item] = readFeed(
    '<urlset><url><loc>https://example.org/4</loc><lastmod>2017-03-04</lastmod><news:news><news:publication><news:name>الحي</news:name></news:publication><news:publication_date>2017-03-03</news:publication_date></news:news></url></urlset>',
  ).items
  expect(item).toMatchObject({ published: '2017-03-03', updated: '2017-03-04', authors: [] })
})

const diagnosed = (name: string, text: string, code: string) =>
  test(name, () => expect(readFeed(text).diagnostics.map(d => d.code)).toEqual([code]))
diagnosed('a feed cut in the middle says so', rss(ITEM).slice(0, -40), 'feed/truncated')
diagnosed(
  'an error page is no feed',
  '<!doctype html><html><body><h1>404</h1></body></html>',
  'feed/not-a-feed',
)
diagnosed('bad JSON says so', '{"items": [', 'feed/bad-json')
diagnosed('nothing is no feed', '', 'feed/not-a-feed')

test('five megabytes are read', () => {
  const many = Array.from(
    { length: 20_000 },
    (_, i) =>
      `<item><title>خبر ${i}</title><link>https://example.org/${i}</link><description>${'نص '.repeat(60)}</description></item>`,
  ).join('')
  expect(readFeed(rss(many)).items.length).toBe(20_000)
})
