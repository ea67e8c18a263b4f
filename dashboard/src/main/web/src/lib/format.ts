import { i18n, t } from '../i18n/index.svelte'

const MINUS = '−'
const KNOWN_FIGURES = 4
export const ZONE = 'Asia/Shanghai'

/** A plain number with thousands and at most so many decimals, with a real minus sign. */
export function number(value: number, decimals = 2): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: decimals }).replace('-', MINUS)
}

/** A value in its unit: yuan as 亿元 or 万元, mu, percent, a count, a place. */
export function quantity(value: number | null | undefined, unit: string | null | undefined): string {
  if (value === null || value === undefined) return '–'
  switch (unit) {
    case 'CNY':
      return money(value)
    case '%':
      return `${number(value)}${i18n.language === 'en' ? ' %' : '%'}`
    case 'mu':
      return spaced(number(value), t('unit.mu'))
    case 'count':
      return spaced(number(value), t('unit.count'))
    case 'rank':
      return i18n.language === 'en' ? `#${number(value)}` : `第 ${number(value)} 名`
    default:
      return number(value)
  }
}

/** A value nobody knows exactly: four figures of it. */
export function about(value: number | null | undefined, unit: string | null | undefined): string {
  return quantity(value === null || value === undefined ? value : Number(value.toPrecision(KNOWN_FIGURES)), unit)
}

/** Yuan: 亿元 from a hundred million, 万元 from ten thousand; in English billions and millions. */
export function money(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–'
  const size = Math.abs(value)
  if (i18n.language === 'en') {
    if (size >= 1e9) return `CNY ${number(value / 1e9)} bn`
    if (size >= 1e6) return `CNY ${number(value / 1e6, 1)} m`
    return `CNY ${number(value)}`
  }
  if (size >= 1e8) return `${number(value / 1e8)} ${t('unit.CNY_100M')}`
  if (size >= 1e4) return `${number(value / 1e4)} ${t('unit.CNY_10K')}`
  return `${number(value)} ${t('unit.CNY')}`
}

/** Percentage points, with their sign. */
export function points(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–'
  return spaced(`${value > 0 ? '+' : ''}${number(value)}`, t('unit.points'))
}

/** The same where there is little room. */
export function shortPoints(value: number): string {
  return spaced(`${value > 0 ? '+' : ''}${number(value)}`, t('unit.short'))
}

/** 10月 or Oct, with the year in January. */
export function month(day: string): string {
  const first = day.slice(5, 7) === '01'
  return formatted(day, { month: 'short', ...(first ? { year: 'numeric' as const } : {}) })
}

export function percent(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : quantity(value, '%')
}

/** A probability from 0 to 1. */
export function chance(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : quantity(Math.round(value * 100), '%')
}

/** 2023年2月3日 or 3 February 2023, of a day or of the day of an instant. */
export function date(text: string | null | undefined): string {
  if (!text) return '–'
  return formatted(text, { year: 'numeric', month: 'long', day: 'numeric' })
}

/** 2月3日 or 3 Feb. */
export function shortDate(text: string | null | undefined): string {
  if (!text) return '–'
  return formatted(text, i18n.language === 'en' ? { month: 'short', day: 'numeric' } : { month: 'long', day: 'numeric' })
}

/** 2023-08 as 2023年8月 or August 2023; other periods as they are. */
export function period(text: string): string {
  if (/^\d{4}$/.test(text)) return i18n.language === 'en' ? text : `${text}年`
  if (!/^\d{4}-\d{2}$/.test(text)) return text
  return formatted(`${text}-01`, { year: 'numeric', month: 'long' })
}

function formatted(text: string, parts: Intl.DateTimeFormatOptions): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const instant = new Date(day ? `${text}T00:00:00Z` : text)
  const locale = i18n.language === 'en' ? 'en-GB' : 'zh-CN'
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: day ? 'UTC' : ZONE }).format(instant)
}

/** The business day of an instant, as 2023-11-10. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant))
}

/** The last second of a business day; Shanghai has no summer time. */
export function endOf(day: string): string {
  return new Date(`${day}T23:59:59+08:00`).toISOString()
}

export function plusDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function spaced(text: string, unit: string): string {
  return unit ? `${text} ${unit}` : text
}
