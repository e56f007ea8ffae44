/**
 * Cuts a stream of bytes into leaves of `leafBytes`. A leaf that lies within one block is handed on
 * without a copy; the rest is copied, since blocks may be reused after `update` has returned.
 */
export class LeafCutter {
  readonly #leafBytes: number
  readonly #onLeaf: (content: Uint8Array) => void
  #pending = new Uint8Array(0)
  #pendingLength = 0
  #hasLeaf = false

  /** `onLeaf` must not keep its argument. */
  constructor(leafBytes: number, onLeaf: (content: Uint8Array) => void) {
    this.#leafBytes = leafBytes
    this.#onLeaf = onLeaf
  }

  update(block: Uint8Array): void {
    let at = 0
    if (this.#pendingLength > 0) {
      at = Math.min(block.length, this.#leafBytes - this.#pendingLength)
      this.#keep(block.subarray(0, at))
    }
    for (; block.length - at >= this.#leafBytes; at += this.#leafBytes) {
      this.#emit(block.subarray(at, at + this.#leafBytes))
    }
    this.#keep(block.subarray(at))
  }

  /** Hands on the last, shorter leaf; an empty one when there was no byte at all. */
  finish(): void {
    if (this.#pendingLength > 0 || !this.#hasLeaf) {
      this.#emit(this.#pending.subarray(0, this.#pendingLength))
    }
    this.#pending = new Uint8Array(0)
    this.#pendingLength = 0
  }

  #emit(content: Uint8Array): void {
    this.#hasLeaf = true
    this.#onLeaf(content)
  }

  #keep(bytes: Uint8Array): void {
    const length = this.#pendingLength + bytes.length
    if (length > this.#pending.length) {
      this.#grow(length)
    }
    this.#pending.set(bytes, this.#pendingLength)
    this.#pendingLength = length
    if (length === this.#leafBytes) {
      this.#pendingLength = 0
      this.#emit(this.#pending)
    }
  }

  /** To the size that is needed at first, since most files are small; then to that of a leaf. */
  #grow(length: number): void {
    const grown = Buffer.allocUnsafeSlow(this.#pendingLength === 0 ? length : this.#leafBytes)
    grown.set(this.#pending.subarray(0, this.#pendingLength))
    this.#pending = grown
  }
}
