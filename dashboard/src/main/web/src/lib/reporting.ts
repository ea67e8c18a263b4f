import type { DueFigure, Indicator, Row } from '../api/client'

/** When figures are reported, and for which months not; a word where nobody must. */
export type Calendar = 'NOT_REQUIRED' | { frequency?: string; skip?: string[] }

const QUARTER = 3

/** The month to report next: after the last one, at the indicator's pace, leaving out what is not collected. */
export function nextPeriod(dataThrough: string | null | undefined, year: string, calendar: Calendar): string {
  const { frequency, skip } = typeof calendar === 'string' ? {} : calendar
  const step = frequency === 'QUARTER' ? QUARTER : 1
  let [y, m] = dataThrough ? dataThrough.split('-').map(Number) : [Number(year), 0]
  for (let tries = 0; tries < 12; tries++) {
    m = m! + step
    if (m > 12) {
      m -= 12
      y = y! + 1
    }
    const month = String(m).padStart(2, '0')
    if (!skip?.includes(month)) return `${y}-${month}`
  }
  return `${year}-12`
}

/** The last month of a month or a quarter: 2023-Q3 is reported as 2023-09. */
export function lastMonth(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  return quarter ? `${quarter[1]}-${String(Number(quarter[2]) * QUARTER).padStart(2, '0')}` : period
}

/** One line of the form: a series somebody reports. */
export interface Series {
  indicator: Indicator
  area: string
  department: string | null
  /** What to report next. */
  period: string
  state: string
  due: string | null
  /** Working days late, or left; null where nothing is due. */
  days: number | null
  /** How many figures are outstanding. */
  outstanding: number
}

const URGENCY = ['LATE', 'DUE', 'NOT_DUE']

/** What is due or late, earliest figure of each series first, and then what may be reported ahead or again. */
export function seriesOf(due: DueFigure[], board: Row[], indicators: Indicator[], year: string): Series[] {
  const kinds = new Map(indicators.map(each => [each.code, each]))
  const found = new Map<string, Series>()
  for (const each of due) {
    const indicator = kinds.get(each.indicator)
    const key = `${each.indicator}/${each.area}`
    const before = found.get(key)
    if (before) before.outstanding++
    else if (indicator)
      found.set(key, {
        indicator,
        area: each.area!,
        department: each.department ?? null,
        period: lastMonth(each.period!),
        state: each.state!,
        due: each.due ?? null,
        days: each.workingDays ?? null,
        outstanding: 1,
      })
  }
  for (const row of board) {
    const indicator = kinds.get(row.indicator)
    const key = `${row.indicator}/${row.area}`
    if (found.has(key) || !indicator || indicator.derivation || !row.reporting) continue
    found.set(key, {
      indicator,
      area: row.area!,
      department: row.department ?? null,
      period: nextPeriod(row.dataThrough, year, indicator.reporting ?? {}),
      state: 'NOT_DUE',
      due: row.dataDue ?? null,
      days: null,
      outstanding: 0,
    })
  }
  return [...found.values()].sort(
    (a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || (a.due ?? '9').localeCompare(b.due ?? '9') || a.area.localeCompare(b.area),
  )
}

export type Flaw = 'number' | 'negative' | 'percent' | 'lower'

interface Bounds {
  /** The figure before; a cumulative one needs a reason to be lower. */
  last?: number | null | undefined
  cumulative: boolean
  most?: number
}

/** What is wrong with a figure while it is typed. */
export function flaw(text: string, { last, cumulative, most }: Bounds, reason: string): Flaw | null {
  if (text.trim() === '') return null
  if (!/^-?\d+(\.\d+)?$/.test(text.trim())) return 'number'
  const value = Number(text)
  if (cumulative && value < 0) return 'negative'
  if (most !== undefined && value > most) return 'percent'
  return cumulative && last !== null && last !== undefined && value < last && reason.trim() === '' ? 'lower' : null
}

/** A figure as it is typed, times a power of ten, exactly. */
export function scaled(text: string, zeros: number): number {
  return Number(`${text.trim()}e${zeros}`)
}

export interface ImportRow {
  indicator: string
  area: string
  period: string
  value: number
  basis?: string
}

/** Rows as they come out of a spreadsheet: separated by commas or tabs; `bad` are the numbers of rows that are none. */
export function importRows(text: string): { rows: ImportRow[]; bad: number[] } {
  const rows: ImportRow[] = []
  const bad: number[] = []
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') return
    const [indicator, area, period, value, basis] = line.split(/[,\t，]/).map(cell => cell.trim())
    if (indicator && area && period && value && Number.isFinite(Number(value))) rows.push({ indicator, area, period, value: Number(value), ...(basis ? { basis } : {}) })
    else bad.push(i + 1)
  })
  return { rows, bad }
}
