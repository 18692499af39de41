// The ground under the marks, in one of two ways with one interface: MapLibre where the browser
// has WebGL 2 and the server has the library, else pictures that the server draws.
//
// A ground has: project(lon, lat) -> [x, y], bounds() -> [west, south, east, north], zoom(),
// show(bounds), goTo(lon, lat, zoom), zoomBy(steps), theme(name); it calls onMove while it moves
// and onRest when it has come to rest.

const TILE = 512;
const NORTHERNMOST = 85.0511;
const CLOSEST = 16;
const CLOSEST_DRAWN = 12;
const EASE = { duration: 250 };

export async function openGround(stage, settings, bounds, events) {
  if (settings.library && hasWebGL()) {
    try {
      return await openMapLibre(stage, settings, bounds, events);
    } catch (error) {
      console.info(`The map is drawn plainly: ${error.message}`);
      stage.querySelector(".map-canvas")?.remove();
    }
  }
  return openDrawn(stage, settings, bounds, events);
}

function hasWebGL() {
  return Boolean(document.createElement("canvas").getContext("webgl2"));
}

// MapLibre -----------------------------------------------------------------------------------

async function openMapLibre(stage, settings, bounds, events) {
  const { root, language } = settings;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = `${root}/lib/maplibre-gl.css`;
  document.head.append(style);
  const library = await import(`${root}/lib/maplibre-gl.mjs`);
  const container = document.createElement("div");
  container.className = "map-canvas";
  stage.append(container); // the still map stays until this one has something to show
  const map = new library.Map({
    container,
    style: settings.style || (await styleFor(root, settings.theme, language)),
    bounds,
    fitBoundsOptions: { padding: 50, maxZoom: 10 },
    maxZoom: CLOSEST,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    attributionControl: settings.style ? {} : false,
    locale: { "Map.Title": settings.title },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const places = async () => {
    const source = map.getSource("places");
    if (!source) return;
    const [west, south, east, north] = map.getBounds().toArray().flat().map((d) => d.toFixed(2));
    const asked = new URLSearchParams({ west, south, east, north });
    source.setData(await (await fetch(`${root}/places?${asked}`)).json());
  };
  map.on("style.load", () => {
    const { disputed } = map.getStyle().metadata ?? {};
    if (disputed && !map.hasImage("hatch")) map.addImage("hatch", hatch(disputed));
    places();
  });
  map.on("move", events.onMove);
  map.on("moveend", () => {
    places();
    events.onRest();
  });
  await new Promise((resolve, reject) => {
    map.once("style.load", resolve);
    map.once("error", ({ error }) => reject(error));
  });
  stage.replaceChildren(container);
  map.once("idle", () => stage.setAttribute("data-ground", "webgl"));
  return {
    project: (lon, lat) => {
      const { x, y } = map.project([lon, lat]);
      return [x, y];
    },
    bounds: () => map.getBounds().toArray().flat(),
    zoom: () => map.getZoom(),
    show: (box) => map.fitBounds(box, { padding: 60, maxZoom: 12, ...EASE }),
    goTo: (lon, lat, zoom) => map.easeTo({ center: [lon, lat], zoom, ...EASE }),
    zoomBy: (steps) => map.easeTo({ zoom: map.getZoom() + steps, ...EASE }),
    theme: async (name) => {
      if (!settings.style) map.setStyle(await styleFor(root, name, language));
    },
  };
}

async function styleFor(root, theme, language) {
  const found = await fetch(`${root}/style/${theme}.json?lang=${language}`);
  const style = await found.json();
  for (const source of Object.values(style.sources)) {
    const whole = (tile) => (tile.startsWith("/") ? location.origin + tile : tile);
    if (source.tiles) source.tiles = source.tiles.map(whole);
  }
  return style;
}

function hatch(colour) {
  const size = 8;
  const data = new Uint8Array(size * size * 4);
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  for (let row = 0; row < size; row += 1) {
    for (const column of [row, (row + 1) % size]) {
      data.set([red, green, blue, 255], (row * size + column) * 4);
    }
  }
  return { width: size, height: size, data };
}

// Drawn by the server ------------------------------------------------------------------------

function openDrawn(stage, settings, bounds, events) {
  const picture = document.createElement("img");
  picture.className = "map-picture";
  picture.alt = "";
  picture.draggable = false;
  const surface = document.createElement("div");
  surface.className = "map-canvas";
  surface.tabIndex = 0;
  surface.setAttribute("role", "application");
  surface.setAttribute("aria-label", settings.title);
  surface.append(picture);
  stage.replaceChildren(surface);
  let theme = settings.theme;
  let view = fitted(bounds);
  let waiting = 0;

  function size() {
    return [Math.max(50, surface.clientWidth), Math.max(50, surface.clientHeight)];
  }
  function fitted(box) {
    const [width, height] = size();
    const [left, top] = unit(box[0], box[3]);
    const [right, bottom] = unit(box[2], box[1]);
    const across = Math.max((right - left) / (width * 0.8), (bottom - top) / (height * 0.8), 1e-9);
    const [lon, lat] = degrees((left + right) / 2, (top + bottom) / 2);
    return { lon, lat, zoom: clamp(Math.log2(1 / (across * TILE)), 0, 10) };
  }
  function corner() {
    const [width, height] = size();
    const world = TILE * 2 ** view.zoom;
    const [x, y] = unit(view.lon, view.lat);
    return [x * world - width / 2, y * world - height / 2, world];
  }
  async function draw() {
    const [width, height] = size();
    const asked = new URLSearchParams({
      lat: view.lat.toFixed(4),
      lon: view.lon.toFixed(4),
      zoom: view.zoom.toFixed(2),
      width,
      height,
      lang: settings.language,
    });
    const number = (waiting += 1);
    const next = new Image();
    next.src = `${settings.root}/drawing/${theme}.svg?${asked}`;
    await next.decode().catch(() => undefined);
    if (number !== waiting) return;
    picture.src = next.src;
    picture.style.transform = "";
    stage.setAttribute("data-ground", "drawn");
  }
  function move(change) {
    view = { ...view, ...change };
    view.zoom = clamp(view.zoom, 0, CLOSEST_DRAWN);
    view.lat = clamp(view.lat, -84, 84);
    view.lon = clamp(view.lon, -180, 180);
    events.onMove();
    draw();
    events.onRest();
  }
  function shifted(dx, dy) {
    const [left, top, world] = corner();
    const [width, height] = size();
    const [lon, lat] = degrees((left + dx + width / 2) / world, (top + dy + height / 2) / world);
    return { lon, lat };
  }

  const ground = {
    project: (lon, lat) => {
      const [left, top, world] = corner();
      const [x, y] = unit(lon, lat);
      return [x * world - left, y * world - top];
    },
    bounds: () => {
      const [left, top, world] = corner();
      const [width, height] = size();
      const [west, north] = degrees(left / world, top / world);
      const [east, south] = degrees((left + width) / world, (top + height) / world);
      return [west, south, east, north];
    },
    zoom: () => view.zoom,
    show: (box) => move(fitted(box)),
    goTo: (lon, lat, zoom) => move({ lon, lat, zoom }),
    zoomBy: (steps) => move({ zoom: view.zoom + steps }),
    theme: (name) => {
      theme = name;
      draw();
    },
  };

  const keys = {
    ArrowLeft: () => move(shifted(-100, 0)),
    ArrowRight: () => move(shifted(100, 0)),
    ArrowUp: () => move(shifted(0, -100)),
    ArrowDown: () => move(shifted(0, 100)),
    "+": () => ground.zoomBy(1),
    "=": () => ground.zoomBy(1),
    "-": () => ground.zoomBy(-1),
  };
  surface.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  surface.addEventListener("wheel", (event) => {
    event.preventDefault();
    ground.zoomBy(event.deltaY < 0 ? 0.5 : -0.5);
  }, { passive: false });
  surface.addEventListener("dblclick", () => ground.zoomBy(1));
  surface.addEventListener("pointerdown", (down) => {
    surface.setPointerCapture(down.pointerId);
    const start = view;
    const drag = (event) => {
      const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
      view = start;
      view = { ...start, ...shifted(-dx, -dy) };
      picture.style.transform = `translate(${dx}px, ${dy}px)`;
      events.onMove();
    };
    surface.addEventListener("pointermove", drag);
    const end = () => {
      surface.removeEventListener("pointermove", drag);
      if (view !== start) move({});
    };
    surface.addEventListener("lostpointercapture", end, { once: true });
  });
  new ResizeObserver(() => move({})).observe(surface);
  return ground;
}

function unit(lon, lat) {
  const north = (clamp(lat, -NORTHERNMOST, NORTHERNMOST) * Math.PI) / 180;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + north / 2)) / (2 * Math.PI);
  return [lon / 360 + 0.5, y];
}

function degrees(x, y) {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

function clamp(value, low, high) {
  return Math.max(low, Math.min(high, value));
}
