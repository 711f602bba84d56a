import { stage } from '../../pipeline.ts'

export const timexes = stage({
  needs: ['tokens'],
  gives: 'timexes',
  run() {
    return []
  },
})
