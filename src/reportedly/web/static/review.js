// The review of one report: choose a claim either way, decide by key, and lose nothing.
//
// Decisions stand in a queue that is kept in the browser until the server has answered, and are
// sent one after another; the same one sent twice is kept once by the server.
import { isTyping, post, say } from "./app.js";

const room = document.querySelector(".review");
const cards = [...room.querySelectorAll(".claim")];
const links = [...room.querySelectorAll("[data-choose]")];
const pieces = [...room.querySelectorAll(".ev")];
const sending = document.getElementById("sending");
const KINDS = ["source", "cue", "event", "count", "place", "time"];
const STATES = { positive: "✓ accepted", negative: "✗ rejected", unsure: "? left open", open: "not judged" };
let chosen = Number(room.dataset.chosen);

// --- choosing ---

function choose(number, { scroll = true } = {}) {
  if (!cards.length) return;
  chosen = (number + cards.length) % cards.length;
  cards.forEach((card, n) => { card.hidden = n !== chosen; });
  links.forEach((link, n) => {
    if (n === chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
  for (const piece of pieces) mark(piece);
  if (scroll) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const how = { block: "nearest", behavior: calm ? "auto" : "smooth" };
    room.querySelector(".ev.on")?.scrollIntoView({ ...how, block: "center" });
    links[chosen].scrollIntoView(how);
  }
  history.replaceState(null, "", `?claim=${cards[chosen].id}`);
}

function mark(piece) {
  const held = piece.dataset.claims.split(" ").filter(Boolean).map(Number);
  const kinds = piece.dataset.marks.split(" ").filter(Boolean).map((one) => one.split(":"));
  piece.classList.toggle("on", held.includes(chosen));
  for (const kind of KINDS) {
    piece.classList.toggle(`is-${kind}`, kinds.some(([n, k]) => Number(n) === chosen && k === kind));
  }
}

// Where claims overlap, a further click goes to the next one under the pointer.
function chooseAt(piece) {
  const held = piece.dataset.claims.split(" ").filter(Boolean).map(Number);
  const others = piece.dataset.marks.split(" ").filter(Boolean).map((one) => Number(one.split(":")[0]));
  const here = [...new Set([...held, ...others])];
  choose(here[(here.indexOf(chosen) + 1) % here.length], { scroll: false });
}

room.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const piece = event.target.closest(".ev");
  const link = event.target.closest("[data-choose], [data-step], [data-edit]");
  if (piece && String(getSelection()) === "") chooseAt(piece);
  else if (link?.dataset.choose) choose(Number(link.dataset.choose));
  else if (link?.dataset.step) choose(chosen + Number(link.dataset.step));
  else if (link && "edit" in link.dataset) openEdit();
  else if (!piece) return;
  event.preventDefault();
});

// --- deciding ---

const WAITING = `waiting:${room.dataset.report}`;
let queue = [];
let busy = false;
try { queue = JSON.parse(localStorage.getItem(WAITING) ?? "[]"); } catch { queue = []; }

function store() {
  try {
    if (queue.length) localStorage.setItem(WAITING, JSON.stringify(queue));
    else localStorage.removeItem(WAITING);
  } catch { /* a browser that keeps nothing: the queue lives as long as the page */ }
  sending.hidden = queue.length === 0;
  sending.textContent = queue.length ? `Saving ${queue.length}…` : "";
}

function enqueue(one) {
  queue.push(one);
  store();
  send();
}

async function send(wait = 1000) {
  if (busy || !queue.length) return;
  busy = true;
  const one = queue[0];
  const card = document.getElementById(one.claim);
  let answer;
  try {
    const fields = one.undo === undefined ? { ...one.fields, version: card?.dataset.version ?? 0 } : one.fields;
    answer = await post(one.address, fields);
  } catch {
    busy = false;
    sending.textContent = `Not saved yet: the line is down. ${queue.length} kept here, trying again.`;
    setTimeout(() => send(Math.min(wait * 2, 30000)), wait);
    return;
  }
  busy = false;
  queue.shift();
  store();
  if (answer.ok) settle(answer.told, one);
  else refuse(answer, one, card);
  send();
}

function settle(told, one) {
  if (told.said) say(told.said);
  if (told.recent) showRecent(told.recent);
  if (one.reload && !queue.length) { location.reload(); return; }
  const card = told.claim && document.getElementById(told.claim);
  if (!card) return;
  setVersion(card, told.version);
  const pending = queue.some((other) => other.claim === told.claim);
  if (!pending) setState(card, told.verdict ?? "open");
  if (one.undo !== undefined) {
    say("Undone.");
    choose(Number(card.dataset.number));
  }
}

function refuse(answer, one, card) {
  if (answer.status === 401) { say("You were signed out. Sign in in another tab; this page keeps its place.", { lasting: true }); queue.unshift(one); store(); setTimeout(send, 15000); return; }
  if (card && one.before) setState(card, one.before);
  say(`Not kept: ${answer.told.error ?? `the server said ${answer.status}`}`, { lasting: true });
}

function setVersion(card, version) {
  card.dataset.version = version;
  for (const field of card.querySelectorAll("input[name=version]")) field.value = version;
}

function setState(card, state) {
  card.dataset.state = state;
  const link = links[Number(card.dataset.number)];
  link.dataset.state = state;
  for (const shown of [link.querySelector(".state"), card.querySelector(".standing .state")]) {
    shown.dataset.state = state;
    shown.textContent = STATES[state];
  }
  card.querySelector(".standing .quiet")?.remove();
  room.querySelector("[data-left]").textContent = cards.filter((one) => one.dataset.state === "open").length;
}

function decide(card, verdict) {
  const form = card.querySelector("[data-decide]");
  if (!form || card.dataset.state === verdict) { choose(chosen + 1); return; }
  const why = form.elements.why.value;
  const before = card.dataset.state;
  setState(card, verdict);
  form.elements.why.value = "";
  enqueue({ claim: card.id, address: form.getAttribute("action"), fields: { verdict, why }, before });
  choose(nextOpen());
}

function nextOpen() {
  const order = cards.map((_, n) => (chosen + 1 + n) % cards.length);
  return order.find((n) => cards[n].dataset.state === "open") ?? (chosen + 1) % cards.length;
}

function undo(judgement = "") {
  if (!judgement && queue.length && !busy && queue.at(-1).undo === undefined) {
    const one = queue.pop();
    store();
    setState(document.getElementById(one.claim), one.before);
    choose(Number(document.getElementById(one.claim).dataset.number));
    return;
  }
  enqueue({ claim: "", address: "/review/undo", fields: { judgement }, undo: true });
}

room.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-decide]")) decide(form.closest(".claim"), event.submitter?.value ?? "positive");
  else if (form.matches("[data-undo]")) undo(form.elements.judgement?.value ?? "");
  else if (form.matches("[data-correct]")) correct(form);
  else return;
  event.preventDefault();
});

function showRecent(listed) {
  const list = room.querySelector("[data-recent]");
  if (!list) return;
  list.replaceChildren(...listed.map((one) => {
    const line = document.getElementById("recent-line").content.cloneNode(true);
    line.querySelector("time").textContent = one.at;
    const link = line.querySelector("a");
    link.textContent = one.did;
    link.href = `/claims/${one.claim}`;
    line.querySelector("input").value = one.id;
    if (one.withdrawn) { line.querySelector("li").className = "past"; line.querySelector("form").replaceWith(" undone"); }
    return line;
  }));
}

addEventListener("beforeunload", (event) => { if (queue.length) event.preventDefault(); });
addEventListener("online", () => send());

// --- correcting a field, with the words that say so ---

const open = () => cards[chosen]?.querySelector(".edit[open]");

function openEdit() {
  const edit = cards[chosen]?.querySelector(".edit");
  if (!edit) return;
  edit.open = true;
  edit.querySelector("[data-field]").focus();
}

function correct(form) {
  const fields = Object.fromEntries(new FormData(form));
  if (fields.start === "" || fields.end === "") { delete fields.start; delete fields.end; }
  enqueue({ claim: form.closest(".claim").id, address: form.getAttribute("action"), fields, reload: true });
}

const parts = [...room.querySelectorAll("[data-at]")];
const offsetOf = (node, offset) => {
  const part = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("[data-at]");
  // Spans count characters; JavaScript counts UTF-16 units, which differ beyond the basic plane.
  return part ? Number(part.dataset.at) + [...part.textContent.slice(0, offset)].length : null;
};

function wordsBetween(start, end) {
  return parts.map((part) => {
    const letters = [...part.textContent];
    const at = Number(part.dataset.at);
    return letters.slice(Math.max(0, start - at), Math.max(0, end - at)).join("");
  }).join("");
}

function setSpan(edit, start, end) {
  if (!(end > start && start >= 0)) return;
  edit.querySelector("[data-start]").value = start;
  edit.querySelector("[data-end]").value = end;
  edit.querySelector("[data-words]").textContent = `“${wordsBetween(start, end)}”`;
}

document.addEventListener("selectionchange", () => {
  const edit = open();
  const selection = getSelection();
  if (!edit || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start !== null && end !== null) setSpan(edit, start, end);
});

// The ends move by whole words.
function move(which, forward) {
  const edit = open();
  if (!edit) return;
  const first = [...room.querySelectorAll(".ev.on")];
  const last = first.at(-1);
  const inputs = { start: edit.querySelector("[data-start]"), end: edit.querySelector("[data-end]") };
  let start = inputs.start.value === "" ? Number(first[0]?.dataset.at ?? 0) : Number(inputs.start.value);
  let end = inputs.end.value === "" ? Number(last?.dataset.at ?? 0) + [...(last?.textContent ?? "")].length : Number(inputs.end.value);
  const bounds = [];
  for (const part of parts) {
    let at = Number(part.dataset.at);
    for (const word of part.textContent.match(/\s+|\S+/gu) ?? []) {
      const length = [...word].length;
      if (word.trim()) bounds.push([at, at + length]);
      at += length;
    }
  }
  const side = which === "start" ? 0 : 1;
  const stops = bounds.map((one) => one[side]);
  const from = side ? end : start;
  const to = forward ? stops.find((at) => at > from) : stops.findLast((at) => at < from);
  if (to === undefined) return;
  if (side) end = to; else start = to;
  setSpan(edit, start, end);
}

room.addEventListener("click", (event) => {
  const button = event.target.closest("[data-move]");
  if (button) move(button.dataset.move.slice(0, -1), button.dataset.move.endsWith("+"));
});

// Each field has its own words to choose from.
room.addEventListener("change", (event) => {
  if (!event.target.matches("[data-field]")) return;
  const value = event.target.form.elements.value;
  value.setAttribute("list", `words-${event.target.value}`);
  value.value = "";
});

// --- keys ---

const KEYS = {
  j: () => choose(chosen + 1),
  k: () => choose(chosen - 1),
  s: () => choose(chosen + 1),
  a: () => decide(cards[chosen], "positive"),
  x: () => decide(cards[chosen], "negative"),
  e: openEdit,
  u: () => undo(),
  n: () => room.querySelector("[data-key=n]").click(),
  "[": () => move("start", false),
  "]": () => move("start", true),
  "{": () => move("end", false),
  "}": () => move("end", true),
};

document.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || event.repeat && "axu".includes(event.key) || isTyping(event)) return;
  if (!cards.length && event.key !== "n") return;
  if ("axu".includes(event.key) && !room.querySelector("[data-undo]")) return;
  event.preventDefault();
  act();
});

document.documentElement.dataset.ready = "review";
if (new URLSearchParams(location.search).has("edit")) openEdit();
store();
send();
