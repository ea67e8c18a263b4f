import type { components } from '../api/generated/targets'
import type { Observation } from '../api/client'
import type { Trajectory } from '../api/planned'

type Envelope = components['schemas']['Envelope']

/** Where a target stood at the end of a month: the last that was known of it. */
export interface Standing {
  date: string
  actual: number | null
  expected: number | null
  light: string
}

export interface LightMove {
  businessTime: string
  sequence: number
  from: string | null
  to: string
  gap: number | null
  dataThrough: string | null
}

interface Judged {
  actual?: number | null
  expected?: number | null
  light?: string
  gap?: number | null
  dataThrough?: string | null
}

interface Told {
  type?: string
  sequence?: number
  businesstime?: string
  data?: { target?: { assessment?: Judged | null } }
}

const judged = (event: Told): Judged | null => event.data?.target?.assessment ?? null

/** From the events of a target, oldest first, those known by a moment. */
export function standings(events: Envelope[], until: string): Standing[] {
  const byDay = new Map<string, Standing>()
  for (const event of known(events, until)) {
    const state = judged(event)
    if (!state?.dataThrough) continue
    byDay.set(state.dataThrough, {
      date: state.dataThrough,
      actual: state.actual ?? null,
      expected: state.expected ?? null,
      light: state.light ?? 'GREY',
    })
  }
  return [...byDay.values()].sort((a, b) => a.date.localeCompare(b.date))
}

/** Every change of the light, newest first. */
export function lightMoves(events: Envelope[], until: string): LightMove[] {
  const moves: LightMove[] = []
  let light: string | null = null
  for (const event of known(events, until)) {
    const state = judged(event)
    if (!state?.light || state.light === light) continue
    moves.push({
      businessTime: event.businesstime ?? '',
      sequence: event.sequence ?? 0,
      from: light,
      to: state.light,
      gap: state.gap ?? null,
      dataThrough: state.dataThrough ?? null,
    })
    light = state.light
  }
  return moves.reverse()
}

function known(events: Envelope[], until: string): Told[] {
  return (events as Told[]).filter(event => (event.businesstime ?? '') <= until)
}

/** What was published about each month, oldest version first; a correction has two at least. */
export function vintages(observations: Observation[]): Map<string, Observation[]> {
  const months = new Map<string, Observation[]>()
  for (const each of observations) {
    const month = each.period ?? ''
    months.set(month, [...(months.get(month) ?? []), each])
  }
  for (const each of months.values()) each.sort((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''))
  return months
}

export interface Line {
  date: string
  plan: number | null
  stretch: number | null
  actual: number | null
  p10: number | null
  p50: number | null
  p90: number | null
}

/** Plan, what was, and what may come, day by day, of a server's trajectory or of the judgements alone. */
export function lines(trajectory: Trajectory | null, seen: Standing[]): Line[] {
  const days = new Map<string, Line>()
  const at = (date: string): Line => {
    const line = days.get(date) ?? { date, plan: null, stretch: null, actual: null, p10: null, p50: null, p90: null }
    days.set(date, line)
    return line
  }
  for (const each of seen) Object.assign(at(each.date), { actual: each.actual, plan: each.expected })
  for (const each of trajectory?.plan ?? []) Object.assign(at(each.through), { plan: each.expected, stretch: each.stretch })
  for (const each of trajectory?.actual ?? []) at(each.through).actual = each.value
  for (const each of trajectory?.forecast ?? []) Object.assign(at(each.through), { p10: each.p10, p50: each.p50, p90: each.p90 })
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date))
}
