import { describe, expect, it } from 'vitest'
import type { Milestone } from '../api/client'
import { changed, reported } from './milestoneReport'

const started = {
  kind: 'STARTED',
  planned: { anchor: 'SIGNED', after: 'P1Y' },
  due: '2023-06-30',
  forecast: '2023-07-01',
  achieved: null,
  basis: 'DISPATCH',
  otherDates: [{ basis: 'CEREMONY', on: '2023-02-03' }],
  evidence: [{ kind: 'PHOTO', reference: 'a' }],
  code: 'K1',
  name: null,
  commitment: 'PUSH',
  source: null,
  state: 'ON_TRACK',
} as unknown as Milestone

describe('a report of a milestone', () => {
  it('keeps what the form does not ask, and adds its evidence', () => {
    const report = { ...reported(started), achieved: '2023-07-02', reference: ' 许可证 1 ' }

    expect(changed(started, report)).toEqual({
      planned: { anchor: 'SIGNED', after: 'P1Y' },
      forecast: '2023-07-01',
      achieved: '2023-07-02',
      basis: 'DISPATCH',
      otherDates: [{ basis: 'CEREMONY', on: '2023-02-03' }],
      evidence: [{ kind: 'PHOTO', reference: 'a' }, { kind: 'PERMIT', reference: '许可证 1' }],
      code: 'K1',
      commitment: 'PUSH',
    })
  })

  it('takes an achievement back where its day is emptied', () => {
    const done = { ...started, achieved: '2023-07-02' } as Milestone

    expect(changed(done, { ...reported(done), achieved: '', reason: '误报' })).toMatchObject({ reason: '误报' })
    expect(changed(done, { ...reported(done), achieved: '' })).not.toHaveProperty('achieved')
  })

  it('gives a new one its plan', () => {
    expect(changed(undefined, { ...reported(undefined), planned: '2023-12-31' })).toEqual({ planned: '2023-12-31', evidence: [] })
  })
})
