// Forms of calls that DESIGN.md fixes and the alerts service does not have yet: only what the page uses of them.

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

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}
