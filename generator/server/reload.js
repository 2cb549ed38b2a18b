// Reloads the page when the site has been built anew, and shows what keeps it from being built.
(() => {
  const shown = new URL(document.currentScript.src).searchParams.get("v");
  let source;
  let panel;

  function tell(trouble) {
    panel?.remove();
    panel = undefined;
    if (!trouble) return;
    panel = document.createElement("div");
    panel.lang = trouble.lang;
    panel.setAttribute("role", "alert");
    panel.style.cssText =
      "position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:50vh;overflow:auto;padding:12px 16px;" +
      "background:#7a1420;color:#fff;font:14px/1.5 system-ui,sans-serif;border-top:3px solid #ffd25e";
    const title = panel.appendChild(document.createElement("strong"));
    title.textContent = trouble.title;
    const said = panel.appendChild(document.createElement("pre"));
    said.style.cssText = "margin:8px 0 0;white-space:pre-wrap;font:13px/1.45 ui-monospace,monospace;color:inherit;background:none";
    said.textContent = trouble.said;
    (document.body ?? document.documentElement).append(panel);
  }

  async function reload(version) {
    // A page that is old even after it was loaded anew comes from a service worker: ask for none.
    if (sessionStorage.getItem("ocop-reload") === version) {
      const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
      if (!workers.length) return;
      await Promise.all(workers.map((worker) => worker.unregister()));
    }
    sessionStorage.setItem("ocop-reload", version);
    location.reload();
  }

  function listen() {
    source?.close();
    source = new EventSource("/-/reload");
    source.onmessage = (message) => {
      const state = JSON.parse(message.data);
      if (state.version === shown) tell(state.trouble);
      else reload(state.version);
    };
  }

  function listenWhileSeen() {
    // A browser holds six connections to a site, so pages in the background give theirs back.
    if (document.visibilityState === "hidden") source?.close();
    else listen();
  }

  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  document.addEventListener("visibilitychange", listenWhileSeen);
  listenWhileSeen();
})();
