// A figure opens the claims behind it; the citation is copied.

import { say } from "./shared.js";

function openTarget() {
  const at = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!at) return;
  const folded = at.matches("details") ? at : at.querySelector("details");
  if (folded) folded.open = true;
  at.scrollIntoView({ block: "start" });
}
addEventListener("hashchange", openTarget);
openTarget();

// The same address again changes nothing in the browser, but it is still asked for.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href*='#']");
  if (link && new URL(link.href?.baseVal ?? link.href, location.href).hash === location.hash) openTarget();
});

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const from = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(from.textContent);
      say("Copied.");
    } catch {
      getSelection().selectAllChildren(from);
      say("Marked; copy it with Ctrl+C.");
    }
  });
}

// What is folded on the screen is printed whole.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("main details:not([open])")];
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => { for (const one of folded) one.open = false; });
