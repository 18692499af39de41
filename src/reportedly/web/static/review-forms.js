// The forms of the review: correct a field, add a missing claim, say what is the same incident;
// and the words of the report that a value stands on, marked by mouse or by key.
import { post, say } from "./shared.js";

const room = document.querySelector(".review");
const parts = [...room.querySelectorAll("[data-at]")];
let active = null;

// --- words of the report ---

const letters = (text) => [...text];

function offsetOf(node, offset) {
  const inside = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const part = inside?.closest?.("[data-at]");
  if (!part) return null;
  const before = node.nodeType === Node.TEXT_NODE ? node.textContent.slice(0, offset) : "";
  // Spans count characters; JavaScript counts UTF-16 units, which differ beyond the basic plane.
  return Number(part.dataset.at) + letters(before).length;
}

function wordsBetween(start, end) {
  return parts.map((part) => {
    const at = Number(part.dataset.at);
    return letters(part.textContent).slice(Math.max(0, start - at), Math.max(0, end - at)).join("");
  }).join("");
}

function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== null && end !== null && end > start ? trimmed(start, end) : null;
}

function trimmed(start, end) {
  const words = letters(wordsBetween(start, end));
  const first = words.findIndex((one) => one.trim());
  const last = words.findLastIndex((one) => one.trim());
  return first < 0 ? null : [start + first, start + last + 1];
}

const inputsOf = (box) => [box.querySelector("[data-start]"), box.querySelector("[data-end]")];

function spanOf(box) {
  const [start, end] = inputsOf(box).map((one) => one.value);
  return start === "" || end === "" ? null : [Number(start), Number(end)];
}

function setSpan(box, [start, end]) {
  if (!(end > start && start >= 0)) return;
  const [first, last] = inputsOf(box);
  first.value = start;
  last.value = end;
  show(box);
}

function show(box) {
  const span = spanOf(box);
  const shown = box.querySelector("[data-shown]");
  if (span) { shown.textContent = `“${wordsBetween(...span)}”`; shown.classList.remove("quiet"); }
  if (box === active) paint(span);
}

// The words are painted in the text without changing it, where the browser can.
function paint(span) {
  if (!CSS.highlights) return;
  CSS.highlights.delete("evidence");
  if (!span) return;
  const ranges = parts.flatMap((part) => {
    const at = Number(part.dataset.at);
    const held = letters(part.textContent);
    const from = Math.max(0, span[0] - at), to = Math.min(held.length, span[1] - at);
    if (from >= to) return [];
    const range = new Range();
    range.setStart(part.firstChild, held.slice(0, from).join("").length);
    range.setEnd(part.firstChild, held.slice(0, to).join("").length);
    return [range];
  });
  CSS.highlights.set("evidence", new Highlight(...ranges));
}

function activate(box) {
  active?.classList.remove("active");
  active = box;
  active?.classList.add("active");
  paint(box && spanOf(box));
}

const bounds = [];
for (const part of parts) {
  let at = Number(part.dataset.at);
  for (const word of part.textContent.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const length = letters(word).length;
    if (/[\p{L}\p{N}]/u.test(word)) bounds.push([at, at + length]);
    at += length;
  }
}

function startingSpan(box) {
  if (spanOf(box)) return spanOf(box);
  const first = room.querySelector(".ev.on") ?? parts[0];
  const at = Number(first?.dataset.at ?? 0);
  return bounds.find((one) => one[0] >= at) ?? bounds[0];
}

function step(box, which, forward) {
  if (!spanOf(box)) { setSpan(box, startingSpan(box)); return; }
  const span = spanOf(box);
  const side = which === "start" ? 0 : 1;
  const stops = bounds.map((one) => one[side]);
  const to = forward ? stops.find((at) => at > span[side]) : stops.findLast((at) => at < span[side]);
  if (to === undefined) return;
  span[side] = to;
  setSpan(box, span);
}

function shift(box, forward) {
  const [start] = startingSpan(box);
  const word = forward ? bounds.find((one) => one[0] > start) : bounds.findLast((one) => one[0] < start);
  if (word) setSpan(box, word);
}

export function moveWords(which, forward) {
  if (active) step(active, which, forward);
}

document.addEventListener("selectionchange", () => {
  const span = active && selected();
  if (span) setSpan(active, span);
});

room.addEventListener("focusin", (event) => {
  const box = event.target.closest("[data-span]");
  if (box) activate(box);
});

room.addEventListener("keydown", (event) => {
  const box = event.target.matches("[data-words]") && event.target.closest("[data-span]");
  if (!box || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") step(box, event.shiftKey ? "start" : "end", event.key === "ArrowRight");
  else if (event.key === "ArrowUp" || event.key === "ArrowDown") shift(box, event.key === "ArrowDown");
  else if (event.key === "Enter") box.form?.requestSubmit();
  else return;
  event.preventDefault();
  event.stopPropagation();
});

room.addEventListener("click", (event) => {
  const button = event.target.closest("[data-move]");
  if (!button) return;
  activate(button.closest("[data-span]"));
  step(active, button.dataset.move.slice(0, -1), button.dataset.move.endsWith("+"));
});

// --- opening and closing ---

const missing = room.querySelector("[data-missing]");
let from = null;

function began(form, focus) {
  for (const box of form.querySelectorAll("[data-span]")) show(box);
  activate(form.querySelector("[data-span]"));
  const at = focus ?? form.querySelector("[data-first]") ?? form.querySelector("select, input:not([type=hidden])");
  at?.focus();
  form.closest(".editing").scrollIntoView({ block: "nearest" });
}

export async function openForm(card, field) {
  const here = card?.querySelector("[data-edit-here]");
  if (!here) return;
  const html = await piece(`/review/${card.id}/edit?field=${encodeURIComponent(field)}`);
  if (html === null) return;
  closeForms();
  here.innerHTML = html;
  began(here.querySelector("form"));
}

export async function openSame(card) {
  const here = card?.querySelector("[data-edit-here]");
  if (!here) return;
  const html = await piece(`/review/${card.id}/same`);
  if (html === null) return;
  closeForms();
  here.innerHTML = html;
  here.querySelector("button, a")?.focus();
  here.scrollIntoView({ block: "nearest" });
}

export function openMissing() {
  const span = selected();
  closeForms();
  from = room.querySelector(".claim:not([hidden])");
  if (from) from.hidden = true;
  missing.hidden = false;
  const [box] = missing.querySelectorAll("[data-span]");
  if (span) setSpan(box, span);
  began(missing.querySelector("form"), box.querySelector("[data-words]"));
  if (span) paint(span);
}

export function closeForms() {
  for (const here of room.querySelectorAll("[data-edit-here]")) here.replaceChildren();
  if (missing) missing.hidden = true;
  if (from) from.hidden = false;
  from = null;
  activate(null);
}

// What comes is made by our own server, which escapes what reports and people say.
async function piece(address) {
  try {
    const response = await fetch(address, { headers: { Accept: "text/fragment+html" } });
    if (response.ok) return await response.text();
    say(response.status === 401 ? "You were signed out. Sign in in another tab." : "This cannot be shown now; try again.");
  } catch {
    say("The line is down; try again when it is back.");
  }
  return null;
}

// A number says "same" to the incident that has it.
export function pressSame(key) {
  const forms = [...room.querySelectorAll("[data-same] .others [data-same-form]")];
  const form = /^[1-9]$/.test(key) ? forms[Number(key) - 1] : undefined;
  form?.requestSubmit(form.querySelector("[value=positive]"));
  return form !== undefined;
}

// --- sending: what was typed stays until the server has it ---

const SENT = "[data-correct], [data-add], [data-same-form], [data-withhold]";

room.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches(SENT)) return;
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  const address = event.submitter?.getAttribute("formaction") ?? form.getAttribute("action");
  const problem = form.querySelector("[data-problem]") ?? form.closest(".editing")?.querySelector("[data-problem]");
  try {
    const { ok, status, told } = await post(address, new FormData(form, event.submitter));
    if (ok && told.changed) { go(told); return; }
    tell(problem, ok ? told.said : told.error ?? `the server said ${status}`);
  } catch {
    tell(problem, "Not saved: the line is down. What you typed is still here; send it again.");
  }
  delete form.dataset.busy;
});

function go(told) {
  const address = new URLSearchParams(location.search);
  address.delete("edit");
  if (told.claim) address.set("claim", told.claim);
  location.assign(`${location.pathname}?${address}`);
}

function tell(problem, words) {
  if (!problem) { say(words, { lasting: true }); return; }
  problem.textContent = words;
  problem.hidden = false;
}

// --- a place, while its name is typed ---

let looking;
room.addEventListener("input", (event) => {
  if (!event.target.matches("[data-place-name]")) return;
  clearTimeout(looking);
  looking = setTimeout(() => look(event.target), 250);
});

async function look(input) {
  const list = input.form.querySelector("[data-places]");
  let found;
  try {
    const response = await fetch(`/named-places?${new URLSearchParams({ name: input.value })}`);
    if (!response.ok) return;
    found = await response.json();
  } catch { return; }
  const none = list.querySelector("input[value='']").closest("label");
  for (const label of [...list.querySelectorAll("label")]) if (label !== none) label.remove();
  none.before(...found.map(lineOf));
  (list.querySelector("input") ?? none.querySelector("input")).checked = true;
}

function lineOf(one) {
  const line = document.getElementById("place-line").content.cloneNode(true);
  line.querySelector("input").value = one.id;
  line.querySelector("bdi").textContent = [one.name, one.within].filter(Boolean).join(", ");
  const where = one.lat === null ? "" : ` · ${one.lat.toFixed(3)}, ${one.lon.toFixed(3)}`;
  line.querySelector(".quiet").textContent = `${one.precision}${where}${one.radius ? ` · ±${one.radius} km` : ""}`;
  return line.firstElementChild;
}

const open = room.querySelector(".editing:not([hidden]) form");
if (open) began(open);
