import { expect, test } from 'vitest'
import { isFeed, readDocument } from './read-document.ts'

test.each([
  ['<rss version="2.0">', true],
  ['\ufeff\n<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?><!-- <html> --><feed xmlns="x">', true],
  ['<!DOCTYPE opml><opml version="2.0">', true],
  ['<rdf:RDF xmlns:rdf="x">', true],
  ['<urlset>', true],
  ['<sitemapindex>', true],
  ['{"version":"https://jsonfeed.org/version/1.1","items":[]}', true],
  ['<?xml version="1.0"?><!DOCTYPE html><html>', false],
  ['<html><rss>', false],
  ['<feedback>', false],
  ['{"text":"خبر"}', false],
  ['<!-- never ends <rss>', false],
  ['', false],
])('%j is a feed: %s', (text, expected) => expect(isFeed(text)).toBe(expected))

test('plain text is an article as it stands', () => {
  const bytes = new TextEncoder().encode('عنوان\nنص')
  const read = readDocument({
    bytes,
    contentType: 'text/plain; charset=utf-8',
    url: 'https://news.example/1',
  })
  expect(read).toMatchObject({
    is: 'page',
    page: { source: { text: 'عنوان\nنص', url: 'https://news.example/1' } },
  })
})

test.each([
  ['https://news.example/1?ref=rss', 'https://www.news.example/1', 'https://www.news.example/1'],
  ['https://m.news.example/1', 'https://news.example/1', 'https://news.example/1'],
  ['https://copy.example/1', 'https://news.example/1', 'https://copy.example/1'],
])('%s that calls itself %s is %s', (url, canonical, expected) => {
  const html = `<link rel="canonical" href="${canonical}"><h1>عنوان الخبر الطويل</h1><p>${'نص الخبر. '.repeat(30)}</p>`
  const read = readDocument({ bytes: new TextEncoder().encode(html), contentType: 'text/html', url })
  expect(read).toMatchObject({ page: { source: { url: expected } } })
})
