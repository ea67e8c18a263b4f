import type { Row } from '../api/client'

const COMMITMENTS = ['BINDING', 'ASPIRATIONAL', 'PUSH', 'PLAN']
const LIGHTS = ['RED', 'YELLOW', 'GREEN', 'GREY']

export const ALL_LIGHTS = LIGHTS

const rank = (order: string[], code: string | null | undefined) => {
  const place = order.indexOf(code ?? '')
  return place < 0 ? order.length : place
}

/** Binding first, then what is worst, then what is furthest behind. */
export function inOrder(rows: Row[]): Row[] {
  return [...rows].sort(
    (a, b) =>
      rank(COMMITMENTS, a.commitment) - rank(COMMITMENTS, b.commitment) ||
      rank(LIGHTS, a.light) - rank(LIGHTS, b.light) ||
      (a.gap ?? 0) - (b.gap ?? 0) ||
      (a.code ?? '').localeCompare(b.code ?? ''),
  )
}

export interface Groups {
  binding: Row[]
  others: Row[]
  waiting: Row[]
  programmes: Row[]
}

/** What is shown as a card, what has no figures yet, and what is no figure at all. */
export function grouped(rows: Row[]): Groups {
  const sorted = inOrder(rows)
  const figures = sorted.filter(row => row.kind !== 'QUALITATIVE' && row.actual !== null && row.actual !== undefined)
  return {
    binding: figures.filter(row => row.commitment === 'BINDING'),
    others: figures.filter(row => row.commitment !== 'BINDING'),
    waiting: sorted.filter(row => row.kind !== 'QUALITATIVE' && (row.actual === null || row.actual === undefined)),
    programmes: sorted.filter(row => row.kind === 'QUALITATIVE'),
  }
}

export interface LightChange {
  row: Row
  from: string
  to: string
}

/** Whose light is another than before; what was not there before has not changed. */
export function changes(now: Row[], before: Row[]): LightChange[] {
  const old = new Map(before.map(row => [row.id, row.light ?? 'GREY']))
  return inOrder(now).flatMap(row => {
    const from = old.get(row.id)
    const to = row.light ?? 'GREY'
    return from && from !== to ? [{ row, from, to }] : []
  })
}
