import type { Problem } from '../api/client'
import { t } from '../i18n/index.svelte'

/** What to say of a refusal to who wrote a form. */
export function problemText(refused: Problem): string {
  return refused.violations?.map(each => each.message).join('; ') || refused.message || t('app.away')
}
