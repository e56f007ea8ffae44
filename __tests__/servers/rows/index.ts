import type { Row } from '../support/row.js'
import { AWAY } from './away.js'
import { BODY_LIMITS } from './body-limits.js'
import { GATEWAYS } from './gateways.js'
import { LIMITERS } from './limiters.js'
import { OBSERVED_ROWS } from './observed.js'
import { PROXIES } from './proxies.js'
import { STACK_ROWS } from './stacks.js'
import { WORDS } from './words.js'

/** All rows; those that wait longest come first. */
export const ROWS: readonly Row[] = [
  ...AWAY,
  ...GATEWAYS,
  ...LIMITERS,
  ...STACK_ROWS,
  ...BODY_LIMITS,
  ...OBSERVED_ROWS,
  ...PROXIES,
  ...WORDS
]
