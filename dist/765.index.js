export const id = 765;
export const ids = [765];
export const modules = {

/***/ 9394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ sameNode),
/* harmony export */   Wh: () => (/* binding */ CID_V0_BYTES),
/* harmony export */   XZ: () => (/* binding */ RAW),
/* harmony export */   cP: () => (/* binding */ cidText),
/* harmony export */   fi: () => (/* binding */ sha256NodeOf),
/* harmony export */   kO: () => (/* binding */ cidV1),
/* harmony export */   mQ: () => (/* binding */ parseCid),
/* harmony export */   o: () => (/* binding */ cidBytes),
/* harmony export */   p_: () => (/* binding */ cidV0),
/* harmony export */   qn: () => (/* binding */ DAG_PB)
/* harmony export */ });
/* harmony import */ var multiformats_bases_base16__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3439);
/* harmony import */ var multiformats_bases_base32__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2601);
/* harmony import */ var multiformats_bases_base36__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5349);
/* harmony import */ var multiformats_bases_base58__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3065);
/* harmony import */ var multiformats_bases_base64__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4002);
/* harmony import */ var multiformats_cid__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3656);






/** Multicodec of a UnixFS node with links or framing, the only codec of a CIDv0. */
const DAG_PB = 0x70;
/** Multicodec of a leaf that is nothing but bytes of the file. */
const RAW = 0x55;
const SHA2_256 = 0x12;
const SHA2_256_BYTES = 32;
/** A CIDv0: a bare multihash. */
const CID_V0_BYTES = 2 + SHA2_256_BYTES;
/** A sha2-256 CID has at most 110 characters; base58 takes quadratic time, so longer text is not tried. */
const LONGEST_CID = 512;
const BASES = [multiformats_bases_base32__WEBPACK_IMPORTED_MODULE_1__/* .base32 */ .RG, multiformats_bases_base58__WEBPACK_IMPORTED_MODULE_3__/* .base58btc */ .s, multiformats_bases_base36__WEBPACK_IMPORTED_MODULE_2__/* .base36 */ .d, multiformats_bases_base16__WEBPACK_IMPORTED_MODULE_0__/* .base16 */ .x, multiformats_bases_base32__WEBPACK_IMPORTED_MODULE_1__/* .base32upper */ .zW, multiformats_bases_base64__WEBPACK_IMPORTED_MODULE_4__/* .base64 */ .K3, multiformats_bases_base64__WEBPACK_IMPORTED_MODULE_4__/* .base64url */ .r0];
function decode(text) {
    if (text === '' || text.length > LONGEST_CID) {
        return undefined;
    }
    try {
        const base = BASES.find(({ prefix }) => text.startsWith(prefix));
        const cid = base ? multiformats_cid__WEBPACK_IMPORTED_MODULE_5__/* .CID */ .TO.parse(text, base) : multiformats_cid__WEBPACK_IMPORTED_MODULE_5__/* .CID */ .TO.parse(text);
        const { code, digest } = cid.multihash;
        return code === SHA2_256 && digest.length !== SHA2_256_BYTES ? undefined : cid;
    }
    catch {
        return undefined;
    }
}
/** Reads `text` as a CID of version 0 or 1 in any usual base; undefined when it is none. Never throws. */
function parseCid(text) {
    const cid = decode(text);
    return cid && { version: cid.version, codec: cid.code, canonical: cid.toString() };
}
/**
 * Whether both texts are CIDs of one and the same node: a CIDv0 equals the CIDv1 (dag-pb) with its
 * multihash (docs/ipfs.md 1.5), and the base does not matter.
 */
function sameNode(a, b) {
    const left = decode(a);
    const right = decode(b);
    return (left !== undefined &&
        right !== undefined &&
        left.code === right.code &&
        sameBytes(left.multihash.bytes, right.multihash.bytes));
}
/** CIDv0 of the block with this sha256: the bare multihash, 34 bytes. */
function cidV0(sha256) {
    return frame([SHA2_256, SHA2_256_BYTES], sha256);
}
/** CIDv1 of the block with this sha256, 36 bytes. */
function cidV1(codec, sha256) {
    return frame([1, codec, SHA2_256, SHA2_256_BYTES], sha256);
}
function frame(head, sha256) {
    const cid = new Uint8Array(head.length + sha256.length);
    cid.set(head);
    cid.set(sha256, head.length);
    return cid;
}
/** The usual spelling of a CID made by `cidV0` or `cidV1`. */
function cidText(cid) {
    return cid.length === CID_V0_BYTES ? multiformats_bases_base58__WEBPACK_IMPORTED_MODULE_3__/* .base58btc */ .s.baseEncode(cid) : multiformats_bases_base32__WEBPACK_IMPORTED_MODULE_1__/* .base32 */ .RG.encode(cid);
}
/** The bytes of a CID in its usual spelling. Throws for text in no such base. */
function cidBytes(text) {
    return text.startsWith('Qm') ? multiformats_bases_base58__WEBPACK_IMPORTED_MODULE_3__/* .base58btc */ .s.baseDecode(text) : multiformats_bases_base32__WEBPACK_IMPORTED_MODULE_1__/* .base32 */ .RG.decode(text);
}
/**
 * What a text names, where it is a CID that can be compared with those computed here: version 0, or
 * version 1 dag-pb or raw, with sha2-256. Undefined for inlined content and for what is no CID. Never
 * throws.
 */
function sha256NodeOf(text) {
    const cid = decode(text);
    if (cid === undefined || cid.multihash.code !== SHA2_256) {
        return undefined;
    }
    const { code: codec, multihash } = cid;
    return codec === DAG_PB || codec === RAW ? { codec, sha256: multihash.digest } : undefined;
}
function sameBytes(a, b) {
    return Buffer.compare(a, b) === 0;
}


/***/ }),

/***/ 9093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Fingerprints)
/* harmony export */ });
/* unused harmony export Fingerprint */
/* harmony import */ var _cid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9394);

const HASH_BYTES = 32;
/** The sha256 of the content, then the CID. */
const ROW_BYTES = HASH_BYTES + _cid_js__WEBPACK_IMPORTED_MODULE_0__/* .CID_V0_BYTES */ .Wh;
/** A CIDv0 is these two bytes and the sha256 of its block. */
const CID_HEAD_BYTES = _cid_js__WEBPACK_IMPORTED_MODULE_0__/* .CID_V0_BYTES */ .Wh - HASH_BYTES;
/**
 * The fingerprints of all files of a site, in 82 bytes for each: objects with their texts take three
 * times as much. Found by the position of a file, by its path, and by a hash that dStor gave.
 */
class Fingerprints {
    #files;
    #hashes;
    #sizes;
    /** No DAG has no bytes: 0 where the fingerprint is not known. */
    #dagSizes;
    /** Made at the first question. */
    #positions;
    #paths;
    /** @param files those of the site, in its order; none of their fingerprints is known yet */
    constructor(files) {
        this.#files = files;
        this.#hashes = Buffer.alloc(files.length * ROW_BYTES);
        this.#sizes = new Float64Array(files.length);
        this.#dagSizes = new Float64Array(files.length);
    }
    set(index, { size, sha256, cid, dagSize }) {
        this.#hashes.set(sha256, index * ROW_BYTES);
        this.#hashes.set(cid, index * ROW_BYTES + HASH_BYTES);
        this.#sizes[index] = size;
        this.#dagSizes[index] = dagSize;
        this.#paths = undefined;
    }
    at(index) {
        const dagSize = this.#dagSizes[index];
        if (!dagSize) {
            return undefined;
        }
        return new Fingerprint(this.#sizes[index], dagSize, this.#hashes, index * ROW_BYTES);
    }
    /** The position of a file of the site. */
    indexOf(path) {
        this.#positions ??= new Map(this.#files.map((file, index) => [file.path, index]));
        return this.#positions.get(path);
    }
    /** The fingerprint of the file with this path, where it is known. */
    of(path) {
        return this.at(this.indexOf(path) ?? -1);
    }
    /**
     * Paths of the files whose CID `hash` is, in whatever spelling: that of the default profile, or the
     * plain sha256 of their bytes. None where it is opaque.
     */
    pathsOf(hash) {
        const node = (0,_cid_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256NodeOf */ .fi)(hash);
        if (node === undefined) {
            return [];
        }
        this.#paths ??= this.#byNode();
        return this.#paths.get(keyOf(node)) ?? [];
    }
    #byNode() {
        const paths = new Map();
        for (const [index, { path }] of this.#files.entries()) {
            for (const key of this.at(index)?.keys ?? []) {
                const alike = paths.get(key);
                if (alike === undefined) {
                    paths.set(key, [path]);
                }
                else {
                    alike.push(path);
                }
            }
        }
        return paths;
    }
}
/** The bytes of a hash as text, one character each. */
function keyOf({ codec, sha256 }) {
    return `${codec === _cid_js__WEBPACK_IMPORTED_MODULE_0__/* .DAG_PB */ .qn ? 'd' : 'r'}${Buffer.from(sha256).toString('latin1')}`;
}
/** One fingerprint; its texts are made each time they are read. */
class Fingerprint {
    size;
    dagSize;
    #hashes;
    #start;
    constructor(size, dagSize, hashes, start) {
        this.size = size;
        this.dagSize = dagSize;
        this.#hashes = hashes;
        this.#start = start;
    }
    get sha256() {
        return this.#hashes.toString('hex', this.#start, this.#start + HASH_BYTES);
    }
    get cidBytes() {
        return this.#hashes.subarray(this.#start + HASH_BYTES, this.#start + ROW_BYTES);
    }
    get cid() {
        return (0,_cid_js__WEBPACK_IMPORTED_MODULE_0__/* .cidText */ .cP)(this.cidBytes);
    }
    /** The nodes that the file is under the default profile and as one raw block. */
    get keys() {
        const dag = this.#start + HASH_BYTES + CID_HEAD_BYTES;
        return [
            `d${this.#hashes.toString('latin1', dag, dag + HASH_BYTES)}`,
            `r${this.#hashes.toString('latin1', this.#start, this.#start + HASH_BYTES)}`
        ];
    }
    /**
     * Compares a hash that dStor gave for the file. A CID of one raw block is nothing but the sha256 of
     * the bytes, so that it can be compared without knowing how a service cuts files.
     */
    judge(hash) {
        const node = (0,_cid_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256NodeOf */ .fi)(hash);
        return node === undefined ? 'opaque' : this.keys.includes(keyOf(node)) ? 'same' : 'other';
    }
}


/***/ }),

/***/ 5210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KG: () => (/* reexport */ DEFAULT_PROFILE),
  gp: () => (/* reexport */ FileHasher),
  UV: () => (/* reexport */ fingerprints/* Fingerprints */.U),
  jI: () => (/* reexport */ PROFILES),
  jj: () => (/* reexport */ ProfileHasher),
  XZ: () => (/* reexport */ ipfs_cid/* RAW */.XZ),
  GJ: () => (/* reexport */ dagSizesOf),
  E8: () => (/* reexport */ digestSmallFile),
  mQ: () => (/* reexport */ ipfs_cid/* parseCid */.mQ),
  dZ: () => (/* reexport */ perFormat),
  Nb: () => (/* reexport */ rootCid),
  I5: () => (/* reexport */ rootOf),
  $Y: () => (/* reexport */ ipfs_cid/* sameNode */.$Y),
  fi: () => (/* reexport */ ipfs_cid/* sha256NodeOf */.fi)
});

// UNUSED EXPORTS: FolderTreeError, SMALL_FILE_BYTES

// EXTERNAL MODULE: ./src/ipfs/cid.ts
var ipfs_cid = __webpack_require__(9394);
;// CONCATENATED MODULE: ./src/ipfs/dag-pb.ts
/**
 * The bytes of dag-pb blocks with UnixFS data, as Kubo writes them (docs/ipfs.md 3.2): links first,
 * then data, link names present even when empty, block sizes unpacked. Written here and not by a
 * library because every byte of the site passes through it and the verification rests on it.
 */
/** Protobuf keys: field number << 3 | wire type (0 varint, 2 length-delimited). */
const NODE_DATA = 0x0a;
const NODE_LINK = 0x12;
const LINK_HASH = 0x0a;
const LINK_NAME = 0x12;
const LINK_TSIZE = 0x18;
const UNIXFS_TYPE = 0x08;
const UNIXFS_DATA = 0x12;
const UNIXFS_FILE_SIZE = 0x18;
const UNIXFS_BLOCK_SIZE = 0x20;
const UNIXFS_HASH_TYPE = 0x28;
const UNIXFS_FANOUT = 0x30;
const TYPE_DIRECTORY = 1;
const TYPE_FILE = 2;
const TYPE_HAMT = 5;
/** Multicodec murmur3-x64-64. */
const MURMUR3 = 0x22;
/** Children of a HAMT node (IPIP-499). */
const HAMT_FANOUT = 256;
function varintLength(value) {
    let length = 1;
    for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
        length += 1;
    }
    return length;
}
/** Writes into a buffer of the right size; sizes go beyond 32 bits, so no bit operations on them. */
class Writer {
    bytes;
    #at = 0;
    constructor(length) {
        this.bytes = Buffer.allocUnsafe(length);
    }
    varint(value) {
        let rest = value;
        while (rest >= 0x80) {
            this.bytes[this.#at++] = (rest % 0x80) + 0x80;
            rest = Math.floor(rest / 0x80);
        }
        this.bytes[this.#at++] = rest;
        return this;
    }
    blob(key, bytes) {
        this.varint(key).varint(bytes.length);
        this.bytes.set(bytes, this.#at);
        this.#at += bytes.length;
        return this;
    }
}
function fieldLength(length) {
    return 1 + varintLength(length) + length;
}
function linkBodyLength(link) {
    return (fieldLength(link.cid.length) + fieldLength(link.name.length) + 1 + varintLength(link.dagSize));
}
/** Bytes that a link takes in the block of its parent. */
function linkLength(link) {
    return fieldLength(linkBodyLength(link));
}
function encodeNode(links, data) {
    let length = fieldLength(data.length);
    for (const link of links) {
        length += linkLength(link);
    }
    const writer = new Writer(length);
    for (const link of links) {
        writer.varint(NODE_LINK).varint(linkBodyLength(link));
        writer.blob(LINK_HASH, link.cid).blob(LINK_NAME, link.name);
        writer.varint(LINK_TSIZE).varint(link.dagSize);
    }
    return writer.blob(NODE_DATA, data).bytes;
}
/**
 * The bytes before and after the content in the block of a leaf, so that content need not be copied
 * to be hashed. `length` is that of the content in bytes.
 */
function leafFrame(length) {
    const content = length === 0 ? 0 : fieldLength(length);
    const data = 2 + content + 1 + varintLength(length);
    const head = new Writer(1 + varintLength(data) + 2 + content - length);
    head.varint(NODE_DATA).varint(data).varint(UNIXFS_TYPE).varint(TYPE_FILE);
    if (length > 0) {
        head.varint(UNIXFS_DATA).varint(length);
    }
    const tail = new Writer(1 + varintLength(length)).varint(UNIXFS_FILE_SIZE).varint(length);
    return { head: head.bytes, tail: tail.bytes };
}
/** Block of a file that has several children; `sizes` are the bytes of file below each of them. */
function fileBlock(links, sizes) {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const sizesLength = sizes.reduce((sum, size) => sum + 1 + varintLength(size), 0);
    const data = new Writer(3 + varintLength(total) + sizesLength);
    data.varint(UNIXFS_TYPE).varint(TYPE_FILE).varint(UNIXFS_FILE_SIZE).varint(total);
    for (const size of sizes) {
        data.varint(UNIXFS_BLOCK_SIZE).varint(size);
    }
    return encodeNode(links, data.bytes);
}
const DIRECTORY_DATA = Uint8Array.of(UNIXFS_TYPE, TYPE_DIRECTORY);
/** Bytes of the block of an empty directory. */
const EMPTY_DIRECTORY_LENGTH = fieldLength(DIRECTORY_DATA.length);
/** Block of a directory; links in the order of the UTF-8 bytes of their names. */
function directoryBlock(links) {
    return encodeNode(links, DIRECTORY_DATA);
}
/** Which slots are taken, as a big-endian number without leading zero bytes. */
function bitField(slots) {
    const bits = new Uint8Array(HAMT_FANOUT / 8);
    for (const slot of slots) {
        const at = bits.length - 1 - (slot >> 3);
        bits[at] = (bits[at] ?? 0) | (1 << (slot & 7));
    }
    const first = bits.findIndex((byte) => byte !== 0);
    return bits.subarray(first === -1 ? bits.length : first);
}
/** Block of one shard of a large directory; `slots` are those of the links, ascending. */
function shardBlock(links, slots) {
    const bits = bitField(slots);
    const data = new Writer(2 + fieldLength(bits.length) + 2 + 1 + varintLength(HAMT_FANOUT));
    data.varint(UNIXFS_TYPE).varint(TYPE_HAMT).blob(UNIXFS_DATA, bits);
    data.varint(UNIXFS_HASH_TYPE).varint(MURMUR3).varint(UNIXFS_FANOUT).varint(HAMT_FANOUT);
    return encodeNode(links, data.bytes);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/ipfs/sha256.ts

/** Up to here a copy costs less than a second and third call for the parts. */
const COPIED_BYTES = 16 * 1024;
const scratch = Buffer.allocUnsafeSlow(COPIED_BYTES);
/** sha256 of the parts one after the other, 32 bytes. */
function sha256(...parts) {
    const [first, second] = parts;
    if (first !== undefined && second === undefined) {
        return (0,external_node_crypto_.hash)('sha256', first, 'buffer');
    }
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return length <= COPIED_BYTES ? (0,external_node_crypto_.hash)('sha256', joined(parts), 'buffer') : inTurn(parts);
}
function joined(parts) {
    let length = 0;
    for (const part of parts) {
        scratch.set(part, length);
        length += part.length;
    }
    return scratch.subarray(0, length);
}
function inTurn(parts) {
    const whole = (0,external_node_crypto_.createHash)('sha256');
    for (const part of parts) {
        whole.update(part);
    }
    return whole.digest();
}

;// CONCATENATED MODULE: ./src/ipfs/balanced.ts


const NO_NAME = new Uint8Array(0);
/** The block over these pieces; `toCid` makes the CID from its sha256. */
function join(pieces, toCid) {
    const links = pieces.map(({ cid, dagSize }) => ({ name: NO_NAME, cid, dagSize }));
    const block = fileBlock(links, pieces.map((piece) => piece.size));
    return {
        cid: toCid(sha256(block)),
        dagSize: pieces.reduce((sum, piece) => sum + piece.dagSize, block.length),
        size: pieces.reduce((sum, piece) => sum + piece.size, 0)
    };
}
/**
 * The balanced DAG over the leaves of one file (IPIP-499, layout `balanced`). A row that reaches
 * `width` is collapsed at once, so memory is at most `width` pieces for each level.
 */
class BalancedTree {
    #width;
    #toCid;
    /** Pieces that have no parent yet; leaves in the first row. */
    #rows = [];
    constructor(width, toCid) {
        this.#width = width;
        this.#toCid = toCid;
    }
    add(leaf) {
        this.#push(0, leaf);
    }
    #push(level, piece) {
        const row = (this.#rows[level] ??= []);
        row.push(piece);
        if (row.length === this.#width) {
            this.#collapse(level);
        }
    }
    #collapse(level) {
        const row = this.#rows[level] ?? [];
        this.#rows[level] = [];
        this.#push(level + 1, join(row, this.#toCid));
    }
    /** The piece that is the whole file. At least one leaf must have been added; ends the tree. */
    root() {
        for (let level = 0;; level++) {
            const row = this.#rows[level] ?? [];
            const isTop = level >= this.#rows.length - 1;
            const only = row[0];
            if (isTop && row.length <= 1) {
                if (only === undefined) {
                    throw new RangeError('a file has at least one leaf');
                }
                return only;
            }
            if (row.length > 0) {
                this.#collapse(level);
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/ipfs/leaf-cutter.ts
/**
 * Cuts a stream of bytes into leaves of `leafBytes`. A leaf that lies within one block is handed on
 * without a copy; the rest is copied, since blocks may be reused after `update` has returned.
 */
class LeafCutter {
    #leafBytes;
    #onLeaf;
    #pending = new Uint8Array(0);
    #pendingLength = 0;
    #hasLeaf = false;
    /** `onLeaf` must not keep its argument. */
    constructor(leafBytes, onLeaf) {
        this.#leafBytes = leafBytes;
        this.#onLeaf = onLeaf;
    }
    update(block) {
        let at = 0;
        if (this.#pendingLength > 0) {
            at = Math.min(block.length, this.#leafBytes - this.#pendingLength);
            this.#keep(block.subarray(0, at));
        }
        for (; block.length - at >= this.#leafBytes; at += this.#leafBytes) {
            this.#emit(block.subarray(at, at + this.#leafBytes));
        }
        this.#keep(block.subarray(at));
    }
    /** Hands on the last, shorter leaf; an empty one when there was no byte at all. */
    finish() {
        if (this.#pendingLength > 0 || !this.#hasLeaf) {
            this.#emit(this.#pending.subarray(0, this.#pendingLength));
        }
        this.#pending = new Uint8Array(0);
        this.#pendingLength = 0;
    }
    #emit(content) {
        this.#hasLeaf = true;
        this.#onLeaf(content);
    }
    #keep(bytes) {
        const length = this.#pendingLength + bytes.length;
        if (length > this.#pending.length) {
            this.#grow(length);
        }
        this.#pending.set(bytes, this.#pendingLength);
        this.#pendingLength = length;
        if (length === this.#leafBytes) {
            this.#pendingLength = 0;
            this.#emit(this.#pending);
        }
    }
    /** To the size that is needed at first, since most files are small; then to that of a leaf. */
    #grow(length) {
        const grown = Buffer.allocUnsafeSlow(this.#pendingLength === 0 ? length : this.#leafBytes);
        grown.set(this.#pending.subarray(0, this.#pendingLength));
        this.#pending = grown;
    }
}

;// CONCATENATED MODULE: ./src/ipfs/file-hasher.ts






/** Bytes of a leaf and links of a node under `unixfs-v0-2015` (IPIP-499). */
const V0_LEAF_BYTES = 262_144;
const V0_WIDTH = 174;
const FULL_FRAME = leafFrame(V0_LEAF_BYTES);
/** sha256 and length of the dag-pb block around the content of a leaf of up to 256 KiB. */
function dagPbLeaf(content) {
    const { head, tail } = content.length === V0_LEAF_BYTES ? FULL_FRAME : leafFrame(content.length);
    return {
        sha256: sha256(head, content, tail),
        blockLength: head.length + content.length + tail.length
    };
}
function v0Leaf(content) {
    const leaf = dagPbLeaf(content);
    return { cid: (0,ipfs_cid/* cidV0 */.p_)(leaf.sha256), dagSize: leaf.blockLength, size: content.length };
}
/** Fingerprint of a file of at most 256 KiB that is in memory as a whole; throws a RangeError for more. */
function digestSmallFile(content) {
    if (content.length > V0_LEAF_BYTES) {
        throw new RangeError(`a small file has at most ${V0_LEAF_BYTES} bytes, not ${content.length}`);
    }
    return { ...v0Leaf(content), sha256: sha256(content) };
}
/**
 * Fingerprint of one file from its bytes in order, in blocks of any size: sha256, and the CIDv0 that
 * `ipfs add` gives it (profile `unixfs-v0-2015`). Memory is bounded for files of any size. Blocks
 * may be reused as soon as `update` returns and are hashed without a copy where 256 KiB of the file
 * that start at a multiple of 256 KiB lie within one block.
 */
class FileHasher {
    #whole = (0,external_node_crypto_.createHash)('sha256');
    #tree = new BalancedTree(V0_WIDTH, ipfs_cid/* cidV0 */.p_);
    #cutter = new LeafCutter(V0_LEAF_BYTES, (content) => {
        this.#whole.update(content);
        this.#tree.add(v0Leaf(content));
    });
    update(block) {
        this.#cutter.update(block);
    }
    /** Ends the file. Call it once, and no `update` after it. */
    digest() {
        this.#cutter.finish();
        return { ...this.#tree.root(), sha256: this.#whole.digest() };
    }
}

;// CONCATENATED MODULE: ./src/ipfs/folder-tree.ts
/** The paths cannot be those of one folder. */
class FolderTreeError extends Error {
    name = 'FolderTreeError';
}
/** Whether an entry is a folder and not a file. */
function isFolder(entry) {
    return entry instanceof Map;
}
function checkSegment(segment, path) {
    if (segment === '' || segment === '.' || segment === '..') {
        throw new FolderTreeError(`not a path below a folder: ${JSON.stringify(path)}`);
    }
}
function subFolder(parent, name, path) {
    checkSegment(name, path);
    const entry = parent.get(name);
    if (entry === undefined) {
        const folder = new Map();
        parent.set(name, folder);
        return folder;
    }
    if (!isFolder(entry)) {
        throw new FolderTreeError(`both a file and a folder: ${JSON.stringify(entry.path)}`);
    }
    return entry;
}
/** The tree with exactly these files. Throws a FolderTreeError where paths contradict each other. */
function treeOf(files) {
    const root = new Map();
    for (const file of files) {
        const segments = file.path.split('/');
        const name = segments.pop() ?? '';
        checkSegment(name, file.path);
        let folder = root;
        for (const segment of segments) {
            folder = subFolder(folder, segment, file.path);
        }
        if (folder.has(name)) {
            throw new FolderTreeError(`more than one entry: ${JSON.stringify(file.path)}`);
        }
        folder.set(name, file);
    }
    return root;
}
/** UTF-16 units from here on sort differently from the UTF-8 bytes of the same text. */
const UNORDERED = /[\ud800-\uffff]/;
/** The entries by the UTF-8 bytes of their names, the order of links in a directory. */
function sorted(folder) {
    const entries = [...folder];
    if (entries.some(([name]) => UNORDERED.test(name))) {
        const bytes = new Map(entries.map(([name]) => [name, Buffer.from(name)]));
        const bytesOf = (name) => bytes.get(name) ?? Buffer.alloc(0);
        return entries.sort(([a], [b]) => Buffer.compare(bytesOf(a), bytesOf(b)));
    }
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

// EXTERNAL MODULE: ./node_modules/@multiformats/murmur3/src/index.js + 2 modules
var src = __webpack_require__(1356);
;// CONCATENATED MODULE: ./src/ipfs/hamt.ts


/** Bytes of a name's hash that place it, one for each level. */
const HASH_BYTES = 8;
/** More names share a whole hash than a sharded directory can hold apart; no IPFS node could store it. */
class HamtDepthError extends RangeError {
    name = 'HamtDepthError';
}
/** murmur3-x64-64 of a name, as Go reads it: the first 64 bits, most significant byte first. */
function hashName(name) {
    const hash = src/* murmur364 */.IB.encode(name);
    if (hash instanceof Promise) {
        throw new TypeError('murmur3 must be computed at once');
    }
    return hash;
}
/**
 * The root shard of the directory with these entries: murmur3-x64-64, 256 slots, a sub-shard exactly
 * where two or more names meet (docs/ipfs.md 3.2). `toNode` stores a block and tells its CID.
 * Throws a HamtDepthError when names cannot be told apart by their hash.
 */
function shardedDirectory(entries, toCid, depth = 0) {
    if (depth === HASH_BYTES) {
        throw new HamtDepthError(`${entries.length} names have the same hash`);
    }
    const slots = new Map();
    for (const entry of entries) {
        const slot = entry.hash[depth] ?? 0;
        const taken = slots.get(slot);
        if (taken === undefined) {
            slots.set(slot, [entry]);
        }
        else {
            taken.push(entry);
        }
    }
    const taken = [...slots.keys()].sort((a, b) => a - b);
    const links = taken.map((slot) => slotLink(slot, slots.get(slot) ?? [], toCid, depth));
    const block = shardBlock(links, taken);
    return {
        cid: toCid(block),
        dagSize: links.reduce((sum, link) => sum + link.dagSize, block.length)
    };
}
const LABELS = Array.from({ length: HAMT_FANOUT }, (_, slot) => Buffer.from(slot.toString(16).toUpperCase().padStart(2, '0')));
function slotLink(slot, entries, toCid, depth) {
    const label = LABELS[slot] ?? Buffer.alloc(0);
    const [only, second] = entries;
    if (only !== undefined && second === undefined) {
        return { name: Buffer.concat([label, only.name]), cid: only.cid, dagSize: only.dagSize };
    }
    return { name: label, ...shardedDirectory(entries, toCid, depth + 1) };
}

;// CONCATENATED MODULE: ./src/ipfs/folder.ts





/** The limit of both profiles of IPIP-499, bytes. */
const SHARDING_BYTES = 262_144;
/** `unixfs-v0-2015`, and what Kubo does from 0.40 on. */
const V0_FOLDERS = {
    toCid: ipfs_cid/* cidV0 */.p_,
    sharding: { measure: 'links', limit: SHARDING_BYTES, atLimit: false, countsFolders: true }
};
function measured(link, rule) {
    switch (rule.measure) {
        case 'links':
            return link.name.length + link.cid.length;
        case 'block':
            return linkLength(link);
        case 'entries':
            return 1;
    }
}
function needsShards(entries, rule) {
    let size = rule.measure === 'block' ? EMPTY_DIRECTORY_LENGTH : 0;
    for (const entry of entries) {
        size += entry.isFolder && !rule.countsFolders ? 0 : measured(entry, rule);
    }
    return rule.atLimit ? size >= rule.limit : size > rule.limit;
}
function entriesOf(folder, made) {
    return sorted(folder).map(([name, entry]) => {
        const bytes = Buffer.from(name);
        if (isFolder(entry)) {
            return { name: bytes, isFolder: true, ...nodeIn(made, entry) };
        }
        const cid = typeof entry.cid === 'string' ? (0,ipfs_cid/* cidBytes */.o)(entry.cid) : entry.cid;
        return { name: bytes, isFolder: false, cid, dagSize: entry.dagSize };
    });
}
function nodeIn(made, folder) {
    const node = made.get(folder);
    if (node === undefined) {
        throw new RangeError('a folder is made after the folders in it');
    }
    return node;
}
function makeNode(folder, made, format) {
    const entries = entriesOf(folder, made);
    const toCid = (block) => format.toCid(sha256(block));
    if (format.sharding !== undefined && needsShards(entries, format.sharding)) {
        const hashed = entries.map((entry) => ({ ...entry, hash: hashName(entry.name) }));
        return shardedDirectory(hashed, toCid);
    }
    const block = directoryBlock(entries);
    return {
        cid: toCid(block),
        dagSize: entries.reduce((sum, entry) => sum + entry.dagSize, block.length)
    };
}
/** Without recursion, since folders can be nested deeper than calls. */
function rootNode(root, format) {
    const folders = [root];
    for (const folder of folders) {
        for (const entry of folder.values()) {
            if (isFolder(entry)) {
                folders.push(entry);
            }
        }
    }
    const made = new Map();
    for (const folder of folders.reverse()) {
        made.set(folder, makeNode(folder, made, format));
    }
    return nodeIn(made, root);
}
/**
 * The root of the folder with exactly these files, in any order, where directories have this format.
 * Throws a FolderTreeError where the paths contradict each other, and a HamtDepthError for names
 * that no sharded directory can hold.
 */
function folderRoot(files, format) {
    const root = rootNode(treeOf(files), format);
    return { cid: (0,ipfs_cid/* cidText */.cP)(root.cid), dagSize: root.dagSize };
}
/**
 * CIDv0 of the folder with exactly these files: what `ipfs add -r` prints for it with Kubo 0.40 and
 * later (profile `unixfs-v0-2015`), hidden files included. One difference is known: Kubo 0.40.1 leaves
 * a folder flat that has folders in it and is beyond the limit by less than about two names, where
 * the specification (IPIP-499) and this function split it. Throws as `folderRoot` does.
 */
function rootCid(files) {
    return folderRoot(files, V0_FOLDERS);
}

;// CONCATENATED MODULE: ./src/ipfs/profiles.ts




/** Bytes of a leaf in the newer profiles. */
const MIB_LEAF_BYTES = 1_048_576;
const v1Node = (sha256) => (0,ipfs_cid/* cidV1 */.kO)(ipfs_cid/* DAG_PB */.qn, sha256);
const v1Raw = (sha256) => (0,ipfs_cid/* cidV1 */.kO)(ipfs_cid/* RAW */.XZ, sha256);
/** The ways in which files become DAGs (docs/ipfs.md 1.5). */
const FILE_FORMATS = {
    v0: { leaf: '256k-dag-pb', width: V0_WIDTH, leafCid: ipfs_cid/* cidV0 */.p_, nodeCid: ipfs_cid/* cidV0 */.p_ },
    'v0-raw': { leaf: '256k-raw', width: V0_WIDTH, leafCid: v1Raw, nodeCid: ipfs_cid/* cidV0 */.p_ },
    v1: { leaf: '256k-dag-pb', width: V0_WIDTH, leafCid: v1Node, nodeCid: v1Node },
    'v1-raw': { leaf: '256k-raw', width: V0_WIDTH, leafCid: v1Raw, nodeCid: v1Node },
    'v1-raw-1m': { leaf: '1m-raw', width: V0_WIDTH, leafCid: v1Raw, nodeCid: v1Node },
    'v1-raw-1m-wide': { leaf: '1m-raw', width: 1024, leafCid: v1Raw, nodeCid: v1Node }
};
/** A value for each format. */
function perFormat(make) {
    return {
        v0: make('v0'),
        'v0-raw': make('v0-raw'),
        v1: make('v1'),
        'v1-raw': make('v1-raw'),
        'v1-raw-1m': make('v1-raw-1m'),
        'v1-raw-1m-wide': make('v1-raw-1m-wide')
    };
}
/** A new, empty DAG of a file in this format. */
function newTree(format) {
    const { width, nodeCid } = FILE_FORMATS[format];
    return new BalancedTree(width, nodeCid);
}
const LINKS = {
    measure: 'links',
    limit: SHARDING_BYTES,
    atLimit: false,
    countsFolders: true
};
const LINKS_AT_LIMIT = { ...LINKS, atLimit: true };
const LINKS_OF_FILES = { ...LINKS, countsFolders: false };
const BLOCK = { ...LINKS, measure: 'block' };
const BLOCK_OF_FILES = { ...BLOCK, countsFolders: false };
const THOUSAND = { ...LINKS, measure: 'entries', limit: 1000 };
function profile(id, name, files, sharding) {
    const toCid = files.startsWith('v0') ? ipfs_cid/* cidV0 */.p_ : v1Node;
    return { id, name, files, folders: { toCid, sharding } };
}
/**
 * The candidates A to I of docs/ipfs.md (1.5) with the sharding rules of the versions (1.1 to 1.3),
 * the likeliest first. Most differ only for folders of thousands of entries or for large files.
 */
const PROFILES = [
    profile('unixfs-v0-2015', 'ipfs add, Kubo 0.40 or later', 'v0', LINKS),
    profile('kubo-0.11', 'ipfs add, Kubo 0.11 to 0.39', 'v0', LINKS_AT_LIMIT),
    profile('go-ipfs-0.10', 'ipfs add, go-ipfs before 0.11', 'v0', undefined),
    profile('js-ipfs', 'js-ipfs, or ipfs-unixfs-importer 1 to 12', 'v0', THOUSAND),
    profile('importer-v0', 'ipfs-unixfs-importer 13 to 17, CIDv0', 'v0', LINKS_OF_FILES),
    profile('unixfs-v1-2025', 'unixfs-v1-2025', 'v1-raw-1m-wide', BLOCK),
    profile('importer-v1-2025', 'importer 16 or 17, v1-2025', 'v1-raw-1m-wide', BLOCK_OF_FILES),
    profile('kubo-v1', 'ipfs add --cid-version=1, Kubo 0.40 or later', 'v1-raw', LINKS),
    profile('kubo-0.11-v1', 'ipfs add --cid-version=1, 0.11 to 0.39', 'v1-raw', LINKS_AT_LIMIT),
    profile('go-ipfs-0.10-v1', 'ipfs add --cid-version=1, before 0.11', 'v1-raw', undefined),
    profile('importer-v1', 'ipfs-unixfs-importer 14 to 17', 'v1-raw', LINKS_OF_FILES),
    profile('test-cid-v1', 'test-cid-v1, Kubo 0.29 to 0.39', 'v1-raw-1m', LINKS_AT_LIMIT),
    profile('kubo-v1-1m', 'CIDv1 and 1 MiB leaves, Kubo 0.40 or later', 'v1-raw-1m', LINKS),
    profile('importer-v1-1m', 'importer with 1 MiB leaves', 'v1-raw-1m', LINKS_OF_FILES),
    profile('helia', 'Helia', 'v1-raw-1m-wide', LINKS_OF_FILES),
    profile('v1-wide-links', 'v1-2025, sharded by links', 'v1-raw-1m-wide', LINKS),
    profile('storacha', 'Storacha or ipfs-car', 'v1-raw-1m-wide', THOUSAND),
    profile('kubo-raw', 'ipfs add --raw-leaves, Kubo 0.40 or later', 'v0-raw', LINKS),
    profile('kubo-0.11-raw', 'ipfs add --raw-leaves, 0.11 to 0.39', 'v0-raw', LINKS_AT_LIMIT),
    profile('go-ipfs-0.10-raw', 'ipfs add --raw-leaves, before 0.11', 'v0-raw', undefined),
    profile('kubo-v1-dag-pb', 'CIDv1, --raw-leaves=false, Kubo 0.40 or later', 'v1', LINKS),
    profile('kubo-0.11-v1-dag-pb', 'the same, Kubo 0.11 to 0.39', 'v1', LINKS_AT_LIMIT),
    profile('go-ipfs-0.10-v1-dag-pb', 'the same, go-ipfs before 0.11', 'v1', undefined)
];
/** The profile of the fingerprints that are computed while the files are sent. */
const DEFAULT_PROFILE = 'unixfs-v0-2015';

;// CONCATENATED MODULE: ./src/ipfs/dag-sizes.ts



const NO_HASH = new Uint8Array(32);
/**
 * What services may give as `Size` of a file of so many bytes: the bytes themselves, and those of all
 * blocks of its DAG under each known profile, which depend on nothing but the length. Takes time in
 * proportion to the number of blocks.
 */
function dagSizesOf(bytes) {
    const sizes = Object.values(perFormat((format) => dagSizeOf(bytes, format)));
    return new Set([bytes, ...sizes]);
}
function dagSizeOf(bytes, format) {
    const { leaf, leafCid } = FILE_FORMATS[format];
    const leafBytes = leaf === '1m-raw' ? MIB_LEAF_BYTES : V0_LEAF_BYTES;
    const tree = newTree(format);
    const cid = leafCid(NO_HASH);
    const add = (size) => {
        const { head, tail } = leafFrame(size);
        const framed = leaf === '256k-dag-pb' ? head.length + tail.length : 0;
        tree.add({ cid, dagSize: size + framed, size });
    };
    let left = bytes;
    for (; left > leafBytes; left -= leafBytes) {
        add(leafBytes);
    }
    add(left);
    return tree.root().dagSize;
}

// EXTERNAL MODULE: ./src/ipfs/fingerprints.ts
var fingerprints = __webpack_require__(9093);
;// CONCATENATED MODULE: ./src/ipfs/profile-hasher.ts







/**
 * The CIDs of one file in all formats of `FILE_FORMATS` from one pass over its bytes: each byte is
 * hashed once for each kind of leaf (docs/ipfs.md 1.5) and once as a whole, four times in all. For
 * the rare case that dStor's CIDs are not those of the default profile.
 */
class ProfileHasher {
    #size = 0;
    #whole = (0,external_node_crypto_.createHash)('sha256');
    #trees = perFormat(newTree);
    #small = new LeafCutter(V0_LEAF_BYTES, (content) => {
        const leaf = dagPbLeaf(content);
        this.#add('256k-dag-pb', leaf.sha256, leaf.blockLength, content.length);
        this.#add('256k-raw', sha256(content), content.length, content.length);
    });
    #large = new LeafCutter(MIB_LEAF_BYTES, (content) => {
        this.#add('1m-raw', sha256(content), content.length, content.length);
    });
    /** As `FileHasher.update`. */
    update(block) {
        this.#size += block.length;
        this.#whole.update(block);
        this.#small.update(block);
        this.#large.update(block);
    }
    #add(kind, hash, dagSize, size) {
        perFormat((format) => {
            const { leaf, leafCid } = FILE_FORMATS[format];
            if (leaf === kind) {
                this.#trees[format].add({ cid: leafCid(hash), dagSize, size });
            }
        });
    }
    /** Ends the file. Call it once, and no `update` after it. */
    digest() {
        this.#small.finish();
        this.#large.finish();
        const nodes = perFormat((format) => nodeRef(this.#trees[format]));
        return { size: this.#size, sha256: this.#whole.digest('hex'), nodes };
    }
}
function nodeRef(tree) {
    const { cid, dagSize } = tree.root();
    return { cid: (0,ipfs_cid/* cidText */.cP)(cid), dagSize };
}
function profileOf(id) {
    const profile = PROFILES.find((candidate) => candidate.id === id);
    if (profile === undefined) {
        throw new RangeError(`no such profile: ${id}`);
    }
    return profile;
}
/** The root of the folder with exactly these files under one profile. Throws as `folderRoot` does. */
function rootOf(files, id) {
    const { files: format, folders } = profileOf(id);
    const placed = files.map(({ path, nodes }) => ({ path, ...nodes[format] }));
    return folderRoot(placed, folders);
}

;// CONCATENATED MODULE: ./src/ipfs/index.ts
/** Fingerprints: what a file and a folder are called in IPFS, computed from their bytes alone. */










/***/ }),

/***/ 1765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ digestFiles),
/* harmony export */   fX: () => (/* binding */ profilesOfSite),
/* harmony export */   lR: () => (/* binding */ contentCidOf)
/* harmony export */ });
/* harmony import */ var _files_block_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2644);
/* harmony import */ var _fingerprints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9093);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5210);
/* harmony import */ var _files_yielding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7236);




/** The fingerprints of all files, read for no other purpose: a dry run sends nothing. */
async function digestFiles(files, signal) {
    const digests = new _fingerprints_js__WEBPACK_IMPORTED_MODULE_1__/* .Fingerprints */ .U(files);
    await readAll(files, signal, () => new _index_js__WEBPACK_IMPORTED_MODULE_2__/* .FileHasher */ .gp(), (index, digest) => digests.set(index, digest));
    return digests;
}
/**
 * CID of exactly these files: of the folder, or of the file where one was deployed (contract 2,
 * `content-cid`). Empty where a fingerprint is missing, because a part is not the whole.
 */
function contentCidOf(site, digests) {
    const placed = [];
    for (const [n, file] of site.files.entries()) {
        const digest = digests.at(n);
        if (digest === undefined) {
            return '';
        }
        placed.push({ path: file.path, cid: digest.cidBytes, dagSize: digest.dagSize });
    }
    if (site.isSingleFile) {
        return digests.at(0)?.cid ?? '';
    }
    return placed.length === 0 ? '' : (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rootCid */ .Nb)(placed).cid;
}
/**
 * Reads all files again and computes their CIDs and the folder's under every known profile
 * (docs/ipfs.md 1.5). Undefined where a file is not the one that was sent any more, which `digests` tell:
 * then nothing can be concluded from it.
 */
async function profilesOfSite(site, digests, signal) {
    const again = [];
    await readAll(site.files, signal, () => new _index_js__WEBPACK_IMPORTED_MODULE_2__/* .ProfileHasher */ .jj(), (_, digest) => again.push(digest));
    if (again.some(({ sha256 }, n) => sha256 !== digests.at(n)?.sha256)) {
        return undefined;
    }
    const files = site.files.map(({ path }, n) => ({ path, nodes: again[n].nodes }));
    // Many profiles differ only in their folders: one map of CIDs for each format of files.
    const cidsOf = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .perFormat */ .dZ)((format) => new Map(files.map(({ path, nodes }) => [path, nodes[format].cid])));
    return _index_js__WEBPACK_IMPORTED_MODULE_2__/* .PROFILES */ .jI.map((profile) => ({
        profile: profile.id,
        fileCids: cidsOf[profile.files],
        root: site.isSingleFile ? '' : (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I5)(files, profile.id).cid
    }));
}
async function readAll(files, signal, newHasher, onDigest) {
    const reader = new _files_block_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockReader */ .tg(0);
    const pace = new _files_yielding_js__WEBPACK_IMPORTED_MODULE_3__/* .Yielder */ .N(signal);
    for (const [index, file] of files.entries()) {
        const hasher = newHasher();
        for (const window of file.size > 0 ? reader.windows(file) : []) {
            hasher.update(window.bytes);
            if (pace.isDue()) {
                await pace.rest();
            }
        }
        onDigest(index, hasher.digest());
    }
}


/***/ })

};
