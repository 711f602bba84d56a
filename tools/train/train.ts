/**
 * Trains the tagger and writes what ships: lexicon/gen/word-classes.ts and lexicon/gen/tagger-weights.ts.
 *
 *   pnpm train --data DIR             trains on all labelled data and writes the two modules
 *   pnpm train --data DIR --evaluate  holds the development parts out, prints figures, writes nothing
 *
 * DIR holds ner/*.jsonl.gz ({ id, source, tokens, tags } a line) and text/wiki-ar-2017.txt.gz (a paragraph a line);
 * docs/data-sources.md says where the public sets come from. Takes some minutes on one core and 4 GB; the same data
 * give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { scoreTags, toConllReport } from '../../apps/cli/src/conlleval.ts'
import {
  type Convention,
  type PackedModel,
  unpackModel,
} from '../../packages/core/src/lexicon/tagger/model.ts'
import { toTags } from '../../packages/core/src/lexicon/tagger/pretokenized.ts'
import { DATA_SETS, labelTokens } from '../../packages/core/src/lexicon/tagger/tag-tokens.ts'
import {
  type PackedWordClasses,
  unpackWordClasses,
  type WordClasses,
} from '../../packages/core/src/lexicon/tagger/word-classes.ts'
import { makeCorpus, readSentences, readText, type Sentence } from './corpus.ts'
import { trainCrf } from './crf.ts'
import { makeExamples, numberFeatures, type Part } from './examples.ts'
import { packModel, packWordClasses } from './pack-model.ts'
import { findWordClasses } from './word-classes.ts'

const GEN = join(import.meta.dirname, '../../packages/core/src/lexicon/gen')
const CLASSES_FILE = join(GEN, 'word-classes.ts')
const WEIGHTS_FILE = join(GEN, 'tagger-weights.ts')
const LICENCE = 'CC BY-SA 4.0, after its sources: docs/data-sources.md'

/** Found on the development parts: docs/decisions/0010-tagger.md. */
const SETTINGS = {
  rounds: 8,
  rate: 0.2,
  l1: 8,
  l2: 0.1,
  /** A feature seen once teaches nothing. */
  atLeast: 2,
  /** Steps of a shipped weight per unit. */
  scale: 16,
  /** Features shipped. */
  keep: 70_000,
  bias: { news: 8, anercorp: 8, aqmar: 6 } satisfies PackedModel['bias'],
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    evaluate: { type: 'boolean', default: false },
    'keep-classes': { type: 'boolean', default: false },
  },
})
if (!values.data) throw new Error('--data DIR: where ner/ and text/ lie')
const data = values.data

const packedClasses = values['keep-classes'] ? await shippedClasses() : await freshClasses()
const classes = unpackWordClasses(packedClasses)
if (values.evaluate) evaluate(train(readParts(true), classes), classes)
else write(WEIGHTS_FILE, 'weights', train(readParts(false), classes))

function train(parts: readonly Part[], wordClasses: WordClasses): PackedModel {
  const { rows, count } = numberFeatures(parts, wordClasses, SETTINGS.atLeast)
  const examples = makeExamples(parts, wordClasses, rows)
  console.log(`${count} features, ${examples.labels.length} tokens`)
  const crf = trainCrf(examples, count, SETTINGS, line => console.log(line))
  const model = packModel(crf, rows, SETTINGS.scale, SETTINGS.keep, SETTINGS.bias)
  console.log(`${model.count} features kept, ${model.weightCount} weights`)
  return model
}

/** The training parts; without `heldOut`, the development parts of ANERcorp and AQMAR are trained on as well. */
function readParts(heldOut: boolean): Part[] {
  const sentences: Record<(typeof DATA_SETS)[number], Sentence[]> = {
    anercorp: heldOut ? anercorp().train : anercorp().all,
    aqmar: [...read('aqmar.train'), ...(heldOut ? [] : read('aqmar.dev'))],
    wikifane: read('wikifane.all'),
    wojoodsample: read('wojoodsample.train'),
  }
  return DATA_SETS.map(name => ({ name, corpus: makeCorpus(sentences[name]), weight: 1 }))
}

/** ANERcorp comes without a development part: the last 15 % of its training part are ours. */
function anercorp(): { all: Sentence[]; train: Sentence[]; dev: Sentence[] } {
  const all = read('anercorp.train')
  const cut = Math.floor(all.length * 0.85)
  return { all, train: all.slice(0, cut), dev: all.slice(cut) }
}

function read(part: string): Sentence[] {
  return readSentences(join(data, 'ner', `${part}.jsonl.gz`))
}

/** Prints conlleval figures of the packed model, read as the reader reads it. */
function evaluate(packed: PackedModel, wordClasses: WordClasses): void {
  const model = unpackModel(packed)
  const parts: [Convention, Sentence[]][] = [
    ['anercorp', anercorp().dev],
    ['aqmar', read('aqmar.dev')],
  ]
  for (const [convention, sentences] of parts) {
    const corpus = makeCorpus(sentences)
    const gold = sentences.map(s => s.tags)
    for (const use of [convention, 'news'] as const) {
      const { labels } = labelTokens({ model, classes: wordClasses }, corpus.tokens, use)
      const found = sentences.map((s, i) => toTags(corpus, labels, i, s.tokens.length))
      console.log(
        `\n${convention} development part, convention ${use}\n${toConllReport(scoreTags(gold, found))}`,
      )
    }
  }
}

async function shippedClasses(): Promise<PackedWordClasses> {
  return ((await import(CLASSES_FILE)) as { wordClasses: PackedWordClasses }).wordClasses
}

async function freshClasses(): Promise<PackedWordClasses> {
  const lines = readText(join(data, 'text/wiki-ar-2017.txt.gz')).split('\n')
  const packed = packWordClasses(findWordClasses(lines, line => console.log(line)))
  if (!values.evaluate) write(CLASSES_FILE, 'wordClasses', packed)
  return packed
}

function write(file: string, name: string, value: object): void {
  const module = `// Generated by \`pnpm train\`: do not edit. Licence: ${LICENCE}\nexport const ${name} = ${JSON.stringify(value)}\n`
  writeFileSync(file, module)
  console.log(`${file}: ${Math.ceil(gzipSync(readFileSync(file)).length / 1000)} kB gzipped`)
}
