/** An action with its parameters. */
export interface FaultAction {
  readonly kind: string
  readonly [parameter: string]: unknown
}

/** A number among the parameters of an action. */
export function numberOf(action: FaultAction, name: string, otherwise: number): number {
  const value = action[name]
  return typeof value === 'number' ? value : otherwise
}

/** A text among the parameters of an action. */
export function textOf(action: FaultAction, name: string, otherwise: string): string {
  const value = action[name]
  return typeof value === 'string' ? value : otherwise
}
