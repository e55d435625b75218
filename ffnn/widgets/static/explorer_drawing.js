// The picture of the explorer: the 2-2-2 network with its numbers, lying on a wide screen and standing on a narrow one.
// The chain of the selected weight is marked as with a highlighter pen; a number on each mark says which factor it is.
import { setAttributes, setText, shortNumber, svg, typesetSvg } from "./elements.js";
import { HIDDEN, OUTPUTS, WEIGHTS, chain } from "./two_layers.js";

const UNIT = { width: 156, height: 46, name: 26 }; // a unit is a box with its name, net and out
const BOX = { width: 84, height: 46 };
const INPUT = { width: 62, height: 46 };

/** Where everything stands, for the two directions. `along` is the way of the forward pass. */
const PLACES = {
  lying: {
    size: [728, 282],
    along: [1, 0],
    at: {
      x1: [34, 58], x2: [34, 218], h1: [244, 58], h2: [244, 218], o1: [484, 58], o2: [484, 218],
      E_o1: [674, 58], E_o2: [674, 218], E: [674, 138],
    },
    bias: [0, 36],
    target: { t1: [674, 22], t2: [674, 254] },
    legend: [364, 272],
  },
  standing: {
    size: [324, 480],
    along: [0, 1],
    at: {
      x1: [81, 25], x2: [243, 25], h1: [81, 146], h2: [243, 146], o1: [81, 277], o2: [243, 277],
      E_o1: [81, 386], E_o2: [243, 386], E: [162, 440],
    },
    bias: [50, 34],
    target: { t1: [42, 352], t2: [282, 352] },
    legend: [162, 473],
  },
};

const sizeOf = (name) => (/^[ho]/.test(name) ? UNIT : /^E/.test(name) ? BOX : INPUT);

/** The point where a line along `direction` leaves (sign 1) or meets (sign -1) the box of a node. */
function port(place, name, sign) {
  const [x, y] = place.at[name];
  const { width, height } = sizeOf(name);
  return [x + (sign * place.along[0] * width) / 2, y + (sign * place.along[1] * height) / 2];
}

const between = ([ax, ay], [bx, by], t) => [ax + t * (bx - ax), ay + t * (by - ay)];
const line = ([ax, ay], [bx, by]) => `M${ax} ${ay}L${bx} ${by}`;

function text(content, [x, y], attributes = {}) {
  return svg("text", { x, y, "text-anchor": "middle", "dominant-baseline": "central", ...attributes }, ...content);
}

function box(name, [x, y], attributes) {
  const { width, height } = sizeOf(name);
  return svg("rect", { x: x - width / 2, y: y - height / 2, width, height, rx: 10, ...attributes });
}

/** A mark of the highlighter pen and the number of the factor; hidden until the chain reaches it. */
function mark(shape, at) {
  const number = svg("text", { "text-anchor": "middle", "dominant-baseline": "central" });
  const badge = svg("g", { class: "ffnn-badge", transform: `translate(${at})` }, svg("circle", { r: 9 }), number);
  setAttributes(shape, { class: "ffnn-mark", "data-lit": "no" });
  return { shape, badge, number };
}

/** Draw the network. Returns {node, update}; update gets {p, v, weight, known, after} and redraws what changed. */
export function drawNetwork(direction, select) {
  const place = PLACES[direction];
  const node = svg("svg", { viewBox: `0 0 ${place.size.join(" ")}`, role: "img", class: `ffnn-network ffnn-${direction}` });
  const layers = ["marks", "edges", "boxes", "labels", "badges"].map((name) => svg("g", { class: `ffnn-${name}` }));
  const [marks, edges, boxes, labels, badges] = layers;
  node.append(...layers);
  const marked = {}; // segment of the chain -> its mark
  const values = {}; // quantity -> the text that shows it
  const weights = {};

  const addMark = (segment, shape, at) => {
    marked[segment] = mark(shape, at);
    marks.append(marked[segment].shape);
    badges.append(marked[segment].badge);
  };
  const addValue = (key, at, attributes = {}) => {
    values[key] = text([], at, { class: "ffnn-value", ...attributes });
    labels.append(values[key]);
  };

  for (const [name, { from, to }] of Object.entries(WEIGHTS)) {
    const ends = [port(place, from, 1), port(place, to, -1)];
    const straight = from[1] === to[1];
    const labelAt = straight ? between(...ends, 0.5) : between(...ends, 0.27);
    const aside = straight ? (from[1] === "1" ? -1 : 1) : 0; // beside the straight ones, away from the crossing
    const offset = place.along[0] ? [0, aside * 14] : [aside * 13, 0];
    const anchor = place.along[0] || !aside ? "middle" : aside < 0 ? "end" : "start";
    const path = svg("path", { d: line(...ends), class: "ffnn-edge" });
    const hit = svg("path", { d: line(...ends), class: "ffnn-hit" });
    const label = text([], [labelAt[0] + offset[0], labelAt[1] + offset[1]], { class: "ffnn-weight", "text-anchor": anchor });
    for (const target of [hit, label]) target.addEventListener("click", () => select(name));
    weights[name] = { path, label };
    edges.append(path, hit);
    labels.append(label);
    addMark(name, svg("path", { d: line(...ends) }), between(...ends, straight ? 0.5 : place.along[0] ? 0.74 : 0.62));
  }

  for (const x of ["x1", "x2"]) {
    const [cx, cy] = place.at[x];
    boxes.append(box(x, [cx, cy], { class: "ffnn-box", rx: 23 }));
    labels.append(text(typesetSvg(x), [cx, cy - 9], { class: "ffnn-name" }));
    addValue(x, [cx, cy + 9]);
  }

  for (const unit of [...HIDDEN, ...OUTPUTS]) {
    const [cx, cy] = place.at[unit];
    const left = cx - UNIT.width / 2 + UNIT.name;
    const cell = (UNIT.width - UNIT.name) / 2;
    boxes.append(
      box(unit, [cx, cy], { class: "ffnn-box" }),
      svg("path", { d: `M${left} ${cy - 23}v46M${left + cell} ${cy - 14}v28`, class: "ffnn-divider" }),
    );
    labels.append(
      text(typesetSvg(unit), [cx - UNIT.width / 2 + UNIT.name / 2, cy], { class: "ffnn-name" }),
      text(["net"], [left + cell / 2, cy - 12], { class: "ffnn-small" }),
      text(["out"], [left + cell * 1.5, cy - 12], { class: "ffnn-small" }),
    );
    addValue(`net_${unit}`, [left + cell / 2, cy + 7]);
    addValue(`out_${unit}`, [left + cell * 1.5, cy + 7]);
    addValue(HIDDEN.includes(unit) ? `b1 ${unit}` : `b2 ${unit}`, [cx + (unit[1] === "1" ? -1 : 1) * place.bias[0], cy + place.bias[1]], { class: "ffnn-small" });
    addMark(unit, box(unit, [cx, cy]), [left + cell, cy - 23]);
    const side = place.along[0] ? -1 : 1; // away from what comes in, or from the value at the next mark
    addValue(`dout_${unit}_dnet_${unit}`, [left + cell + side * 14, cy - 34], { class: "ffnn-factor", "text-anchor": side < 0 ? "end" : "start" });
  }

  OUTPUTS.forEach((o, i) => {
    const [ex, ey] = place.at[`E_${o}`];
    const ends = [port(place, o, 1), port(place, `E_${o}`, -1)];
    const sum = place.at.E;
    const toSum = place.along[0]
      ? [[ex, ey + (i ? -23 : 23)], [ex, sum[1] + (i ? 23 : -23)]]
      : [[ex, ey + 23], [ex, sum[1]], [sum[0] + (i ? 42 : -42), sum[1]]];
    edges.append(svg("path", { d: line(...ends), class: "ffnn-link" }), svg("path", { d: `M${toSum.join("L")}`, class: "ffnn-link" }));
    boxes.append(box(`E_${o}`, [ex, ey], { class: "ffnn-box ffnn-error" }));
    labels.append(text(typesetSvg(`E_${o}`), [ex, ey - 11], { class: "ffnn-small" }));
    addValue(`E_${o}`, [ex, ey + 8]);
    addValue(`t${i + 1}`, place.target[`t${i + 1}`], { class: "ffnn-small" });
    const middle = between(...ends, 0.5);
    addMark(`E_${o}`, svg("path", { d: line(...ends) }), middle);
    addValue(`dE_dout_${o}`, place.along[0] ? [middle[0], middle[1] - 20] : [middle[0] + 14, middle[1]], { class: "ffnn-factor", "text-anchor": place.along[0] ? "middle" : "start" });
  });
  const legend = text(["dashed: negative"], place.legend, { class: "ffnn-small" });
  labels.append(legend);
  boxes.append(box("E", place.at.E, { class: "ffnn-box ffnn-error" }));
  labels.append(text(typesetSvg("E"), [place.at.E[0], place.at.E[1] - 11], { class: "ffnn-small" }));
  addValue("E_total", [place.at.E[0], place.at.E[1] + 8]);

  return { node, update: (state) => show(state, { node, marked, values, weights, legend }) };
}

function show({ p, v, weight, known, summary }, { node, marked, values, weights, legend }) {
  setAttributes(node, { "aria-label": summary });
  for (const [key, element] of Object.entries(values)) {
    if (/^d/.test(key)) continue;
    const hidden = /^E/.test(key) && !known.error;
    const given = key.match(/^(b\d) /)?.[1] ?? (/^t/.test(key) ? key : null);
    if (given) showNamed(element, given, shortNumber(p[given]));
    else setText(element, hidden ? "·" : shortNumber(key in p ? p[key] : v[key]));
  }
  for (const [name, { path, label }] of Object.entries(weights)) {
    const value = known.update ? v[`${name}_new`] : p[name];
    setAttributes(path, { "stroke-width": (1.2 + Math.min(4, 2.4 * Math.abs(value))).toFixed(2), "data-sign": value < 0 ? "minus" : "plus" });
    setAttributes(label, { "data-new": known.update ? "yes" : null, "data-selected": name === weight ? "yes" : null });
    showNamed(label, name, shortNumber(value, 4));
  }
  setAttributes(legend, { visibility: Object.keys(weights).some((name) => p[name] < 0) ? null : "hidden" });
  showChain(chain(weight), v, weight, known, marked, values);
}

/** A name and its value, "w5 0.4", rebuilt only when it changes. */
function showNamed(element, name, value) {
  if (element.dataset.shown === value) return;
  element.dataset.shown = value;
  element.replaceChildren(...typesetSvg(`${name} `), svg("tspan", { class: "ffnn-value" }, value));
}

function showChain(factors, v, weight, known, marked, values) {
  const reached = factors.slice(0, known.factors);
  for (const [segment, { shape, badge, number }] of Object.entries(marked)) {
    const k = reached.findIndex((factor) => factor.segment === segment);
    const lit = k < 0 ? (segment === weight ? "selected" : "no") : k === known.current ? "now" : "yes";
    setAttributes(shape, { "data-lit": lit });
    setAttributes(badge, { "data-lit": k < 0 ? "no" : lit });
    if (k >= 0) setText(number, String(k + 1));
  }
  const last = factors[factors.length - 1];
  const travels = { from: WEIGHTS[weight].from };
  for (const [key, element] of Object.entries(values)) {
    if (/^d/.test(key)) setText(element, reached.some((factor) => factor.key === key) ? shortNumber(v[key]) : "");
    const travelling = reached.includes(last) && (key === travels.from || key === `out_${travels.from}`);
    setAttributes(element, { "data-travels": travelling ? "yes" : null });
  }
}
