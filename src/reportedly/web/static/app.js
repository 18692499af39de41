// What every page has: light and dark, blur, help, search by key, and words said in passing.

import { isTyping } from "./shared.js";

const root = document.documentElement;

function keep(name, value) {
  try { localStorage.setItem(name, value); } catch { /* as above: good for this page only */ }
}

const isDark = () => root.dataset.theme
  ? root.dataset.theme === "dark"
  : matchMedia("(prefers-color-scheme: dark)").matches;

const toggles = {
  theme: {
    state: isDark,
    turn() { root.dataset.theme = isDark() ? "light" : "dark"; keep("theme", root.dataset.theme); },
  },
  blur: {
    state: () => root.dataset.blur === "on",
    turn() {
      root.dataset.blur = root.dataset.blur === "on" ? "off" : "on";
      keep("blur", root.dataset.blur);
    },
  },
};

for (const button of document.querySelectorAll("[data-toggle]")) {
  const toggle = toggles[button.dataset.toggle];
  const show = () => button.setAttribute("aria-pressed", String(toggle.state()));
  button.hidden = false;
  show();
  button.addEventListener("click", () => { toggle.turn(); show(); });
}

for (const button of document.querySelectorAll("[data-opens]")) {
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById(button.dataset.opens).showModal());
}

// On a narrow screen what folds begins folded.
if (matchMedia("(max-width: 52rem)").matches) {
  for (const one of document.querySelectorAll("details.folds")) one.open = false;
}

// A form that is on its way is not sent twice.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("[data-sent]")) delete form.dataset.sent;
});

document.addEventListener("keydown", (event) => {
  if (isTyping(event)) {
    if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
    return;
  }
  if (event.key === "?") document.getElementById("help").showModal();
  else if (event.key === "/") document.getElementById("find")?.focus();
  else if (event.key === "n" && !document.querySelector(".review")) document.querySelector("a[href^='/review/next']")?.click();
  else return;
  event.preventDefault();
});

for (const menu of document.querySelectorAll("details.menu")) {
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => { if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); } });
}
