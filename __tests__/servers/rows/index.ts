import type { Row } from '../support/row.js'
import { LIMITERS } from './limiters.js'

/** All rows; those that wait longest come first. */
export const ROWS: readonly Row[] = [...LIMITERS]
