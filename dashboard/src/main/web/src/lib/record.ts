import type { Assessment } from '../api/client'
import { t, word } from '../i18n/index.svelte'
import { chance, number } from './format'

type Basis = NonNullable<Assessment['basis']>

/** How good the numbers of a forecast have been, as pairs of what and how much. */
export function recordOf(basis: Basis | null | undefined): [string, string][] {
  return Object.entries(basis ?? {})
    .filter(([name]) => !['probability', 'forecast', 'provenance'].includes(name))
    .map(([name, value]) => [word('record', name), plain(name, value)])
}

/** Why there is no probability, where the service gives a reason this page knows. */
export function silenceOf(basis: Basis | null | undefined): string {
  const code = basis?.probability
  const said = word('silence', code)
  return code && said !== code ? said : t('card.probabilityNone')
}

function plain(name: string, value: unknown): string {
  if (typeof value !== 'number') return word('method', String(value))
  return name === 'coverage' ? chance(value) : number(value, 3)
}
