import { Source as SourceSchema } from '@isnad/core/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePage, htmlToSource } from './index.ts'

const FIRST =
  'افتتحت بلدية المدينة، صباح اليوم، أول حديقة عامة للأطفال في الحي الشرقي بحضور عدد كبير من السكان.'
const SECOND =
  'وقال رئيس البلدية إن الحديقة تضم "ملاعب ومكتبة صغيرة"، وإن أبوابها ستبقى مفتوحة  طوال أيام الأسبوع.'
const THIRD =
  'ومن المقرر أن تفتتح البلدية حديقتين أخريين قبل نهاية العام في الحيين الغربي والجنوبي من المدينة.'
const TITLE = 'افتتاح أول حديقة عامة للأطفال في الحي الشرقي'

const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>${TITLE} - جريدة الحي</title><meta property="og:site_name" content="جريدة الحي">${head}</head>
  <body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>${body}
  <aside><h3>الأكثر قراءة</h3><p><a href="/1">بلدية أخرى تفتتح سوقا جديدة في وسط المدينة القديمة</a></p></aside>
  <footer>جميع الحقوق محفوظة © جريدة الحي</footer></body></html>`

/** The lines of the text that a page gives. */
const check = (name: string, html: string, ...expected: string[]) =>
  test(name, () => expect(htmlToSource(html).source.text.split('\n')).toEqual(expected))

const SHOWN = SECOND.replace('  ', ' ')
check('paragraphs', page(`<h1>${TITLE}</h1><div><p>${FIRST}</p><p>${SECOND}</p></div>`), TITLE, FIRST, SHOWN)
check(
  'line breaks',
  page(`<h1>${TITLE}</h1><div class="text">${FIRST}<br><br>${SECOND}<br/>${THIRD}</div>`),
  TITLE,
  FIRST,
  SHOWN,
  THIRD,
)
check(
  'a lead in a heading',
  page(`<h1>${TITLE}</h1><div><h2>${FIRST}</h2><p>${SECOND}</p><p>${THIRD}</p></div>`),
  TITLE,
  FIRST,
  SHOWN,
  THIRD,
)
check(
  'related links and share bars inside the body are left out',
  page(
    `<h1>${TITLE}</h1><div><p>${FIRST}</p><p>اقرأ أيضا: <a href="/2">حديقة أخرى في الحي الغربي</a></p><div class="share-bar">شارك</div><p>${SECOND}</p></div>`,
  ),
  TITLE,
  FIRST,
  SHOWN,
)
/** Paragraphs that begin as lines of a page do. */
const LIKE_JUNK = [
  'شارك في الحفل عدد من سكان الأحياء المجاورة',
  'تابع الوزير حديثه عن الحديقة الجديدة',
  'تخطى عدد الزوار في اليوم الأول ألف زائر',
  'كتب الوزير في تغريدة:',
  'نهاية الأسبوع موعد الافتتاح الثاني في الحي الغربي',
  'شاهد عيان روى ما رآه من الشرفة',
  'إعلان الحي الشرقي منطقة خضراء ينتظر قرارا',
]
check(
  'paragraphs that begin like lines of a page are kept',
  page(
    `<h1>${TITLE}</h1><div><p>${FIRST}</p>${LIKE_JUNK.map(l => `<p>${l}</p>`).join('')}<p>${THIRD}</p></div>`,
  ),
  TITLE,
  FIRST,
  ...LIKE_JUNK,
  THIRD,
)
check(
  'text that a page holds twice, for wide and for narrow screens',
  page(
    `<h1>${TITLE}</h1><div><div class="wide"><p>${FIRST}</p><p>${SECOND}</p></div><div class="narrow"><p>${FIRST}</p><p>${SECOND}</p></div></div>`,
  ),
  TITLE,
  FIRST,
  SHOWN,
)
check(
  'what a screen reader may skip',
  page(
    `<h1>${TITLE}</h1><div><p>${FIRST}</p></div><section><p>تخطى البودكاست وواصل القراءة</p><p>بودكاست</p><p>${THIRD}</p><p>البودكاست نهاية</p></section><div><p>${SECOND}</p></div>`,
  ),
  TITLE,
  FIRST,
  SHOWN,
)
check(
  'captions and credits stand apart',
  page(
    `<h1>${TITLE}</h1><div><p>${FIRST}</p><figure><img src="/a.jpg"><p>صدر الصورة، رويترز</p><figcaption>أطفال يلعبون في الحديقة الجديدة صباح اليوم.</figcaption></figure><p>${SECOND}</p></div>`,
  ),
  TITLE,
  FIRST,
  SHOWN,
)
check(
  'a comment policy is not the article, however long',
  page(
    `<h1>${TITLE}</h1><div><p>${FIRST}</p><p>${SECOND}</p></div><div><p>بروتوكول نشر التعليقات: ${'تلتزم الجريدة بنشر التعليقات المهذبة وحدها. '.repeat(20)}</p></div>`,
  ),
  TITLE,
  FIRST,
  SHOWN,
)
check(
  'an unclosed anchor does not swallow the page',
  page(`<h1>${TITLE}</h1><a name="top"><div><p>${FIRST}</p><p>${SECOND}</p></div>`),
  TITLE,
  FIRST,
  SHOWN,
)
check(
  'hidden text is not text',
  page(`<h1>${TITLE}</h1><div><p>${FIRST}</p><p style="display: none">${THIRD}</p><p>${SECOND}</p></div>`),
  TITLE,
  FIRST,
  SHOWN,
)

test('the parts are hints into the text', () => {
  const { source } = htmlToSource(
    page(`<h1>${TITLE}</h1><div><p>${FIRST}</p><h3>مواعيد الزيارة</h3><p>${SECOND}</p></div>`),
  )
  expect(source.blocks!.map(b => [b.kind, source.text.slice(b.start, b.end)])).toEqual([
    ['headline', TITLE],
    ['paragraph', FIRST],
    ['subheading', 'مواعيد الزيارة'],
    ['paragraph', SHOWN],
  ])
})

test('the title loses the name of the outlet', () => {
  expect(htmlToSource(page(`<div><p>${FIRST}</p><p>${SECOND}</p></div>`)).source.title).toBe(TITLE)
})

const byline = (name: string, body: string, head: string, expected: string | undefined) =>
  test(`byline: ${name}`, () => expect(htmlToSource(page(body, head)).source.byline).toBe(expected))
const article = `<div><p>${FIRST}</p><p>${SECOND}</p></div>`
byline('shown', `<h1>${TITLE}</h1><p>كتبت سناء الطيب</p>${article}`, '', 'سناء الطيب')
byline('with a dateline', `<h1>${TITLE}</h1><p>كتب: سامي الطيب - الخرطوم</p>${article}`, '', 'سامي الطيب')
byline('declared', `<h1>${TITLE}</h1>${article}`, '<meta name="author" content="سناء الطيب">', 'سناء الطيب')
byline(
  'the outlet is nobody',
  `<h1>${TITLE}</h1>${article}`,
  '<meta name="author" content="جريدة الحي">',
  undefined,
)
byline(
  'an address is nobody',
  `<h1>${TITLE}</h1>${article}`,
  '<meta property="article:author" content="https://example.org/sana">',
  undefined,
)

test('JSON-LD is read through CDATA, escapes and graphs', () => {
  const ld = `<script type="application/ld+json"><![CDATA[{"@graph":[{"@type":"NewsArticle","author":[{"name":"سناء الطيب"}],"publisher":{"name":"وكالة الحي"}}]}]]></script>`
  const { source } = htmlToSource(page(`<h1>${TITLE}</h1>${article}`, ld))
  expect([source.byline, source.publisher]).toEqual(['سناء الطيب', 'وكالة الحي'])
})

test('the canonical address wins, relative ones count from the page', () => {
  const { source } = htmlToSource(
    page(article, '<link rel="canonical" href="/news/7">'),
    'https://example.org/news/7?utm_source=x',
  )
  expect(source.url).toBe('https://example.org/news/7')
  expect(htmlToSource(page(article, '<link rel="canonical" href="javascript:alert(1)">')).source.url).toBe(
    undefined,
  )
})

test('a page without an article says so', () => {
  expect(htmlToSource('<p>قريبا</p>').diagnostics.map(d => d.code)).toEqual(['page/no-body'])
})

const bytes = (text: string) => new TextEncoder().encode(text)
const CP1256 = Uint8Array.from([0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3])
test('charsets', () => {
  expect(decodePage(bytes('السلام')).text).toBe('السلام')
  expect(decodePage(bytes('\ufeffالسلام')).text).toBe('السلام')
  expect(decodePage(CP1256).text).toBe('السلام')
  expect(decodePage(CP1256, 'text/html; charset=windows-1256').text).toBe('السلام')
  expect(decodePage(CP1256, 'text/html; charset=iso-8859-1').text).toBe('السلام')
  expect(decodePage(bytes('<meta charset="nonsense">السلام')).text).toContain('السلام')
})

const PIECES = [
  '<p>',
  '</p>',
  '<div class="a">',
  '<div class="byline">',
  '</div>',
  '<br>',
  '<a href="x">',
  '</a>',
  '<script>',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-13-45","author":[null,{"name":7}]}',
  '</script>',
  '<h1>',
  '</h1>',
  '<h2>',
  '<ul><li>',
  '<table><tr><td>',
  '<figure><img src="//x/y.jpg"><figcaption>',
  '<meta property="article:published_time" content="2020-08-24T25:61:00+19:00">',
  '<meta property="og:title" content="افتتاح حديقة">',
  '<meta property="og:image" content="http://[x">',
  '<link rel="canonical" href="http://a b/">',
  '<time datetime="2020-08-24T09:23:13-1330">',
  'كتب: سامي الطيب - القاهرة',
  '31/02/2020 99:99 م',
  '٣ مارس ٢٠١٧',
  FIRST,
  SECOND,
  'اقرأ أيضا',
  '&amp;',
  '&#xd800;',
  '<!--',
  '"',
  '>',
  '<',
  '\ud800',
  '\u0000',
]

test('any pieces of markup give a Source that its schema takes, with hints inside its text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), pieces => {
      const { source } = htmlToSource(pieces.join(''), 'https://news.example.eg/2020/1/')
      expect(SourceSchema.strict().safeParse(source).error?.issues).toBe(undefined)
      for (const b of source.blocks ?? []) {
        expect(b.start).toBeLessThanOrEqual(b.end)
        expect(b.end).toBeLessThanOrEqual(source.text.length)
      }
    }),
  )
})

test('a page cut anywhere gives a part of what the whole gives', () => {
  const whole = page(`<h1>${TITLE}</h1><div><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>`)
  fc.assert(
    fc.property(fc.nat(whole.length), at => {
      const { source } = htmlToSource(whole.slice(0, at))
      for (const line of source.text.split('\n'))
        expect([TITLE, FIRST, SHOWN, THIRD].some(l => l.startsWith(line.slice(0, 8)))).toBe(true)
    }),
  )
})

test('bytes that are no UTF-8 are read all the same', () => {
  const whole = bytes(page(`<h1>${TITLE}</h1><div><p>${FIRST}</p><p>${SECOND}</p></div>`))
  const broken = whole.slice()
  for (let i = 700; i < broken.length; i += 211) broken[i] = 0xff
  const { source } = htmlToSource(decodePage(broken).text)
  expect(source.title).toBe(TITLE)
  expect(decodePage(broken).charset).toBe('utf-8')
  // Cut in the middle of a letter.
  expect(decodePage(whole.slice(0, 601)).charset).toBe('utf-8')
})

test('a million attributes, and twenty megabytes', () => {
  const many = `<h1>${TITLE}</h1><div ${'a="b" '.repeat(1_000_000)}><p>${FIRST}</p><p>${SECOND}</p></div>`
  expect(htmlToSource(many).source.text).toBe([TITLE, FIRST, SHOWN].join('\n'))
  const paragraphs = Array.from({ length: 95_000 }, (_, i) => `<p>${i} ${FIRST}</p>`)
  const long = `<h1>${TITLE}</h1><div>${paragraphs.join('')}</div>`
  expect(htmlToSource(long).source.blocks!.length).toBeGreaterThan(90_000)
})

test('nesting without end is read', () => {
  expect(htmlToSource(`${'<div>'.repeat(100_000)}<p>${FIRST}</p>`).source.text).toContain(FIRST)
})
