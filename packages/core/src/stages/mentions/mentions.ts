import { stage } from '../../pipeline.ts'

export const mentions = stage({
  needs: ['tokens', 'quoted', 'timexes'],
  gives: 'mentions',
  run() {
    return []
  },
})
