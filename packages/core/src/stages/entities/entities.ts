import { stage } from '../../pipeline.ts'

export const entities = stage({
  needs: ['tokens', 'mentions'],
  gives: 'entities',
  run() {
    return []
  },
})
