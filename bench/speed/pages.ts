/**
 * Pages to Sources, beside Readability on linkedom: the pages that the extractor is tested by. And pages made to be slow,
 * short and ten times as long: what is linear costs ten times as much.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { htmlToSource } from '@isnad/ingest'
import { EXTRACTORS } from '../pages/extractors.ts'
import { measure, median } from './measure.ts'

const PAGES = join(import.meta.dirname, '../../packages/ingest/test/pages')

export function measurePages(): Record<string, number> {
  const pages = readdirSync(PAGES)
    .filter(f => f.endsWith('.html'))
    .map(f => readFileSync(join(PAGES, f), 'utf8'))
  const cpu = measure({
    isnad: () => pages.map(html => htmlToSource(html)),
    readability: () => pages.map(html => EXTRACTORS.readability(html)),
  })
  console.log(
    `\n${pages.length} pages: ${cpu.isnad.cpu.toFixed(2)} ms of CPU, Readability ${cpu.readability.cpu.toFixed(2)}`,
  )
  const growths = Object.entries(HOSTILE).map(([name, make]) => [name, growth(make)] as const)
  const [worst, most] = growths.reduce((a, b) => (b[1] > a[1] ? b : a))
  console.log(`Ten times a hostile page costs at most ${most.toFixed(1)} times: ${worst}`)
  return {
    'CPU of a page, of Readability on linkedom': cpu.isnad.cpu / cpu.readability.cpu,
    'CPU for 10 × a hostile page, the worst': most,
  }
}

const PROSE =
  '<p>افتتحت بلدية المدينة، صباح اليوم، أول حديقة عامة للأطفال في الحي الشرقي بحضور عدد كبير من السكان.</p>'
const HEAD = '<h1>افتتاح حديقة عامة</h1>'

/** What a page is made of, by about how many UTF-16 units it shall have. */
const HOSTILE: Readonly<Record<string, (units: number) => string>> = {
  prose: n => HEAD + PROSE.repeat(n / PROSE.length),
  'nested tags': n => '<div>'.repeat(n / 5) + PROSE,
  'paragraphs that nobody closes': n => '<p>نص قصير '.repeat(n / 12),
  attributes: n => `<div ${'a="b" '.repeat(n / 6)}>${PROSE}`,
  'character references': n => `<p>${'&amp;'.repeat(n / 5)}`,
  'tags that nobody opened': n => '<div>'.repeat(300) + '</x>'.repeat(n / 4) + PROSE,
  'less-than signs': n => '<'.repeat(n),
  'comments that nobody closes': n => '<!--'.repeat(n / 4),
  dashes: n => `<p>${' -'.repeat(n / 2)}</p>${PROSE}`,
  digits: n => `<p>${'12/'.repeat(n / 3)}</p>${PROSE}`,
  'line breaks': n => `<div>${'نص قصير جدا<br>'.repeat(n / 16)}`,
  'lists of links': n => `<ul>${'<li><a href=x>رابط</a>'.repeat(n / 23)}`,
  'brackets of JSON': n => `<script type="application/ld+json">${'['.repeat(n)}</script>${PROSE}`,
  headlines: n => `<title>عنوان الخبر</title>${'<h1>عنوان الخبر هنا</h1>'.repeat(n / 24)}${PROSE}`,
  dates: n => HEAD + '<time datetime="2020-01-01">1 يناير 2020</time>'.repeat(n / 50) + PROSE,
  asides: n => '<p>تخطى كذا وواصل القراءة</p>'.repeat(n / 30) + PROSE,
}

const UNITS = 60_000
const ROUNDS = 5

function growth(make: (units: number) => string): number {
  const [short, long] = [make(UNITS), make(10 * UNITS)]
  htmlToSource(long)
  const ratios = Array.from({ length: ROUNDS }, () => {
    const once = cpuOf(() => {
      for (let i = 0; i < 10; i++) htmlToSource(short)
    })
    return (10 * cpuOf(() => htmlToSource(long))) / once
  })
  return median(ratios)
}

function cpuOf(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return Math.max(1, user + system)
}
