import { describe, expect, it } from 'vitest'
import { childrenOf, drawn, outlinesOf } from './outlines'

const square = (west: number, south: number) => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
]
const collection = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { code: '440784106' }, geometry: { type: 'Polygon', coordinates: [square(0, 0)] } },
    { type: 'Feature', properties: { adcode: 440784001 }, geometry: { type: 'MultiPolygon', coordinates: [[square(1, 0)]] } },
    { type: 'Feature', properties: { code: '440785' }, geometry: { type: 'Polygon', coordinates: [square(9, 9)] } },
    { type: 'Feature', properties: { code: '440784003' }, geometry: { type: 'Point', coordinates: [0, 0] } },
    { type: 'Feature', properties: null, geometry: null },
  ],
}

describe('outlines of the operator', () => {
  it('are polygons with a code, of whichever name', () => {
    expect(outlinesOf(collection).map(each => each.code)).toEqual(['440784106', '440784001', '440785'])
  })

  it('are none where the file is something else', () => {
    expect(outlinesOf(null)).toEqual([])
    expect(outlinesOf({ type: 'Feature' })).toEqual([])
  })

  it('are drawn for the towns of a county, side by side and with north above', () => {
    const { shapes, height } = drawn(childrenOf('440784', outlinesOf(collection)))

    expect(shapes.map(each => each.path)).toEqual([
      'M0.00,50.00L50.00,50.00L50.00,0.00L0.00,0.00L0.00,50.00Z',
      'M50.00,50.00L100.00,50.00L100.00,0.00L50.00,0.00L50.00,50.00Z',
    ])
    expect(height).toBeCloseTo(50, 1)
  })
})
