import { constants } from 'node:fs'

/**
 * How a listed file is opened: a pipe that took its place must not hold us for ever
 * (docs/faults.md 6), nor a link lead us elsewhere.
 */
export const READ_FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW
