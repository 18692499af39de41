// Brings every figure[data-map] of a page to life: marks over a moving ground, locked to a list.

import { openGround } from "./map-ground.js";

const EARTH_M = 6378137;
const WIDE_M = 150000; // a place that may lie further off says little of where to look
const ROOM = 46; // pixels: marks nearer than this are shown as one
const DARK = matchMedia("(prefers-color-scheme: dark)");
const SVG = "http://www.w3.org/2000/svg";

document.querySelectorAll("figure[data-map]").forEach(start);

async function start(figure) {
  const stage = figure.querySelector(".map-stage");
  const told = await marksOf(figure);
  const { features } = told;
  const map = new MarkedMap(figure, told);
  const settings = { ...figure.dataset, theme: theme(), title: figure.getAttribute("aria-label") };
  settings.language ||= "en";
  map.ground = await openGround(stage, settings, boundsOf(features), {
    onMove: () => map.place(),
    onRest: () => map.rest(),
  });
  stage.append(map.layer, map.controls());
  figure.querySelector(".map-hint").hidden = false;
  figure.querySelector(".map-left-out")?.remove();
  figure.addEventListener("map:list", () => map.lockList(document.getElementById(figure.dataset.list)));
  figure.addEventListener("map:select", ({ detail }) => map.select(detail));
  map.lockList(document.getElementById(figure.dataset.list));
  map.rest();
  const retheme = () => map.ground.theme(theme());
  DARK.addEventListener("change", retheme);
  new MutationObserver(retheme).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  figure.dispatchEvent(new CustomEvent("map:ready", { bubbles: true }));
}

// Where there are too many marks the server puts close ones together, and is asked again for the
// view whenever that changes: the answer is `partial`.
async function marksOf(figure, view) {
  const embedded = figure.querySelector(".map-marks");
  if (embedded) return JSON.parse(embedded.textContent);
  const address = new URL(figure.dataset.marks, location.href);
  if (view) address.searchParams.set("view", view.map((degree) => degree.toFixed(4)).join(","));
  const found = await fetch(address, { headers: { Accept: "application/geo+json" } })
    .catch(() => undefined);
  if (!found?.ok) {
    figure.querySelector(".map-note").textContent = "The incidents could not be loaded.";
    return { features: [] };
  }
  return found.json();
}

class MarkedMap {
  constructor(figure, { features, partial, placed }) {
    this.figure = figure;
    this.features = features;
    this.whole = features;
    this.partial = partial;
    this.placed = placed ?? features.length;
    this.layer = element("div", "map-layer");
    this.rings = document.createElementNS(SVG, "svg");
    this.rings.setAttribute("class", "map-rings");
    this.rings.setAttribute("aria-hidden", "true");
    this.pills = element("div", "map-pills");
    this.layer.append(this.rings, this.pills);
    this.shown = [];
    this.rows = new Map();
  }

  // The ground has come to rest.
  async rest() {
    if (!this.ground) return;
    this.regroup();
    if (!this.partial) return;
    const asked = (this.asked = (this.asked ?? 0) + 1);
    const told = await marksOf(this.figure, this.ground.bounds());
    if (asked !== this.asked) return; // it has moved on
    this.features = told.features;
    this.regroup();
  }

  // Group anew what stands too close together, and tell the list.
  regroup() {
    const open = this.layer.querySelector("[aria-expanded=true]")?.dataset.ids;
    const focused = this.layer.contains(document.activeElement)
      ? document.activeElement.closest("[data-ids]")?.dataset.ids
      : undefined;
    const [width, height] = [this.layer.clientWidth, this.layer.clientHeight];
    const inside = [];
    for (const feature of this.features) {
      const [x, y] = this.ground.project(...feature.geometry.coordinates);
      if (x > -20 && y > -20 && x < width + 20 && y < height + 20) inside.push({ feature, x, y });
    }
    this.shown = grouped(inside).map((group) => this.mark(group));
    this.rings.replaceChildren(...this.shown.flatMap(({ rings }) => rings.map(({ node }) => node)));
    this.pills.replaceChildren(...this.shown.map(({ pill }) => pill));
    this.place();
    this.scale();
    this.tellList(inside);
    if (focused) this.pills.querySelector(`[data-ids="${CSS.escape(focused)}"]`)?.focus();
    const again = open && this.shown.find(({ pill }) => pill.dataset.ids === open);
    if (again) this.openCard(again);
    if (this.wanted) this.openWanted();
  }

  mark(group) {
    const number = numberOf(group);
    const one = number === 1 ? group[0].feature.properties : undefined;
    const pill = element("button", `map-pill ${one ? `is-${one.status}` : "is-many"}`);
    pill.type = "button";
    pill.dataset.ids = group.map(({ feature }) => feature.properties.id).join(" ");
    pill.setAttribute("aria-label", one ? one.described : `${number} incidents close together`);
    pill.setAttribute("aria-expanded", "false");
    if (one) pill.append(glyph(one.glyph));
    pill.append(element("span", "", one ? one.label : `×${number}`));
    const rings = group
      .filter(({ feature }) => feature.properties.radius_m)
      .map(({ feature }) => ({ feature, node: ringNode(feature.properties.status) }));
    const shown = { group, pill, rings };
    pill.addEventListener("click", () => this.choose(shown));
    pill.addEventListener("mouseenter", () => this.light(shown, true));
    pill.addEventListener("mouseleave", () => this.light(shown, false));
    return shown;
  }

  // Put marks and rings where the ground now is.
  place() {
    if (!this.ground) return;
    const world = 512 * 2 ** this.ground.zoom();
    for (const { group, pill, rings } of this.shown) {
      const [lon, lat] = middle(group);
      const [x, y] = this.ground.project(lon, lat);
      pill.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px)`;
      for (const { feature, node } of rings) ringAt(node, feature, this.ground, world);
    }
    if (this.card?.isConnected) this.placeCard();
  }

  choose(shown) {
    this.wanted = undefined;
    if (numberOf(shown.group) > 1) {
      const box = boundsOf(shown.group.map(({ feature }) => feature), 0);
      const apart = Math.max(box[2] - box[0], box[3] - box[1]);
      const together = shown.group.some(({ feature }) => feature.properties.number);
      if (together && apart <= 1e-4) return this.onlyHere(box);
      if (apart > 1e-4 && (together || this.ground.zoom() < 12)) return this.ground.show(box);
    }
    const wasOpen = shown.pill.getAttribute("aria-expanded") === "true";
    this.closeCard();
    if (wasOpen) return;
    this.openCard(shown);
    const { id } = shown.group[0].feature.properties;
    if (shown.group.length === 1) {
      this.figure.dispatchEvent(new CustomEvent("map:chosen", { bubbles: true, detail: { id } }));
    }
  }

  // The list has chosen an incident: bring it into view and open its card.
  select({ id, lat, lon }) {
    const known = this.features.find((feature) => feature.properties.id === id)
      ?? this.whole.find((feature) => feature.properties.id === id);
    const at = known?.geometry.coordinates ?? (lat && lon ? [Number(lon), Number(lat)] : undefined);
    this.closeCard();
    if (!at) return;
    this.wanted = id;
    const [west, south, east, north] = this.ground.bounds();
    const away = at[0] < west || at[0] > east || at[1] < south || at[1] > north;
    const alone = this.shownOf(id)?.group.length === 1;
    if (!away && alone) this.openWanted();
    else this.ground.goTo(...at, Math.max(this.ground.zoom() + (away ? 0 : 1), 8));
  }

  shownOf(id) {
    return this.shown.find(({ group }) => group.some(({ feature }) => feature.properties.id === id));
  }

  openWanted() {
    const shown = this.shownOf(this.wanted);
    if (!shown) return;
    this.wanted = undefined;
    this.openCard(shown);
  }

  openCard(shown) {
    this.closeCard();
    this.card = card(shown.group.map(({ feature }) => feature.properties), () => {
      this.closeCard();
      shown.pill.focus();
    });
    this.cardOf = shown;
    shown.pill.setAttribute("aria-expanded", "true");
    shown.pill.after(this.card); // so that Tab goes from the mark into its card
    this.placeCard();
    const row = this.rows.get(shown.group[0].feature.properties.id);
    this.rows.forEach((other) => other.classList.toggle("is-chosen", other === row));
    row?.scrollIntoView({ block: "nearest" });
  }

  placeCard() {
    const [x, y] = this.ground.project(...middle(this.cardOf.group));
    const { clientWidth: width, clientHeight: height } = this.layer;
    const { offsetWidth: wide, offsetHeight: tall } = this.card;
    const left = Math.max(6, Math.min(x - wide / 2, width - wide - 6));
    const top = y + 18 + tall < height ? y + 18 : Math.max(6, y - 18 - tall);
    this.card.style.transform = `translate(${left}px, ${top}px)`;
  }

  closeCard() {
    this.card?.remove();
    this.layer.querySelectorAll("[aria-expanded=true]").forEach((pill) => {
      pill.setAttribute("aria-expanded", "false");
    });
  }

  light({ pill, rings, group }, on) {
    pill.classList.toggle("is-lit", on);
    rings.forEach(({ node }) => node.classList.toggle("is-lit", on));
    for (const { feature } of group) this.rows.get(feature.properties.id)?.classList.toggle("is-lit", on);
  }

  // Rows of the list carry data-incident; what is pointed at in one is lit in the other.
  lockList(list) {
    this.rows.clear();
    for (const row of list?.querySelectorAll("[data-incident]") ?? []) {
      const id = row.dataset.incident;
      this.rows.set(id, row);
      const light = (on) => this.shownOf(id) && this.light(this.shownOf(id), on);
      row.addEventListener("mouseenter", () => light(true));
      row.addEventListener("mouseleave", () => light(false));
      row.addEventListener("focusin", () => light(true));
      row.addEventListener("focusout", () => light(false));
      row.addEventListener("click", (event) => {
        if (event.target.closest("a, button, input, select")) return;
        this.select({ id, ...row.dataset });
      });
    }
  }

  tellList(inside) {
    const here = new Set(inside.map(({ feature }) => feature.properties.id));
    this.rows.forEach((row, id) => row.classList.toggle("is-elsewhere", !here.has(id)));
    const number = numberOf(inside);
    this.count.textContent = `${number.toLocaleString("en")} of ${this.placed.toLocaleString("en")} in view`;
    const detail = { ids: [...here], bounds: this.ground.bounds() };
    this.figure.dispatchEvent(new CustomEvent("map:view", { bubbles: true, detail }));
  }

  controls() {
    const bar = element("div", "map-controls");
    const button = (words, name, act) => {
      const made = element("button", "map-button", words);
      made.type = "button";
      if (name) made.setAttribute("aria-label", name);
      made.addEventListener("click", act);
      return made;
    };
    bar.append(
      button("+", "Zoom in", () => this.ground.zoomBy(1)),
      button("−", "Zoom out", () => this.ground.zoomBy(-1)),
      button("⤢", "Show all incidents", () => this.ground.show(boundsOf(this.whole))),
    );
    if (this.figure.dataset.area) {
      bar.append(button("Only this area", "", () => this.onlyHere()));
    }
    this.count = element("p", "map-count");
    this.count.setAttribute("role", "status");
    this.ruler = element("p", "map-ruler");
    this.ruler.setAttribute("aria-hidden", "true");
    const credit = element("p", "map-credit", this.figure.dataset.credit || "");
    const all = element("div", "map-over");
    all.append(bar, this.count, this.ruler, credit);
    this.layer.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.card?.isConnected) return;
      event.stopPropagation();
      const { pill } = this.cardOf;
      this.closeCard();
      pill.focus();
    });
    return all;
  }

  onlyHere(box = this.ground.bounds()) {
    if (!this.figure.dataset.area) return;
    const to = new URL(location.href);
    const spare = box[0] === box[2] ? 0.001 : 0; // rounding would leave out a single point
    const corners = [box[0] - spare, box[1] - spare, box[2] + spare, box[3] + spare];
    const rounded = corners.map((degree) => degree.toFixed(3));
    to.searchParams.set(this.figure.dataset.area, rounded.join(","));
    ["start", "at"].forEach((name) => to.searchParams.delete(name));
    location.assign(to);
  }

  scale() {
    const [, south, , north] = this.ground.bounds();
    const lat = (((south + north) / 2) * Math.PI) / 180;
    const metres = (2 * Math.PI * EARTH_M * Math.cos(lat)) / (512 * 2 ** this.ground.zoom());
    const most = metres * 110;
    const power = 10 ** Math.floor(Math.log10(most));
    const round = [5, 2, 1].find((times) => times * power <= most) * power;
    this.ruler.textContent = round < 1000 ? `${round} m` : `${round / 1000} km`;
    this.ruler.style.width = `${round / metres}px`;
  }
}

function grouped(inside) {
  const groups = [];
  for (const item of inside) {
    const near = groups.find(([first]) => Math.hypot(first.x - item.x, first.y - item.y) < ROOM);
    if (near) near.push(item);
    else groups.push([item]);
  }
  return groups;
}

function numberOf(group) {
  return group.reduce((total, { feature }) => total + (feature.properties.number ?? 1), 0);
}

function middle(group) {
  const sum = [0, 1].map((axis) =>
    group.reduce((total, { feature }) => total + feature.geometry.coordinates[axis], 0),
  );
  return sum.map((total) => total / group.length);
}

function boundsOf(features, least = 25000) {
  if (!features.length) return [-170, -55, 175, 72];
  const box = [180, 90, -180, -90];
  // A country's ring would push all that is known better into a corner.
  const near = features.filter(({ properties }) => (properties.radius_m || 0) <= WIDE_M);
  for (const { geometry, properties } of near.length ? near : features) {
    const [lon, lat] = geometry.coordinates;
    if (properties.box) {
      const [west, south, east, north] = properties.box;
      box.splice(0, 4, Math.min(box[0], west), Math.min(box[1], south), Math.max(box[2], east), Math.max(box[3], north));
      continue;
    }
    const reach = (Math.max(least && (properties.radius_m || 0), least) / EARTH_M) * (180 / Math.PI);
    const wide = reach / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
    box[0] = Math.min(box[0], lon - wide);
    box[1] = Math.min(box[1], lat - reach);
    box[2] = Math.max(box[2], lon + wide);
    box[3] = Math.max(box[3], lat + reach);
  }
  return box;
}

// A circle on the ground becomes an ellipse that touches its true north, south and widest points.
function ringAt(node, { geometry, properties }, ground, world) {
  const [lon, lat] = geometry.coordinates;
  const arc = properties.radius_m / EARTH_M;
  const reach = (arc * 180) / Math.PI;
  const [x, north] = ground.project(lon, Math.min(lat + reach, 85));
  const [, south] = ground.project(lon, Math.max(lat - reach, -85));
  const widest = Math.asin(Math.min(1, Math.sin(arc) / Math.cos((lat * Math.PI) / 180)));
  node.setAttribute("cx", x);
  node.setAttribute("cy", (north + south) / 2);
  node.setAttribute("rx", (widest / (2 * Math.PI)) * world);
  node.setAttribute("ry", (south - north) / 2);
}

function ringNode(status) {
  const node = document.createElementNS(SVG, "ellipse");
  node.setAttribute("class", `map-ring is-${status}`);
  return node;
}

function glyph(data) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "map-glyph");
  drawing.setAttribute("viewBox", "-7 -7 14 14");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", data);
  drawing.append(path);
  return drawing;
}

function card(incidents, close) {
  const box = element("div", "map-card");
  const shut = element("button", "map-button map-shut", "×");
  shut.type = "button";
  shut.setAttribute("aria-label", "Close");
  shut.addEventListener("click", close);
  box.append(shut);
  for (const told of incidents.slice(0, 8)) {
    const title = element(told.href ? "a" : "strong", "map-card-title", told.title);
    title.dir = "auto";
    if (told.href) title.href = told.href;
    const figures = told.label === "?" ? "number not told" : `${told.label} ${told.counted}`;
    const line = element("p", "", `${told.day ?? "day not told"} · ${figures} · ${told.status_words}`);
    box.append(title, line, element("p", "map-faint", told.whereabouts));
  }
  if (incidents.length > 8) box.append(element("p", "map-faint", `and ${incidents.length - 8} more`));
  return box;
}

function element(name, className, words = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = words;
  return made;
}

function theme() {
  return document.documentElement.dataset.theme || (DARK.matches ? "dark" : "light");
}
