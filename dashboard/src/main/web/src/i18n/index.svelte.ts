import { en } from './en'
import { type Key, zh } from './zh'

export type { Key } from './zh'
export type Language = 'zh-CN' | 'en'

const REMEMBERED = 'language'

/** The language of the page: chosen before, else that of the browser; Chinese where neither says. */
class I18n {
  language = $state<Language>(remembered() ?? (navigator.language.startsWith('en') ? 'en' : 'zh-CN'))

  toggle(): void {
    this.language = this.language === 'en' ? 'zh-CN' : 'en'
    localStorage.setItem(REMEMBERED, this.language)
  }
}

function remembered(): Language | null {
  const value = localStorage.getItem(REMEMBERED)
  return value === 'en' || value === 'zh-CN' ? value : null
}

export const i18n = new I18n()

export function t(key: Key, values: Record<string, string | number> = {}): string {
  const text = (i18n.language === 'en' ? en : zh)[key]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** For codes that come from a service: one this page does not know yet is shown as it is. */
export function word(group: string, code: string | null | undefined): string {
  if (!code) return ''
  const key = `${group}.${code}`
  return key in zh ? t(key as Key) : code
}

/** A name in the language of the page, where there is one. */
export function named(thing: { name?: string | null; nameEn?: string | null }): string {
  return (i18n.language === 'en' && thing.nameEn) || thing.name || ''
}
