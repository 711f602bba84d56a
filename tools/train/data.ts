/** The labelled data: what is trained on, and what is held out. */
import { join } from 'node:path'
import { readSentences, type Sentence } from './corpus.ts'
import { DATA_SETS, type DataSet } from './examples.ts'

export interface Data {
  readonly train: readonly Part[]
  readonly dev: readonly Part[]
}

interface Part {
  readonly name: DataSet
  readonly sentences: readonly Sentence[]
}

/** Without `heldOut` the development parts are trained on as well. */
export function readData(folder: string, heldOut: boolean): Data {
  const read = (part: string) => readSentences(join(folder, `${part}.jsonl.gz`))
  // ANERcorp comes without a development part: the last 15 % of its training part are ours.
  const anercorp = read('anercorp.train')
  const cut = Math.floor(anercorp.length * 0.85)
  const dev: Part[] = [
    { name: 'anercorp', sentences: anercorp.slice(cut) },
    { name: 'aqmar', sentences: read('aqmar.dev') },
  ]
  const train: Record<DataSet, Sentence[]> = {
    anercorp: anercorp.slice(0, cut),
    aqmar: read('aqmar.train'),
    wikifane: read('wikifane.all'),
    wojoodsample: read('wojoodsample.train'),
  }
  return {
    train: DATA_SETS.map(name => ({
      name,
      sentences: [
        ...train[name],
        ...(heldOut ? [] : dev.filter(d => d.name === name).flatMap(d => d.sentences)),
      ],
    })),
    dev,
  }
}
