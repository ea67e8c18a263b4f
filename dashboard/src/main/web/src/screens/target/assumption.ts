import type { components } from '../../api/generated/targets'

export type Assumption = components['schemas']['Assumption']
