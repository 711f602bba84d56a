import { stage } from '../../pipeline.ts'

export const quotations = stage({
  needs: ['tokens', 'quoted', 'mentions', 'entities', 'roles', 'timexes'],
  gives: 'quotations',
  run() {
    return []
  },
})
