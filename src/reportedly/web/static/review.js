// The review of one report: choose a claim either way, decide by key, and lose nothing.
//
// Decisions stand in a queue that is kept in the browser until the server has answered, and are
// sent one after another; the same one sent twice is kept once by the server.
import { isTyping, post, say } from "./shared.js";
import { closeForms, moveWords, openForm, openMissing, openSame, pressSame } from "./review-forms.js";

const room = document.querySelector(".review");
const cards = [...room.querySelectorAll(".claim")];
const links = [...room.querySelectorAll("[data-choose]")];
const pieces = [...room.querySelectorAll(".ev")];
const sending = document.getElementById("sending");
const KINDS = ["source", "cue", "event", "count", "place", "time"];
const STATES = { positive: "✓ accepted", negative: "✗ rejected", unsure: "? left open", open: "not judged" };
let chosen = Number(room.dataset.chosen);
let judged = cards.filter((one) => one.dataset.state !== "open").length;

// --- choosing ---

function choose(number, { scroll = true } = {}) {
  if (!cards.length) return;
  closeForms();
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
  const address = new URLSearchParams(location.search);
  address.set("claim", cards[chosen].id);
  address.delete("edit");
  history.replaceState(null, "", `?${address}`);
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
  const link = event.target.closest("[data-choose], [data-step], [data-edit], [data-missing-open], [data-same-open], [data-close]");
  if (piece && String(getSelection()) === "" && !document.querySelector(".editing:not([hidden])")) chooseAt(piece);
  else if (link?.dataset.choose) choose(Number(link.dataset.choose));
  else if (link?.dataset.step) choose(chosen + Number(link.dataset.step));
  else if (link?.dataset.edit) openForm(cards[chosen], link.dataset.edit);
  else if (link && "missingOpen" in link.dataset) openMissing();
  else if (link && "sameOpen" in link.dataset) openSame(cards[chosen]);
  else if (link && "close" in link.dataset) closeForms();
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
  if (told.changed && !queue.length) { location.reload(); return; }
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

function showDone() {
  const shown = room.querySelector("[data-done]");
  if (!shown) return;
  const now = cards.filter((one) => one.dataset.state !== "open").length;
  const done = Number(shown.textContent.replaceAll(",", "")) + now - judged;
  judged = now;
  shown.textContent = done.toLocaleString("en");
  room.querySelector(".whole progress").value = done;
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
  showDone();
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
  const open = order.filter((n) => cards[n].dataset.state === "open");
  // What the queue is about comes first.
  const next = open.find((n) => !links[n].classList.contains("outside")) ?? open[0];
  if (next === undefined) say("All claims of this report are judged. Press n for the next report.");
  return next ?? (chosen + 1) % cards.length;
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
    link.href = one.address;
    line.querySelector("input").value = one.id;
    if (one.withdrawn) { line.querySelector("li").className = "past"; line.querySelector("form").replaceWith(" undone"); }
    return line;
  }));
}

addEventListener("beforeunload", (event) => { if (queue.length) event.preventDefault(); });
addEventListener("online", () => send());

// --- keys ---

const KEYS = {
  j: () => choose(chosen + 1),
  k: () => choose(chosen - 1),
  s: () => choose(chosen + 1),
  a: () => decide(cards[chosen], "positive"),
  x: () => decide(cards[chosen], "negative"),
  f: () => decide(cards[chosen], "unsure"),
  e: () => openForm(cards[chosen], "source"),
  m: () => openSame(cards[chosen]),
  c: openMissing,
  u: () => undo(),
  n: () => room.querySelector("[data-key=n]").click(),
  Escape: closeForms,
  "[": () => moveWords("start", false),
  "]": () => moveWords("start", true),
  "{": () => moveWords("end", false),
  "}": () => moveWords("end", true),
};
const WRITES = "axfuemc";

document.addEventListener("keydown", (event) => {
  if (isTyping(event)) return;
  const act = KEYS[event.key];
  if (!act) { if (pressSame(event.key)) event.preventDefault(); return; }
  if (event.repeat && WRITES.includes(event.key)) return;
  if (!cards.length && !["n", "c", "Escape"].includes(event.key)) return;
  if (WRITES.includes(event.key) && !room.querySelector("[data-undo]")) return;
  event.preventDefault();
  act();
});

document.documentElement.dataset.ready = "review";
store();
send();
