// Finds goods without a page: folds what was typed, mends a wrong letter, intersects, ranks.
// The files it reads are written, and their form explained, by generator/outputs/search/index.py.

const VERSION = 1
const MOST_WORDS = 16
const LETTERS = /^\p{L}{3,}$/u
const WORD = /[\p{L}\p{N}]+(?:[\u0300-\u036f]+[\p{L}\p{N}]*)*/gu
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
const VALUES = Object.fromEntries([...SIGNS].map((sign, value) => [sign, value]))

// One number holds the whole order of hits: sums over up to sixteen words stay below the next unit.
const MENDED = -1e12, EXACT = 1e9, WEIGHT = 1e6, WHOLE = 1e3, ADJACENT = 1

// Gives what `load` gives for a name, once; what failed may be asked for again.
export function library(load) {
  const kept = new Map()
  return name => {
    if (!kept.has(name)) kept.set(name, load(name).catch(error => { kept.delete(name); throw error }))
    return kept.get(name)
  }
}

// Gives how many products have every word, the cards of the best of them, and the words to light in their names.
export async function find(get, text, most = 12) {
  const asked = wordsOf(text)
  if (!asked.length) return { total: 0, hits: [], words: [] }
  const index = open(get, await get("index.json"))
  const found = await search(index, asked)
  const ranked = [...found.scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([product]) => product)
  return { total: ranked.length, hits: await index.cards(ranked.slice(0, most)), words: found.words }
}

export const fold = text => spelled(text).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d")

// Cuts a name into parts, those that were asked for marked as lit.
export function lit(name, words) {
  const text = name.normalize("NFC"), parts = []
  let end = 0
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const upTo = start + litLength(word, words)
    if (upTo === start) continue
    parts.push({ text: text.slice(end, start), lit: false }, { text: text.slice(start, upTo), lit: true })
    end = upTo
  }
  return [...parts, { text: text.slice(end), lit: false }].filter(part => part.text)
}

function litLength(word, words) {
  const folded = fold(word)
  if (words.some(one => one.terms.has(folded))) return word.length
  const begun = words.find(one => one.last && folded.startsWith(one.folded))
  if (!begun) return 0
  return folded.length === word.length ? begun.folded.length : word.length
}

const spelled = text => text.toLowerCase().normalize("NFC").replace(/[ðɖ]/g, "đ")

const slugOf = name => (fold(name).match(WORD) ?? []).join("-")

// Marks count once one of the words has some: who types without asks for every spelling.
function wordsOf(text) {
  const words = (spelled(text).match(WORD) ?? []).map(spelling => ({ folded: fold(spelling), spelling }))
    .filter(word => word.folded).slice(0, MOST_WORDS)
  const marked = words.some(word => word.folded !== word.spelling)
  return words.map((word, at) => ({ ...word, marked, last: at === words.length - 1, terms: new Set([word.folded]) }))
}

function open(get, root) {
  if (root.version !== VERSION) throw new Error(`search index of version ${root.version}`)
  const starts = Object.keys(root.postings)
  const covering = term => starts.filter(start => term.startsWith(start)).sort((a, b) => b.length - a.length)[0]
  const shelf = async start => start === undefined ? [] : Object.entries(await get(root.postings[start]))

  return {
    syllables: async () => (await get(root.syllables)).split(" "),
    row: async term => (await shelf(covering(term))).find(([known]) => known === term)?.[1],

    // Where a beginning fills several files, one more says which products have it, without spellings and places.
    async begun(beginning) {
      const within = starts.filter(start => start.startsWith(beginning))
      if (within.length < 2) return { rows: (await shelf(within[0] ?? covering(beginning))).filter(([term]) => term.startsWith(beginning)) }
      const known = Object.keys(root.beginnings).filter(start => start.startsWith(beginning)).sort((a, b) => a.length - b.length)
      return { rows: [], summary: await get(root.beginnings[known[0]]) }
    },

    cards: products => Promise.all(products.map(async product => {
      const piece = await get(root.cards[Math.floor(product / root.piece)])
      const [url, name, photo, group, stars, place, price] = piece[product % root.piece]
      return { url: url.replace(" ", slugOf(name)), name, photo, group, stars, place, price }
    })),
  }
}

// As typed; where a word is nowhere, as it may have been meant; where no product has them all, one word meant otherwise.
async function search(index, asked) {
  const typed = await Promise.all(asked.map(word => read(index, word)))
  const found = await Promise.all(typed.map(one => one.products.size ? one : mend(index, one.word)))
  const scores = common(found)
  if (scores.size || found.some(one => !one.products.size)) return { scores, words: found.map(one => one.word) }
  return otherwise(index, found)
}

async function otherwise(index, found) {
  const meant = await Promise.all(found.map(one => one.word.mended ? one : mend(index, one.word)))
  const scores = new Map()
  for (const [at, one] of meant.entries()) {
    const together = common(found.map((other, place) => place === at ? one : other))
    for (const [product, score] of together) scores.set(product, Math.max(score, scores.get(product) ?? -Infinity))
  }
  return { scores, words: meant.map(one => one.word) }
}

async function read(index, word) {
  const products = new Map()
  const [row, { rows, summary }] = await Promise.all([index.row(word.folded), word.last ? index.begun(word.folded) : { rows: [] }])
  if (row) gather(products, { term: word.folded, row, word })
  for (const [term, row] of rows) if (term !== word.folded) gather(products, { term, row, word })
  if (summary) gatherSummary(products, summary)
  return { word, products }
}

async function mend(index, word) {
  const near = LETTERS.test(word.folded) ? (await index.syllables()).filter(term => isNear(word.folded, term)) : []
  const meant = { ...word, mended: true, marked: false, terms: new Set([...word.terms, ...near]) }
  const products = new Map()
  const rows = await Promise.all(near.map(term => index.row(term)))
  rows.forEach((row, at) => gather(products, { term: near[at], row, word: meant }))
  return { word: meant, products }
}

// Whether one letter is wrong, too many, missing, or two have changed places.
export function isNear(typed, term) {
  if (typed === term || Math.abs(typed.length - term.length) > 1) return false
  let at = 0
  while (typed[at] === term[at]) at++
  const [a, b] = [typed.slice(at), term.slice(at)]
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
}

// Notes each product of a row: the best that speaks for it, and every place where the word stands.
function gather(products, { term, row, word }) {
  const [spellings, gaps, kinds, places] = row
  const base = scoresOf((spellings || term).split(" "), { word, whole: word.terms.has(term) })
  const steps = unpack(gaps), marks = unpack(kinds), stands = unpack(places)
  let product = 0
  for (let at = 0; at < steps.length; at++) {
    product += steps[at]
    const score = base[marks[at] >> 2] + (marks[at] & 3) * WEIGHT
    const known = products.get(product)
    if (!known) products.set(product, { score, places: [stands[at]] })
    else { known.score = Math.max(known.score, score); known.places.push(stands[at]) }
  }
}

function gatherSummary(products, [gaps, weights]) {
  const marks = unpack(weights)
  let product = 0
  for (const [at, step] of unpack(gaps).entries()) {
    product += step
    const score = marks[at] * WEIGHT, known = products.get(product)
    if (!known) products.set(product, { score, places: [] })
    else known.score = Math.max(known.score, score)
  }
}

const scoresOf = (spellings, { word, whole }) => spellings.map(spelling =>
  (word.mended ? MENDED : 0) + (word.marked && agrees(spelling, { word, whole }) ? EXACT : 0) + (whole ? WHOLE : 0))

// hòa and hoà are one spelling: the tone belongs to the syllable, not to a letter.
function agrees(spelling, { word, whole }) {
  const said = apart(spelling), typed = apart(word.spelling)
  if (whole) return said.letters === typed.letters && said.tone === typed.tone
  return said.letters.startsWith(typed.letters) && (!typed.tone || said.tone === typed.tone)
}

function apart(spelling) {
  const signs = spelling.normalize("NFD")
  return { letters: signs.replace(TONES, "").normalize("NFC"), tone: (signs.match(TONES) ?? []).join("") }
}

// Gives the products that have every word, each with its score.
function common(found) {
  const scores = new Map()
  const [fewest, ...others] = found.map(one => one.products).sort((a, b) => a.size - b.size)
  for (const product of fewest.keys()) {
    if (others.every(products => products.has(product))) scores.set(product, scoreOf(product, found))
  }
  return scores
}

function scoreOf(product, found) {
  const matches = found.map(one => one.products.get(product))
  const pairs = matches.slice(1).filter((match, at) => match.places.some(place => matches[at].places.includes(place - 1)))
  return matches.reduce((sum, match) => sum + match.score, pairs.length * ADJACENT)
}

// Five bits a sign, the lowest first; the sixth says that more follow.
export function unpack(text) {
  const numbers = []
  let number = 0, shift = 0
  for (const sign of text) {
    const value = VALUES[sign]
    number += (value & 31) << shift
    shift += 5
    if (value < 32) { numbers.push(number); number = shift = 0 }
  }
  return numbers
}
