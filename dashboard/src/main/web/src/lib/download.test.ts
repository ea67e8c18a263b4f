import { expect, it } from 'vitest'
import { csv } from './download'

it('quotes what needs quotes and lets no cell become a formula', () => {
  expect(csv([['镇街', '值'], ['a,"b"', -5], ['=1+1', '-x'], ['-5.5', 2]])).toBe(
    '\uFEFF镇街,值\r\n"a,""b""",-5\r\n\'=1+1,\'-x\r\n-5.5,2\r\n',
  )
})
