import { describe, expect, it } from 'vitest'
import type { DueFigure, Indicator, Row } from '../api/client'
import { flaw, importRows, lastMonth, nextPeriod, scaled, seriesOf } from './reporting'

describe('the next figure', () => {
  it('is of the month after, of the next year after December', () => {
    expect(nextPeriod('2023-10-31', '2023', { frequency: 'MONTH' })).toBe('2023-11')
    expect(nextPeriod('2023-12-31', '2023', { frequency: 'MONTH' })).toBe('2024-01')
  })
  it('leaves out months that are not collected', () => {
    expect(nextPeriod('2023-12-31', '2023', { frequency: 'MONTH', skip: ['01'] })).toBe('2024-02')
    expect(nextPeriod(null, '2023', { frequency: 'MONTH', skip: ['01'] })).toBe('2023-02')
  })
  it('is of the next quarter where quarters are reported', () => {
    expect(nextPeriod('2023-09-30', '2023', { frequency: 'QUARTER' })).toBe('2023-12')
    expect(nextPeriod(null, '2023', { frequency: 'QUARTER' })).toBe('2023-03')
  })
  it('of a quarter is reported as its last month', () => {
    expect(lastMonth('2023-Q3')).toBe('2023-09')
    expect(lastMonth('2023-10')).toBe('2023-10')
  })
})

describe('what is to be reported', () => {
  const indicators = [
    { code: 'GDP', reporting: { frequency: 'QUARTER' } },
    { code: 'LAND', reporting: { frequency: 'MONTH' } },
    { code: 'SIGNED', reporting: { frequency: 'MONTH' }, derivation: { measure: 'COUNT' } },
  ] as Indicator[]
  const due = [
    { indicator: 'GDP', area: '440784', period: '2023-Q3', state: 'DUE', due: '2023-10-30', workingDays: 4 },
    { indicator: 'LAND', area: '440784', period: '2023-08', state: 'LATE', due: '2023-09-06', workingDays: 20 },
    { indicator: 'LAND', area: '440784', period: '2023-09', state: 'LATE', due: '2023-10-09', workingDays: 3 },
  ] as DueFigure[]

  it('is what is late, then what is due; the earliest figure of a series', () => {
    expect(seriesOf(due, [], indicators, '2023').map(each => [each.indicator.code, each.period, each.state, each.outstanding])).toEqual([
      ['LAND', '2023-08', 'LATE', 2],
      ['GDP', '2023-09', 'DUE', 1],
    ])
  })

  it('may be reported ahead, but not what is computed or what nobody must report', () => {
    const board = [
      { indicator: 'LAND', area: '440784', reporting: 'NOT_DUE', dataThrough: '2023-10-31', dataDue: '2023-12-06' },
      { indicator: 'SIGNED', area: '440784', reporting: 'NOT_DUE' },
      { indicator: 'GDP', area: '440784' },
    ] as Row[]
    expect(seriesOf([], board, indicators, '2023').map(each => [each.indicator.code, each.period, each.state])).toEqual([['LAND', '2023-11', 'NOT_DUE']])
  })
})

describe('a figure while it is typed', () => {
  const total = { last: 960, cumulative: true }
  it('has to be a number', () => {
    expect(flaw('12a', total, '')).toBe('number')
    expect(flaw('1e5', total, '')).toBe('number')
    expect(flaw('', total, '')).toBeNull()
    expect(flaw('1250.5', total, '')).toBeNull()
  })
  it('says why when a cumulative one falls; a rate may fall', () => {
    expect(flaw('900', total, '')).toBe('lower')
    expect(flaw('900', total, '核减')).toBeNull()
    expect(flaw('-1', total, '')).toBe('negative')
    expect(flaw('-1', { last: 5.7, cumulative: false }, '')).toBeNull()
  })
  it('is no more than the whole where it is a share of it', () => {
    expect(flaw('100', { cumulative: true, most: 100 }, '')).toBeNull()
    expect(flaw('100.1', { cumulative: true, most: 100 }, '')).toBe('percent')
  })
  it('is scaled without losing a fen', () => {
    expect(scaled('1234.56', 4)).toBe(12_345_600)
    expect(scaled('0.07', 8)).toBe(7_000_000)
  })
})

it('reads rows of a spreadsheet and names those that are none', () => {
  expect(importRows('A,440784,2023-11,5\nB\t440784\t2023-11\t6.5\tdone\n\nC,440784,2023-11,x\n')).toEqual({
    rows: [
      { indicator: 'A', area: '440784', period: '2023-11', value: 5 },
      { indicator: 'B', area: '440784', period: '2023-11', value: 6.5, basis: 'done' },
    ],
    bad: [4],
  })
})
