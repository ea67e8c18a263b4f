import { describe, expect, it } from 'vitest'
import { flaw, importRows, nextPeriod } from './reporting'

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
})

describe('a figure while it is typed', () => {
  it('has to be a number', () => {
    expect(flaw('12a', 1, true, '')).toBe('number')
    expect(flaw('1e5', 1, true, '')).toBe('number')
    expect(flaw('', 1, true, '')).toBeNull()
    expect(flaw('1250.5', 1, true, '')).toBeNull()
  })
  it('says why when a cumulative one falls; a rate may fall', () => {
    expect(flaw('900', 960, true, '')).toBe('lower')
    expect(flaw('900', 960, true, '核减')).toBeNull()
    expect(flaw('-1', 960, true, '')).toBe('negative')
    expect(flaw('-1', 5.7, false, '')).toBeNull()
  })
})

it('reads rows of a spreadsheet and names those that are none', () => {
  expect(importRows('A,440784,2023-11,5\nB\t440784\t2023-11\t6.5\n\nC,440784,2023-11,x\n')).toEqual({
    rows: [
      { indicator: 'A', area: '440784', period: '2023-11', value: 5 },
      { indicator: 'B', area: '440784', period: '2023-11', value: 6.5 },
    ],
    bad: [4],
  })
})
