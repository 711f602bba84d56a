import { expect, test } from 'vitest'
import { htmlToSource } from '../html-to-source.ts'

const TEXT =
  'افتتحت بلدية المدينة، صباح اليوم، أول حديقة عامة للأطفال في الحي الشرقي بحضور عدد كبير من السكان.'
const page = (line: string, lead: string, head: string) =>
  `<html><head><meta property="og:site_name" content="جريدة الحي">${head}</head><body><h1>افتتاح حديقة للأطفال في الحي الشرقي</h1><div class="info">${line}</div><div><p>${lead}${TEXT}</p><p>${TEXT} ${TEXT}</p></div></body></html>`

/** The byline, the agency and the place of a page with this line under its headline. */
const check = (line: string, byline?: string, agency?: string, place?: string, lead = '', head = '') =>
  test(`«${line}»${lead && ` «${lead}»`}${head}`, () => {
    const { source } = htmlToSource(page(line, lead, head))
    expect([source.byline, source.agency, source.place]).toEqual([byline, agency, place])
  })
check('كتبت أسماء نصار', 'أسماء نصار')
check('كتب: سامي الطيب - القاهرة', 'سامي الطيب', undefined, 'القاهرة')
check('كتب/ سامي الطيب', 'سامي الطيب')
check('بقلم: د. سامي الطيب', 'د. سامي الطيب')
check('حوار: سناء الطيب', 'سناء الطيب')
check('حوار - سناء الطيب', 'سناء الطيب')
check('Author, ليلى حداد وسناء الطيب', 'ليلى حداد وسناء الطيب')
check('بواسطة سناء الطيب', 'سناء الطيب')
check('سامي الطيب - الخرطوم', 'سامي الطيب', undefined, 'الخرطوم')
check('<a rel="author" href="/u/1">محمد وليد</a>', 'محمد وليد')
check('<span class="byline">By Ziad Haddad</span>', 'Ziad Haddad')
check('القاهرة - رويترز', undefined, 'رويترز', 'القاهرة')
check('المصدر: وكالات', undefined, 'وكالات')
check('(أبوظبي - جريدة الحي)')
check('كتب: جريدة الحي')
check('تقرير الأمم المتحدة')
check('', undefined, 'CNN', 'دمشق، سوريا', 'دمشق، سوريا (CNN) -- ')
check('', 'سناء الطيب', undefined, undefined, '', '<meta name="author" content="سناء الطيب">')
check('', undefined, undefined, undefined, '', '<meta name="author" content="Nile Web Solutions">')
check('', undefined, undefined, undefined, '', '<meta name="author" content="Smart Point">')
check(
  '',
  undefined,
  undefined,
  undefined,
  '',
  '<meta property="article:author" content="https://www.facebook.com/hay">',
)

test('several authors, each by name', () => {
  const one = htmlToSource(page('كتب: ليلى حداد وسناء الطيب', '', '')).source
  const ld = `<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"ليلى حداد"},{"name":"سناء الطيب"}]}</script>`
  const two = htmlToSource(page('', '', ld)).source
  expect([one.authors, two.authors, two.byline]).toEqual([
    ['ليلى حداد', 'سناء الطيب'],
    ['ليلى حداد', 'سناء الطيب'],
    'ليلى حداد، سناء الطيب',
  ])
})
