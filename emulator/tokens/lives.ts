/** Counts how long and how often each token has been used. */
export class TokenLives {
  readonly #lives = new Map<string, { readonly since: number; requests: number }>()

  /** Notes one use. Says whether the token had died before. */
  use(token: string, maxMs: number, maxRequests: number): boolean {
    const life = this.#lives.get(token) ?? { since: performance.now(), requests: 0 }
    life.requests += 1
    this.#lives.set(token, life)
    const isTooOld = maxMs > 0 && performance.now() - life.since > maxMs
    return isTooOld || (maxRequests > 0 && life.requests > maxRequests)
  }

  /** Begins the life of a token that was just issued. */
  begin(token: string): void {
    this.#lives.set(token, { since: performance.now(), requests: 0 })
  }

  clear(): void {
    this.#lives.clear()
  }
}
