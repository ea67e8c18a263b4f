import type { Milestone } from '../api/client'

/** Three parallel tracks, each in the order in which its steps usually come. */
export const TRACKS = {
  contract: ['SIGNED', 'REVIEWED', 'APPROVED'],
  land: ['LISTED', 'AWARDED', 'CONTRACTED', 'LAND_DELIVERED'],
  build: ['STARTED', 'IN_STATISTICS', 'COMPLETED', 'TRIAL_PRODUCTION', 'IN_PRODUCTION', 'AT_CAPACITY', 'RELOCATED'],
} as const

export const KINDS: string[] = Object.values(TRACKS).flat()

/** The light that a state is shown with. */
export function lightOf(state: string | null | undefined): string {
  switch (state) {
    case 'OVERDUE_RED':
      return 'RED'
    case 'OVERDUE_YELLOW':
    case 'AT_RISK':
    case 'DONE_LATE':
      return 'YELLOW'
    case 'ON_TRACK':
    case 'DONE_ON_TIME':
      return 'GREEN'
    default:
      return 'GREY'
  }
}

const WORST = ['OVERDUE_RED', 'OVERDUE_YELLOW', 'AT_RISK', 'UNANCHORED', 'ON_TRACK', 'DONE_LATE', 'DONE_ON_TIME']

/** The state that matters most of a project's. */
export function worst(milestones: Milestone[]): string | null {
  const states = milestones.map(each => String(each.state))
  return WORST.find(state => states.includes(state)) ?? states[0] ?? null
}

export interface Scale {
  /** Percent from the left of a day. */
  at: (day: string) => number
  /** Firsts of years and quarters within. */
  ticks: { day: string; label: string }[]
}

const DAY = 86_400_000
const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** From a month before the first day to a month behind the last. */
export function scale(days: string[]): Scale {
  const times = days.map(time)
  const from = Math.min(...times) - 30 * DAY
  const to = Math.max(...times) + 30 * DAY
  const at = (day: string) => ((time(day) - from) / (to - from)) * 100
  const first = new Date(from).getUTCFullYear()
  const last = new Date(to).getUTCFullYear()
  const step = last - first > 3 ? 12 : last - first > 1 ? 6 : 3
  const ticks: Scale['ticks'] = []
  for (let year = first; year <= last; year++) {
    for (let month = 1; month <= 12; month += step) {
      const day = `${year}-${String(month).padStart(2, '0')}-01`
      if (time(day) >= from && time(day) <= to) ticks.push({ day, label: month === 1 ? String(year) : `${year}-${String(month).padStart(2, '0')}` })
    }
  }
  return { at, ticks }
}
