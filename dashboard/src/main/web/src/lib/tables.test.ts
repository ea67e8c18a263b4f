import { expect, it, vi } from 'vitest'
import type { Milestone } from '../api/client'

vi.stubGlobal('localStorage', { getItem: () => 'en' })
const { funnelTable, milestoneTable } = await import('./tables')

it('has of a funnel each stage in plain numbers, those without one too, and the sum', () => {
  const { head, rows } = funnelTable({
    items: [
      { group: 'STARTED', count: 2, plannedInvestment: 1.5e8, withoutInvestment: 1, landArea: 60.5 },
      { group: null, count: 1, plannedInvestment: 0, withoutInvestment: 0, landArea: 0 },
    ],
    total: { count: 3, plannedInvestment: 1.5e8, withoutInvestment: 1, landArea: 60.5 },
  })

  expect(head).toEqual(['Furthest milestone', 'Projects', 'Planned investment (CNY)', 'Without a figure', 'Land (mu)'])
  expect(rows).toEqual([
    ['Started', 2, 150000000, 1, 60.5],
    ['No milestone yet', 1, 0, 0, 0],
    ['Total', 3, 150000000, 1, 60.5],
  ])
})

it('has milestones track by track, with days as they are and a plan where there is no day', () => {
  const { rows } = milestoneTable([
    { kind: 'STARTED', due: '2023-06-30', forecast: '2023-07-15', achieved: null, state: 'AT_RISK', name: null },
    { kind: 'SIGNED', due: '2023-01-31', forecast: null, achieved: '2023-01-20', state: 'DONE_ON_TIME', name: 'First contract' },
    { kind: 'COMPLETED', planned: { anchor: 'STARTED', after: 'P1Y' }, due: null, forecast: null, achieved: null, state: 'UNANCHORED', name: null },
  ] as unknown as Milestone[])

  expect(rows.map(row => [row[0], row[2], row[3], row[4]])).toEqual([
    ['First contract', '2023-01-31', '', '2023-01-20'],
    ['Started', '2023-06-30', '2023-07-15', ''],
    ['Completed', 'Started + 1Y', '', ''],
  ])
})
