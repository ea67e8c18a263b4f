import type { components } from '../api/generated/targets'
import type { Plan, Trajectory } from '../api/client'

type Envelope = components['schemas']['Envelope']

export interface LightMove {
  businessTime: string
  sequence: number
  from: string | null
  to: string
  gap: number | null
}

interface Told {
  sequence?: number
  businesstime?: string
  data?: { target?: { assessment?: { light?: string; gap?: number | null } | null } }
}

/** Every change of the light that was known by a moment, newest first; of the target's events, oldest first. */
export function lightMoves(events: Envelope[], until: string): LightMove[] {
  const moves: LightMove[] = []
  let light: string | null = null
  for (const event of events as Told[]) {
    const state = event.data?.target?.assessment
    if ((event.businesstime ?? '') > until || !state?.light || state.light === light) continue
    moves.push({ businessTime: event.businesstime ?? '', sequence: event.sequence ?? 0, from: light, to: state.light, gap: state.gap ?? null })
    light = state.light
  }
  return moves.reverse()
}

/** What a chart shows at the end of one month. */
export interface Point {
  date: string
  plan: number | null
  stretch: number | null
  actual: number | null
  /** What was said of the month before it was corrected, oldest first. */
  earlier: number[]
  p10: number | null
  p50: number | null
  p90: number | null
}

/** Plan, what was, and what may come, month by month. The band opens at the last value that is known. */
export function curve(trajectory: Trajectory): Point[] {
  const months = new Map<string, Point>()
  const at = (date: string): Point => {
    const point = months.get(date) ?? { date, plan: null, stretch: null, actual: null, earlier: [], p10: null, p50: null, p90: null }
    months.set(date, point)
    return point
  }
  for (const each of trajectory.plan ?? []) Object.assign(at(each.through!), { plan: each.expected ?? null, stretch: each.stretch ?? null })
  for (const each of trajectory.actual ?? []) {
    const said = (each.vintages ?? []).slice(0, -1).map(vintage => vintage.value!)
    Object.assign(at(each.through!), { actual: each.value ?? null, earlier: said.filter(value => value !== each.value) })
  }
  const band = trajectory.forecast ?? []
  const last = trajectory.actual?.at(-1)
  if (band.length && last?.value !== undefined) Object.assign(at(last.through!), { p10: last.value, p50: last.value, p90: last.value })
  for (const each of band) Object.assign(at(each.through!), { p10: each.p10, p50: each.p50, p90: each.p90 })
  return [...months.values()].sort((a, b) => a.date.localeCompare(b.date))
}

/** A new plan, at the first month that ended after it was known. */
export interface Replanned {
  date: string
  version: number
  reason: string | null
}

export function replanned(plans: Plan[], points: Point[]): Replanned[] {
  return plans.flatMap(plan => {
    const month = points.find(point => point.date >= (plan.knownFrom ?? '').slice(0, 10))
    return plan.version! > 1 && month ? [{ date: month.date, version: plan.version!, reason: plan.reason ?? null }] : []
  })
}
