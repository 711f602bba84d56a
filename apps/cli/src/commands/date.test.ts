import { expect, test } from 'vitest'
import type { Terminal } from '../command.ts'
import { dateCommand } from './date.ts'

async function run(...args: string[]) {
  let out = ''
  let err = ''
  const terminal = {
    print: async (text: string) => {
      out += text
    },
    report: (line: string) => {
      err += `${line}\n`
    },
  } as Partial<Terminal> as Terminal
  const code = await dateCommand.run(args, terminal)
  return { out, err, code }
}

test('a line for each time: value, first and last day, words', async () => {
  const { out, code } = await run('من 3 إلى 5 مارس ثم الأسبوع المقبل', '--published', '2017-03-03')
  expect(out).toBe(
    '2017-03-03/2017-03-05\t2017-03-03\t2017-03-05\t3 إلى 5 مارس\n2017-W10\t2017-03-06\t2017-03-12\tالأسبوع المقبل\n',
  )
  expect(code).toBe(0)
})

test('without the day of writing what it cannot know stays open', async () => {
  expect((await run('الجمعة')).out).toBe('XXXX-WXX-5\t-\t-\tالجمعة\n')
})

test('--json gives records', async () => {
  const [timex] = JSON.parse((await run('ربيع 2014', '--json')).out)
  expect(timex).toMatchObject({ value: '2014-SP', interval: { from: '2014-03-01', to: '2014-05-31' } })
})

test('no time, and wrong calls', async () => {
  expect(await run('لا شيء هنا')).toEqual({ out: '', err: 'isnad: no time found\n', code: 1 })
  await expect(run()).rejects.toThrow('usage')
  await expect(run('أمس', '--published', '2017-02-30')).rejects.toThrow('does not exist')
})
