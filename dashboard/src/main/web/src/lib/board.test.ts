import { describe, expect, it } from 'vitest'
import type { Row } from '../api/client'
import { changes, grouped, inOrder } from './board'

const row = (code: string, fields: Partial<Row>): Row => ({ id: code, code, kind: 'CUMULATIVE', ...fields }) as Row

describe('the board', () => {
  it('puts what binds first, then what is worst, then what is furthest behind', () => {
    const rows = [
      row('plan-red', { commitment: 'PLAN', light: 'RED', gap: -20 }),
      row('bind-green', { commitment: 'BINDING', light: 'GREEN', gap: 1 }),
      row('bind-red', { commitment: 'BINDING', light: 'RED', gap: -6 }),
      row('bind-redder', { commitment: 'BINDING', light: 'RED', gap: -11 }),
    ]
    expect(inOrder(rows).map(each => each.code)).toEqual(['bind-redder', 'bind-red', 'bind-green', 'plan-red'])
  })

  it('makes cards only of what has a figure, zero too', () => {
    const groups = grouped([
      row('a', { commitment: 'BINDING', actual: 0 }),
      row('b', { commitment: 'BINDING', actual: null as unknown as number }),
      row('c', { commitment: 'PLAN', actual: 5 }),
      row('d', { commitment: 'BINDING', kind: 'QUALITATIVE' }),
    ])
    expect(groups.binding.map(each => each.code)).toEqual(['a'])
    expect(groups.others.map(each => each.code)).toEqual(['c'])
    expect(groups.waiting.map(each => each.code)).toEqual(['b'])
    expect(groups.programmes.map(each => each.code)).toEqual(['d'])
  })

  it('tells which lights changed, and not what is new', () => {
    const now = [row('a', { light: 'RED' }), row('b', { light: 'GREEN' }), row('new', { light: 'RED' })]
    const before = [row('a', { light: 'YELLOW' }), row('b', { light: 'GREEN' })]
    expect(changes(now, before).map(each => [each.row.code, each.from, each.to])).toEqual([['a', 'YELLOW', 'RED']])
  })
})
