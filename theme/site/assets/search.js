// The search dialog over any page. Without this file its form opens the list of products.
import { find, library, lit } from "./query.js"

const SVG = "http://www.w3.org/2000/svg"
const dialog = document.getElementById("search")
const [field, said, hits] = ["input", ".said", ".hits"].map(part => dialog?.querySelector(part))
const opening = said?.textContent
let get = library(load)
let turn = 0

// Opens the dialog, with something typed already if a page was asked for that.
export function openSearch(query) {
  if (!dialog) return
  if (query !== undefined) field.value = query
  if (!dialog.open) dialog.showModal()
  field.focus()
  field.select()
  return show()
}

// The root stands at a fixed name and is asked for anew on each page; what it names never changes.
async function load(name) {
  const root = new URL(dialog.dataset.index, document.baseURI)
  const answer = await fetch(new URL(name, root), name === "index.json" ? { cache: "no-cache" } : {})
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`)
  return answer.json()
}

async function show() {
  const query = field.value.trim(), mine = ++turn
  const result = await answerTo(query)
  // A slow answer must not overwrite the answer to what was typed since.
  if (mine !== turn) return
  hits.replaceChildren(...result.hits.map(card => hit(card, result.words)))
  said.textContent = result.text
}

async function answerTo(query) {
  const { found, one = found, none, failed } = dialog.dataset
  try {
    const result = await find(get, query)
    const text = result.total ? (result.total === 1 ? one : found).replace("{n}", result.total) : none.replace("{q}", () => query)
    return { ...result, text: query ? text : opening }
  } catch (error) {
    console.warn(error)
    // Perhaps the site was published anew: what the old root named may be gone.
    get = library(load)
    return { hits: [], text: failed }
  }
}

function hit(card, words) {
  const name = make("span", { class: "name" }, ...lit(card.name, words).map(part => part.lit ? make("mark", {}, part.text) : part.text))
  const under = make("span", { class: "small soft" }, ...(card.stars ? [stars(card.stars), " "] : []), card.place)
  const link = make("a", { href: dialog.dataset.root + card.url }, plate(card), make("span", {}, name, make("br"), under), make("span", { class: "price small" }, card.price))
  return make("li", {}, link)
}

function plate({ photo, group }) {
  if (!photo) return make("span", { class: `plate weave g-${group}` })
  return make("span", { class: "plate" }, make("img", { src: dialog.dataset.root + photo, alt: "" }))
}

function stars(count) {
  const row = draw("svg", { viewBox: "0 0 136 24", "aria-hidden": "true" })
  for (let at = 0; at < 5; at++) row.append(draw("use", { href: at < count ? "#star" : "#star-off", x: at * 28, width: 24, height: 24 }))
  return make("span", { class: "stars" }, row, make("span", { class: "away" }, dialog.dataset.stars.replace("{n}", count)))
}

function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

function draw(tag, attributes) {
  const drawn = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) drawn.setAttribute(name, value)
  return drawn
}

function onSlash(event) {
  const writing = event.target.closest?.("input, textarea, select, [contenteditable]")
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  openSearch()
}

// Chrome's search field keeps the first Escape for itself, to empty the field.
function onKey(event) {
  if (event.key === "Escape") { event.preventDefault(); dialog.close() }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const stops = [field, ...hits.querySelectorAll("a")]
  stops[stops.indexOf(document.activeElement) + step]?.focus()
}

function listen() {
  document.addEventListener("keydown", onSlash)
  document.querySelectorAll("[data-find]").forEach(link => link.addEventListener("click", event => { event.preventDefault(); openSearch() }))
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close())
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close() })
  dialog.addEventListener("keydown", onKey)
  field.addEventListener("input", show)
}

if (dialog) {
  listen()
  const asked = new URLSearchParams(location.search).get("q")
  if (asked) openSearch(asked)
}
