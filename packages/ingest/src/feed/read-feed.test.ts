import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePage } from '../charset.ts'
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
    publishedAt: '2017-03-03T09:22:00+03:00',
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

const dated = (written: string, iso: string | undefined) =>
  test(`date: ${written}`, () => {
    const [item] = readFeed(
      rss(`<item><title>أ</title><guid>1</guid><pubDate>${written}</pubDate></item>`),
    ).items
    expect([item!.published, item!.publishedAt]).toEqual([written, iso])
  })
dated('Fri, 03 Mar 2017 09:22:00 GMT', '2017-03-03T09:22:00Z')
dated('2017-03-03 09:22:00', '2017-03-03T09:22:00')
dated('2017-03-03T23:22:00+0300', '2017-03-03T23:22:00+03:00')
dated('الجمعة 3 آذار / مارس 2017 09:22 مساءً', '2017-03-03T21:22')
dated('الجمعة، 03 مارس 2017 - 12:09 م', '2017-03-03T12:09')
dated('٣ مارس ٢٠١٧', '2017-03-03')
dated('3 فيفري 2017', '2017-02-03')
dated('5 جمادى الآخرة 1438هـ', '2017-03-04')
dated('1488532920', '2017-03-03T09:22:00Z')
dated('قبل ساعتين', undefined)

const WINDOWS_1256 = [0xc7, 0xdd, 0xca, 0xca, 0xc7, 0xcd] // افتتاح
test('windows-1256, declared in the XML', () => {
  const ascii = (text: string) => [...text].map(c => c.charCodeAt(0))
  const bytes = Uint8Array.from([
    ...ascii('<?xml version="1.0" encoding="windows-1256"?><rss><channel><item><guid>1</guid><title>'),
    ...WINDOWS_1256,
    ...ascii('</title></item></channel></rss>'),
  ])
  expect(readFeed(decodePage(bytes).text).items[0]!.title).toBe('افتتاح')
})

/** One item and a field of it. */
const field = (name: string, item: string, key: string, expected: unknown) =>
  test(name, () => {
    const [first] = readFeed(rss(`<item>${item}</item>`), 'https://example.org/feed').items
    expect(first?.[key as 'title']).toEqual(expected)
  })
field(
  'a title escaped twice',
  '<title>&amp;quot;الحديقة&amp;quot; &amp;amp; السوق</title><guid>1</guid>',
  'title',
  '"الحديقة" & السوق',
)
field(
  'a title with markup',
  '<title><![CDATA[<b>عاجل</b>: افتتاح&nbsp;السوق]]></title><guid>1</guid>',
  'title',
  'عاجل: افتتاح السوق',
)
field(
  'HTML that nobody escaped',
  '<guid>1</guid><description><p>افتتحت <b>البلدية</b> السوق</p></description>',
  'summary',
  '<p>افتتحت <b>البلدية</b> السوق</p>',
)
field(
  'full content wins nothing from the teaser',
  '<guid>1</guid><description>مقدمة</description><content:encoded><![CDATA[<p>النص</p>]]></content:encoded>',
  'content',
  '<p>النص</p>',
)
field(
  'a description that nobody closed',
  '<title>أ</title><description>مقدمة<guid>7</guid><link>/7</link>',
  'url',
  'https://example.org/7',
)
field(
  'a guid that is the address',
  '<title>أ</title><guid isPermaLink="true">https://example.org/8</guid>',
  'url',
  'https://example.org/8',
)
field(
  'an author behind an address',
  '<guid>1</guid><author>sana@example.org (سناء الطيب)</author>',
  'authors',
  ['سناء الطيب'],
)
field('an address is nobody', '<guid>1</guid><author>sana@example.org</author>', 'authors', [])
field(
  'an image',
  '<guid>1</guid><enclosure type="image/jpeg" url="/i.jpg"/>',
  'image',
  'https://example.org/i.jpg',
)
field(
  'the address before the counter',
  '<guid>1</guid><link>https://counter.example/1</link><feedburner:origLink>https://example.org/9</feedburner:origLink>',
  'url',
  'https://example.org/9',
)

test('items that all have one id are told apart by address', () => {
  const items = ['/1', '/2', '/2'].map(l => `<item><guid>0</guid><title>خبر</title><link>${l}</link></item>`)
  expect(readFeed(rss(items.join('')), 'https://example.org/').items.map(i => i.url)).toEqual([
    'https://example.org/1',
    'https://example.org/2',
  ])
})

test('a warning of the server before the feed, no root around it', () => {
  const text = `Warning: mysql in /www on line 3 <channel><title>أخبار</title>${ITEM}</channel>`
  expect(readFeed(text).items.map(i => i.title)).toEqual(['افتتاح حديقة'])
})

test('JSON cut in the middle gives the items before the cut', () => {
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1',
    items: [1, 2, 3].map(id => ({ id, title: 'خبر' })),
  })
  const feed = readFeed(json.slice(0, -12))
  expect([feed.items.map(i => i.id), feed.diagnostics.map(d => d.code)]).toEqual([
    ['1', '2'],
    ['feed/truncated'],
  ])
})

test('nesting without end is read', () => {
  expect(readFeed(`<rss>${'<a>'.repeat(100_000)}</rss>`).kind).toBe('rss')
})

test('any pieces of a feed give items with an id', () => {
  const pieces = [
    '<item>',
    '</item>',
    '<entry>',
    '<title>',
    '</title>',
    '<guid>',
    '1',
    '</guid>',
    '<![CDATA[',
    ']]>',
    '&',
    '<',
    '"',
    'خبر',
    '<description>',
    '<link href="/x"/>',
    '\ud800',
    '</channel>',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), parts => {
      const { items } = readFeed(`<rss><channel>${parts.join('')}`, 'https://example.org/')
      for (const item of items) expect(item.id).not.toBe('')
    }),
  )
})

test('five megabytes are read', () => {
  const many = Array.from(
    { length: 20_000 },
    (_, i) =>
      `<item><title>خبر ${i}</title><link>https://example.org/${i}</link><description>${'نص '.repeat(60)}</description></item>`,
  ).join('')
  expect(readFeed(rss(many)).items.length).toBe(20_000)
})
