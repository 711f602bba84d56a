import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTokens } from './tokens.ts'

/** What is read, in a line: text, <tag attributes>, </tag>. */
function read(source: string, xml = false): string {
  const seen: string[] = []
  readTokens(
    source,
    {
      text: data => seen.push(JSON.stringify(data)),
      open: (tag, attributes) =>
        seen.push(
          `<${[tag, ...Object.entries(attributes).map(([k, v]) => `${k}=${JSON.stringify(v)}`)].join(' ')}>`,
        ),
      close: tag => seen.push(`</${tag}>`),
    },
    { xml, wants: name => name !== 'other' },
  )
  return seen.join(' ')
}
const check = (source: string, expected: string, xml = false) =>
  test(`${xml ? 'XML ' : ''}${source}`, () => expect(read(source, xml)).toBe(expected))

check('<P Class=a>نص</p >', '<p class="a"> "نص" </p>')
check('<a href=/x/y>', '<a href="/x/y">')
check(`<a href='1>2' b>x`, '<a href="1>2" b=""> "x"')
check('<a other=1 a=1 a=2>', '<a a="1">')
check('<br/>نص', '<br> "نص"')
check('3 < 4 <5', '"3 " "<" " 4 " "<" "5"')
check('<!-- <p> --><b>', '<b>')
check('<!--><b>', '<b>')
check('<!-- بلا نهاية <b>', '')
check('<!doctype html><?xml?></><b>', '<b>')
check('<script>if (a<b) "</p>" &amp;</script>x', '<script> "if (a<b) \\"</p>\\" &amp;" </script> "x"')
check('<style>a</styles></style>x', '<style> "a</styles>" </style> "x"')
check('<title>أ &amp; ب <b></title>x', '<title> "أ & ب <b>" </title> "x"')
check('<title>بلا نهاية <p>نص', '<title> "بلا نهاية " </title> <p> "نص"')
check('<script>بلا نهاية <p>', '<script> "بلا نهاية <p>"')
check('&laquo;نعم&raquo; &#1575; &#x627; &nbspx &zwnj; &hellip;', '"«نعم» ا ا \u00a0x \u200c …"')
check('&copy2020 &nosuch; &amp', '"©2020 &nosuch; &"')
check('&#146; &#0; &#xD800; &#9999999;', '"’ � � �"')
check('<a href="?a=1&copy=2&amp;b=3&lang=ar">', '<a href="?a=1&copy=2&b=3&lang=ar">')
check('<a href="بلا نهاية', '')
check('<item/><t><![CDATA[<b>&amp;]]></t>', '<item> </item> <t> "<b>&amp;" </t>', true)
check('<dc:date>1</dc:date><عنوان>', '<dc:date> "1" </dc:date> <عنوان>', true)
check('<script><b>', '<script> <b>', true)
check('أ & ب &nbsp; <![CDATA[بلا نهاية', '"أ & ب \u00a0 " "بلا نهاية"', true)

test('any string is read to its end, and all text of a page without tags comes back', () => {
  fc.assert(fc.property(fc.string(), fc.boolean(), (source, xml) => void read(source, xml)))
  const plain = fc.string().map(s => s.replace(/[<&\0]/g, ''))
  fc.assert(
    fc.property(plain, source => {
      expect(read(source)).toBe(source === '' ? '' : JSON.stringify(source))
    }),
  )
})
