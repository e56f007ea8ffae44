import { fileBlock, type Link } from './dag-pb.js'
import { sha256 } from './sha256.js'

/** A piece of a file: a leaf, or a node over several pieces. */
export interface Piece {
  readonly cid: Uint8Array
  /** Bytes of the blocks of this piece and of all below it. */
  readonly dagSize: number
  /** Bytes of file in it. */
  readonly size: number
}

const NO_NAME = new Uint8Array(0)

/** The block over these pieces; `toCid` makes the CID from its sha256. */
function join(pieces: readonly Piece[], toCid: (sha256: Uint8Array) => Uint8Array): Piece {
  const links: Link[] = pieces.map(({ cid, dagSize }) => ({ name: NO_NAME, cid, dagSize }))
  const block = fileBlock(
    links,
    pieces.map((piece) => piece.size)
  )
  return {
    cid: toCid(sha256(block)),
    dagSize: pieces.reduce((sum, piece) => sum + piece.dagSize, block.length),
    size: pieces.reduce((sum, piece) => sum + piece.size, 0)
  }
}

/**
 * The balanced DAG over the leaves of one file (IPIP-499, layout `balanced`). A row that reaches
 * `width` is collapsed at once, so memory is at most `width` pieces for each level.
 */
export class BalancedTree {
  readonly #width: number
  readonly #toCid: (sha256: Uint8Array) => Uint8Array
  /** Pieces that have no parent yet; leaves in the first row. */
  readonly #rows: Piece[][] = []

  constructor(width: number, toCid: (sha256: Uint8Array) => Uint8Array) {
    this.#width = width
    this.#toCid = toCid
  }

  add(leaf: Piece): void {
    this.#push(0, leaf)
  }

  #push(level: number, piece: Piece): void {
    const row = (this.#rows[level] ??= [])
    row.push(piece)
    if (row.length === this.#width) {
      this.#collapse(level)
    }
  }

  #collapse(level: number): void {
    const row = this.#rows[level] ?? []
    this.#rows[level] = []
    this.#push(level + 1, join(row, this.#toCid))
  }

  /** The piece that is the whole file. At least one leaf must have been added; ends the tree. */
  root(): Piece {
    for (let level = 0; ; level++) {
      const row = this.#rows[level] ?? []
      const isTop = level >= this.#rows.length - 1
      const only = row[0]
      if (isTop && row.length <= 1) {
        if (only === undefined) {
          throw new RangeError('a file has at least one leaf')
        }
        return only
      }
      if (row.length > 0) {
        this.#collapse(level)
      }
    }
  }
}
