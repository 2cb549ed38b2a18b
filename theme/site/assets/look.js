// Light and dark, copying an address, the gallery. Pages work without this file.
document.querySelector("[data-theme-switch]")?.addEventListener("click", () => {
  const link = document.querySelector("link[data-dark]"), dark = !matchMedia(link.media).matches
  link.media = dark ? "all" : "not all"
  try { localStorage.setItem("theme", dark ? "dark" : "light") } catch { /* then only for this page */ }
})

document.querySelectorAll("[data-copy]").forEach(button => button.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(location.href)
    button.querySelector("span").textContent = button.dataset.copy
  } catch { /* the browser would not: the address stands in its bar */ }
}))

document.querySelectorAll(".thumbs a").forEach(link => link.addEventListener("click", event => {
  event.preventDefault()
  document.querySelector(link.hash).scrollIntoView({ block: "nearest", inline: "center" })
}))

// On a phone the panel of groups and places waits until it is asked for.
const panel = document.querySelector("[data-facets]")
if (panel && matchMedia("(max-width: 56.24rem)").matches) panel.open = false
panel?.classList.add("ready")
