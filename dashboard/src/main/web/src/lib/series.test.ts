import { describe, expect, it } from 'vitest'
import { curve, lightMoves, replanned } from './series'

const told = (businesstime: string, sequence: number, assessment: object) =>
  ({ type: 'target.assessed.v1', businesstime, sequence, data: { target: { assessment } } }) as never

const year = [
  told('2023-08-06T02:00:00Z', 1, { light: 'GREEN', gap: -4 }),
  told('2023-09-06T02:00:00Z', 2, { light: 'GREEN', gap: -5 }),
  told('2023-09-20T02:00:00Z', 3, { light: 'YELLOW', gap: -8 }),
]

describe('the lights of a target', () => {
  it('are told where they changed, the newest first', () => {
    expect(lightMoves(year, '2023-11-10').map(each => [each.from, each.to, each.gap])).toEqual([
      ['GREEN', 'YELLOW', -8],
      [null, 'GREEN', -4],
    ])
  })

  it('are those known at an earlier moment', () => {
    expect(lightMoves(year, '2023-09-10T15:59:59Z').map(each => each.to)).toEqual(['GREEN'])
  })
})

const trajectory = {
  plan: [
    { through: '2023-08-31', expected: 1060 },
    { through: '2023-09-30', expected: 1280 },
    { through: '2023-12-31', expected: 2000, stretch: 2200 },
  ],
  actual: [
    { through: '2023-08-31', value: 900, vintages: [{ vintage: 1, value: 960 }, { vintage: 2, value: 900 }] },
    { through: '2023-09-30', value: 1080, vintages: [{ vintage: 1, value: 1080 }] },
  ],
  forecast: [{ through: '2023-12-31', p10: 1500, p50: 1700, p90: 1900 }],
}

describe('the curve of a target', () => {
  it('keeps what was said of a month before it was corrected', () => {
    expect(curve(trajectory).map(each => [each.actual, each.earlier])).toEqual([
      [900, [960]],
      [1080, []],
      [null, []],
    ])
  })

  it('opens its band at the last value that is known', () => {
    expect(curve(trajectory).map(each => [each.p10, each.p50, each.p90])).toEqual([
      [null, null, null],
      [1080, 1080, 1080],
      [1500, 1700, 1900],
    ])
    expect(curve({ ...trajectory, forecast: [] }).every(each => each.p50 === null)).toBe(true)
  })

  it('marks a new plan, not the first one', () => {
    const plans = [
      { version: 1, knownFrom: '2023-02-03T02:00:00Z' },
      { version: 2, knownFrom: '2023-09-13T02:00:00Z', reason: '上级调减用地指标' },
    ]
    expect(replanned(plans, curve(trajectory))).toEqual([{ date: '2023-09-30', version: 2, reason: '上级调减用地指标' }])
  })
})
