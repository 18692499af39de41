// The map, the days and the list of one filter, locked together: what is chosen in one is in all.

import { isTyping, say } from "./shared.js";

const map = document.querySelector("figure[data-map]");
const rowsOf = () => [...document.querySelectorAll("#incidents [data-incident]")];
const chosen = () => document.querySelector("#incidents [aria-current=true]");

function choose(row, { tellMap = true, scroll = true } = {}) {
  for (const other of rowsOf()) {
    other.classList.toggle("is-chosen", other === row);
    if (other === row) other.setAttribute("aria-current", "true");
    else other.removeAttribute("aria-current");
  }
  lightDays(row);
  if (!row) return;
  if (scroll) row.scrollIntoView({ block: "nearest" });
  const { incident: id, lat, lon } = row.dataset;
  const address = new URL(location.href);
  address.searchParams.set("at", id);
  history.replaceState(null, "", address);
  if (tellMap) map?.dispatchEvent(new CustomEvent("map:select", { detail: { id, lat, lon } }));
}

function daysOf(row) {
  return [...document.querySelectorAll(".places-days [data-from]")].filter(
    ({ dataset: { from, to } }) => row.dataset.first && row.dataset.first <= to && (row.dataset.last || row.dataset.first) >= from,
  );
}

function lightDays(row) {
  const days = row ? daysOf(row) : [];
  for (const bar of document.querySelectorAll(".places-days [data-from]")) {
    bar.classList.toggle("is-chosen", days.includes(bar));
  }
}

// A mark whose incident stands on another page of the list: that page is fetched and put in.
async function turnTo(id) {
  const address = new URL(location.href);
  address.searchParams.set("at", id);
  address.searchParams.delete("start");
  const answer = await fetch(address).catch(() => undefined);
  if (!answer?.ok) return say("The list could not be loaded. Try again.");
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = found.querySelector(".places-list");
  if (!list) return undefined;
  document.querySelector(".places-list").replaceWith(document.adoptNode(list));
  map.dispatchEvent(new CustomEvent("map:list"));
  return choose(rowsOf().find((row) => row.dataset.incident === id), { tellMap: false });
}

document.addEventListener("map:chosen", ({ detail: { id } }) => {
  const row = rowsOf().find((one) => one.dataset.incident === id);
  if (row) choose(row, { tellMap: false });
  else turnTo(id);
});

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const row = event.target.closest("#incidents [data-incident]");
  if (row && (event.target.closest(".pick") || !event.target.closest("a, button"))) {
    event.preventDefault();
    choose(row);
    return;
  }
  const bar = event.target.closest(".places-days [data-from]");
  if (!bar) return;
  const { from, to } = bar.dataset;
  const there = rowsOf().filter((one) => one.dataset.first >= from && one.dataset.first <= to);
  if (!there.length || bar.classList.contains("is-chosen")) return; // a second time: this day alone
  event.preventDefault();
  choose(there[0]);
  bar.classList.add("is-chosen");
  for (const one of rowsOf()) one.classList.toggle("is-lit", there.includes(one));
  say(`${there.length} of this list on ${from}${to === from ? "" : ` to ${to}`}; click again for them alone`);
});

document.addEventListener("keydown", (event) => {
  if (isTyping(event) || event.target.closest(".map-canvas, .chart")) return;
  const rows = rowsOf();
  const at = rows.indexOf(chosen());
  if (event.key === "j") choose(rows[Math.min(at + 1, rows.length - 1)]);
  else if (event.key === "k") choose(rows[Math.max(at - 1, 0)]);
  else if (event.key === "Enter" && at >= 0 && event.target === document.body) location.assign(rows[at].querySelector(".open").href);
  else if (event.key === "f") {
    const filter = document.querySelector(".places-filter");
    filter.open = true;
    filter.querySelector("input").focus();
  } else return;
  event.preventDefault();
});

map?.addEventListener("map:ready", () => { if (chosen()) choose(chosen()); });
lightDays(chosen());

// States over time take longer to gather than a page may: they come when the page is there.
const states = document.querySelector("[data-load]");
if (states) {
  fetch(states.dataset.load).then(async (answer) => {
    if (!answer.ok) return;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    const bars = found.querySelector("[data-bars]");
    if (bars) states.append(document.adoptNode(bars));
  }).catch(() => { /* the link to the whole page stays */ });
}
