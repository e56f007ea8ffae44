import type { Cost } from './model.js'

/** The middle one; the mean of the two in the middle where their number is even. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
}

/** How far apart the fastest and the slowest are, as a part of the median. */
export function spread(values: readonly number[]): number {
  return (Math.max(...values) - Math.min(...values)) / median(values)
}

/** Median of the ratios within each round, so that what slows a whole round down drops out. */
export function ratio(a: readonly number[], b: readonly number[]): number {
  return median(a.flatMap((value, n) => (b[n] === undefined ? [] : [value / b[n]])))
}

export function walls(costs: readonly Cost[]): number[] {
  return costs.map(({ wallMs }) => wallMs)
}

/** Empty where the processor time of a run is unknown. */
export function cpus(costs: readonly Cost[]): number[] {
  return costs.flatMap(({ cpuMs }) => (cpuMs === null ? [] : [cpuMs]))
}

export function peaks(costs: readonly Cost[]): number[] {
  return costs.flatMap(({ peakBytes }) => (peakBytes === null ? [] : [peakBytes]))
}
