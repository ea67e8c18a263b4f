export interface Calendar {
  frequency?: string
  /** Months as two digits for which no figure is collected. */
  skip?: string[]
}

const QUARTER = 3

/** The month to report next: after the last one, at the indicator's pace, leaving out what is not collected. */
export function nextPeriod(dataThrough: string | null | undefined, year: string, calendar: Calendar): string {
  const step = calendar.frequency === 'QUARTER' ? QUARTER : 1
  let [y, m] = dataThrough ? dataThrough.split('-').map(Number) : [Number(year), 0]
  for (let tries = 0; tries < 12; tries++) {
    m = m! + step
    if (m > 12) {
      m -= 12
      y = y! + 1
    }
    const month = String(m).padStart(2, '0')
    if (!calendar.skip?.includes(month)) return `${y}-${month}`
  }
  return `${year}-12`
}

export type Flaw = 'number' | 'negative' | 'lower'

/** What is wrong with a figure while it is typed; a lower one needs a reason. */
export function flaw(text: string, last: number | null | undefined, cumulative: boolean, reason: string): Flaw | null {
  if (text.trim() === '') return null
  if (!/^-?\d+(\.\d+)?$/.test(text.trim())) return 'number'
  const value = Number(text)
  if (cumulative && value < 0) return 'negative'
  return cumulative && last !== null && last !== undefined && value < last && reason.trim() === '' ? 'lower' : null
}

export interface ImportRow {
  indicator: string
  area: string
  period: string
  value: number
}

/** Rows as they come out of a spreadsheet: separated by commas or tabs; `bad` are the numbers of rows that are none. */
export function importRows(text: string): { rows: ImportRow[]; bad: number[] } {
  const rows: ImportRow[] = []
  const bad: number[] = []
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') return
    const [indicator, area, period, value] = line.split(/[,\t，]/).map(cell => cell.trim())
    if (indicator && area && period && value && Number.isFinite(Number(value))) rows.push({ indicator, area, period, value: Number(value) })
    else bad.push(i + 1)
  })
  return { rows, bad }
}
