import { expect, it } from 'vitest'
import { framed } from './picture'

it('frames a part of the page as an image of its size', () => {
  expect(framed('<p xmlns="http://www.w3.org/1999/xhtml">项目</p>', 640, 240)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="240"><foreignObject width="100%" height="100%">' +
      '<p xmlns="http://www.w3.org/1999/xhtml">项目</p></foreignObject></svg>',
  )
})
