// Keys of the pages of incidents: each is printed on the button or link that it presses.

import { isTyping } from "./shared.js";

const rows = [...document.querySelectorAll("[data-row]")];

function step(by) {
  const at = rows.indexOf(document.activeElement);
  const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.focus();
}

document.addEventListener("keydown", (event) => {
  if (isTyping(event) || event.defaultPrevented) return;
  const pressed = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (pressed) pressed.click();
  else if (rows.length && event.key === "j") step(1);
  else if (rows.length && event.key === "k") step(-1);
  else if (event.key === "p" && document.querySelector("[data-print]")) print();
  else return;
  event.preventDefault();
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Paper has no buttons: what folds is printed unfolded.
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("details:not(.act, .menu)")) one.open = true;
});

document.documentElement.dataset.ready = "incident";
