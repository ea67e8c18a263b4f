import { expect, it } from 'vitest'
import type { Milestone } from '../api/client'
import { scale, worst } from './milestones'

const milestone = (state: string) => ({ state }) as Milestone

it('shows of a project the state that matters most', () => {
  expect(worst([milestone('DONE_ON_TIME'), milestone('OVERDUE_YELLOW'), milestone('AT_RISK')])).toBe('OVERDUE_YELLOW')
  expect(worst([milestone('NOT_MONITORED')])).toBe('NOT_MONITORED')
  expect(worst([])).toBeNull()
})

it('lays days out in proportion, with room at both ends', () => {
  const { at, ticks } = scale(['2023-01-31', '2023-07-30'])
  expect(at('2023-01-01')).toBeCloseTo(0)
  expect(at('2023-08-29')).toBeCloseTo(100)
  expect(at('2023-05-01')).toBeCloseTo(50)
  expect(ticks.map(tick => tick.day)).toEqual(['2023-01-01', '2023-04-01', '2023-07-01'])
})
