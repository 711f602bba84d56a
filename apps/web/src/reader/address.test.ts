import { expect, test } from 'vitest'
import { formatAddress, parseAddress } from './address.ts'

const check = (search: string, hash: string, written = search + hash) =>
  test(`${search}${hash} → ${written || 'nothing'}`, () =>
    expect(formatAddress(parseAddress(search, hash))).toBe(written))

check('', '')
check('', '#m12')
check('?hide=place,nominal', '#q3')
check('?hide=nominal,place', '', '?hide=place,nominal')
check('?hide=nonsense', '#main', '')
check('?other=1', '#e3', '#e3')
