// Forms of calls that DESIGN.md fixes and a service may not have yet: only what the page uses of them.
import type { components as Targets } from './generated/targets'

/** What lies over a light, where the service tells it. */
export interface Over {
  exemption?: { reason?: string | null; until?: string | null } | null
  override?: { reason?: string | null; until?: string | null } | null
  greenOnlyByReplanning?: boolean | null
}

export interface Pipeline {
  items: Stage[]
  total: Stage
}

export interface Stage {
  group: string | null
  count: number
  plannedInvestment: number
}

export interface Rate {
  numerator: number
  denominator: number
  rate: number | null
  rank?: number | null
}

export const RATES = ['listing', 'supply', 'landDelivery', 'start', 'inStatistics'] as const

export type RateRow = { group: string | null; cohort: number } & Record<(typeof RATES)[number], Rate>

export interface StageRates {
  items: RateRow[]
  total: RateRow
}

/** Month by month: what the plan wants, what was reached, what may come. */
export interface Trajectory {
  plan?: { through: string; expected: number | null; stretch: number | null }[]
  actual?: { through: string; value: number | null }[]
  forecast?: { through: string; p10: number; p50: number; p90: number }[]
}

export interface Part {
  id: string
  area: string
  name: string
  value: number | null
  actual: number | null
  gap: number | null
  light: string
  contribution?: number | null
}

export interface Breakdown {
  byArea?: { allocated: number | null; coverage: number | null; items?: Part[] } | null
}

export interface Contribution {
  projectId: string
  code: string
  name: string
  area: string
  achieved: string | null
  amount: number | null
  /** Why it fell out of the number. */
  why: string | null
  reason: string | null
}

export interface WhatIf {
  assessment: Targets['schemas']['AssessmentView']
}

export interface Order {
  id: string
  number: string
  area: string
  subject: string
  subjectName: string
  subjectNameEn: string | null
  unit: string | null
  leader: string | null
  text: string
  state: 'ASSIGNED' | 'ACCEPTED' | 'REPLIED' | 'RETURNED' | 'CLOSED'
  openedAt: string
  due: string
  overdue: boolean
  reply: string | null
  sequence: number
}

export interface Statistic {
  group: string | null
  opened?: number
  open?: number
  acknowledged?: number
  resolved?: number
}

export interface DueReport {
  projectId: string
  code: string
  name: string
  area: string
  leader: string | null
  department: string | null
  period: string
  due: string
  reporting: 'NOT_DUE' | 'DUE' | 'LATE'
  workdaysLate: number
  lastReported: string | null
}

export interface ReportedMonth {
  period: string
  cumulativeInvestment: number
  physicalProgress: number
  summary: string | null
}

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}
