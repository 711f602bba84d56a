/** Pages and feeds of an invented agency: «خبر 7» is the same article in the feed and on its page. */

const LEAD =
  'قال وزير الصحة سامر الخطيب، الجمعة، إن الحملة الوطنية للتلقيح ستبدأ في مطلع الشهر المقبل في كل المحافظات'
const END =
  'وأضاف الوزير أن فرقا جوالة ستصل إلى القرى البعيدة، وأن التسجيل متاح في المراكز الصحية وفي المدارس القريبة منها'

const titleOf = (n: number) => `خبر ${n}: بدء الحملة`
const paragraphsOf = (n: number, isEdited: boolean) => [
  `${LEAD}، بحسب البيان رقم ${n}${isEdited ? ' المصحح' : ''}.`,
  `${END}، وفق الجدول ${n}.`,
  `${END} حتى نهاية العام.`,
]

/** What is read of it. */
export const textOf = (n: number, isEdited = false) => [titleOf(n), ...paragraphsOf(n, isEdited)].join('\n')

const toHtml = (n: number, isEdited: boolean) =>
  paragraphsOf(n, isEdited)
    .map(p => `<p>${p}</p>`)
    .join('')

export const makePage = (n: number, isEdited = false) =>
  `<html><head><meta charset="utf-8"><title>${titleOf(n)}</title></head><body><nav><a href="/">الرئيسية</a></nav>
   <article><h1>${titleOf(n)}</h1>${toHtml(n, isEdited)}</article></body></html>`

export interface FeedOptions {
  readonly items: readonly number[]
  /** Those of the items that were edited. */
  readonly edited?: readonly number[]
  /** With the whole text, else only beginnings. */
  readonly full?: boolean
  /** Begins the guids. */
  readonly guid?: string
}

export function makeFeed({ items, edited = [], full = false, guid = 'g' }: FeedOptions): string {
  const body = (n: number) =>
    full
      ? `<content:encoded><![CDATA[${toHtml(n, edited.includes(n))}]]></content:encoded>`
      : `<description>بداية الخبر ${n} …</description>${edited.includes(n) ? '<updated>2017-03-04</updated>' : ''}`
  const item = (n: number) =>
    `<item><title>${titleOf(n)}</title><link>/${n}</link><guid isPermaLink="false">${guid}${n}</guid>
     <pubDate>Fri, 03 Mar 2017 09:22:00 +0300</pubDate>${body(n)}</item>`
  return `<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:content="x"><channel><title>وكالة</title>${items.map(item).join('')}</channel></rss>`
}
