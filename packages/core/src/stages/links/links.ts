import { stage } from '../../pipeline.ts'

export const links = stage({
  needs: ['mentions', 'entities', 'roles'],
  gives: 'links',
  run() {
    return []
  },
})
