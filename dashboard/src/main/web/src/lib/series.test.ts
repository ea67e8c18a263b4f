import { describe, expect, it } from 'vitest'
import { lightMoves, lines, standings } from './series'

const told = (businesstime: string, sequence: number, assessment: object) =>
  ({ type: 'target.assessed.v1', businesstime, sequence, data: { target: { assessment } } }) as never

const year = [
  told('2023-08-06T02:00:00Z', 1, { dataThrough: '2023-07-31', actual: 820, expected: 900, light: 'GREEN', gap: -4 }),
  told('2023-09-06T02:00:00Z', 2, { dataThrough: '2023-08-31', actual: 960, expected: 1060, light: 'GREEN', gap: -5 }),
  told('2023-09-20T02:00:00Z', 3, { dataThrough: '2023-08-31', actual: 900, expected: 1060, light: 'YELLOW', gap: -8 }),
]

describe('a target over the year', () => {
  it('shows of each month what was known last', () => {
    expect(standings(year, '2023-11-10').map(each => each.actual)).toEqual([820, 900])
  })

  it('shows at an earlier moment what was known then', () => {
    expect(standings(year, '2023-09-10T15:59:59Z').map(each => each.actual)).toEqual([820, 960])
    expect(lightMoves(year, '2023-09-10T15:59:59Z').map(each => each.to)).toEqual(['GREEN'])
  })

  it('tells the newest change of the light first', () => {
    expect(lightMoves(year, '2023-11-10').map(each => [each.from, each.to, each.gap])).toEqual([
      ['GREEN', 'YELLOW', -8],
      [null, 'GREEN', -4],
    ])
  })

  it('lays the plan of the server over what the judgements said', () => {
    const trajectory = {
      plan: [
        { through: '2023-08-31', expected: 1060, stretch: null },
        { through: '2023-12-31', expected: 2000, stretch: 2200 },
      ],
      forecast: [{ through: '2023-12-31', p10: 1500, p50: 1700, p90: 1900 }],
    }
    expect(lines(trajectory, standings(year, '2023-11-10')).at(-1)).toEqual({
      date: '2023-12-31', plan: 2000, stretch: 2200, actual: null, p10: 1500, p50: 1700, p90: 1900,
    })
  })
})
