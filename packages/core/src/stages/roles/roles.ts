import { stage } from '../../pipeline.ts'

export const roles = stage({
  needs: ['tokens', 'mentions', 'entities'],
  gives: 'roles',
  run() {
    return []
  },
})
