/* The SHA-256 of some bytes, as 64 digits. The browser's own where it offers one to a page from a folder. */

const ROUND_WORDS = words(64, 1 / 3);
const FIRST_WORDS = words(8, 1 / 2);

export async function sha256(bytes) {
  const own = globalThis.crypto?.subtle;
  if (!own) return plainSha256(bytes);
  return inHex(new Uint8Array(await own.digest("SHA-256", bytes)));
}

/* The same, worked out here: for browsers that refuse theirs. */
export function plainSha256(bytes) {
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const state = Int32Array.from(FIRST_WORDS);
  const plan = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) oneBlock(view, at, state, plan);
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, place) => {
    out.setInt32(place * 4, word);
  });
  return inHex(new Uint8Array(out.buffer));
}

function oneBlock(view, at, state, plan) {
  for (let t = 0; t < 16; t++) plan[t] = view.getInt32(at + t * 4);
  for (let t = 16; t < 64; t++) {
    const [x, y] = [plan[t - 15], plan[t - 2]];
    const low = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const high = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    plan[t] = (plan[t - 16] + low + plan[t - 7] + high) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t++) {
    const mixed = (e & f) ^ (~e & g);
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + mixed + ROUND_WORDS[t] + plan[t]) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => {
    state[place] = (state[place] + word) | 0;
  });
}

function turned(word, by) {
  return (word >>> by) | (word << (32 - by));
}

/* The first 32 bits behind the point of a root of each of the first primes. */
function words(count, power) {
  const found = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (isPrime(candidate)) found.push(((candidate ** power % 1) * 0x100000000) | 0);
  }
  return found;
}

function isPrime(candidate) {
  for (let factor = 2; factor * factor <= candidate; factor++) {
    if (candidate % factor === 0) return false;
  }
  return true;
}

function inHex(bytes) {
  return Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
}
