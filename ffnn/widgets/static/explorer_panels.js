// The parts of the explorer beside its drawing: the chain as an equation, the check by nudging, the numbers of the slides.
// Each is made once and has an update that is cheap to call.
import { derivative, fixedNumber, html, setAttributes, setText, shortNumber, typeset } from "./elements.js";
import { OUTPUTS, WEIGHTS, chain, entersOutput, nudge } from "./two_layers.js";

/** A key of pass() that is a derivative, as a fraction: dE_dw5, dout_o1_dnet_o1, dEo1_dout_h1. */
export function fractionOf(key) {
  const [, of, by] = key.match(/^d(\w+?)_d(\w+)$/);
  return derivative(of.replace(/^E(o\d)$/, "E_$1"), by);
}

function tile(k, factor, go) {
  const value = html("span", { class: "ffnn-value" });
  const node = html("button", { type: "button", class: "ffnn-tile" },
    html("span", { class: "ffnn-order" }, String(k + 1)), fractionOf(factor.key), value);
  node.addEventListener("click", () => go(k));
  return { node, value, key: factor.key, k };
}

function result(key) {
  const value = html("span", { class: "ffnn-value" });
  return { node: html("span", { class: "ffnn-result" }, fractionOf(key), value), value, key };
}

function row(title, tiles, sum) {
  const term = (sign, node) => html("span", { class: "ffnn-term" }, html("span", { class: "ffnn-sign" }, sign), node);
  const product = tiles.map(({ node }, i) => (i ? term("×", node) : node));
  return html("div", { class: "ffnn-row" }, title && html("span", { class: "ffnn-path" }, ...title), ...product, term("=", sum.node));
}

/** The chain as it stands for one kind of weight: rows of tiles, and the results at their ends. */
function equation(weight, go) {
  const tiles = chain(weight).map((factor, k) => tile(k, factor, go));
  const product = result(`dE_d${weight}`);
  if (entersOutput(weight)) return { rows: [row(null, tiles, product)], tiles, results: [{ ...product, from: tiles.length }] };
  const h = WEIGHTS[weight].to;
  const sums = OUTPUTS.map((o) => result(`dE${o}_dout_${h}`));
  const both = result(`dE_dout_${h}`);
  const rows = OUTPUTS.map((o, i) => row(typeset(`through ${o}`), tiles.slice(3 * i, 3 * i + 3), sums[i]));
  rows.push(row(["together"], [both, ...tiles.slice(6)], product));
  return {
    rows, tiles,
    results: [{ ...sums[0], from: 3 }, { ...sums[1], from: 6 }, { ...both, from: 6 }, { ...product, from: 8 }],
  };
}

/** The chain of the selected weight. Its factors can be pressed: `go(k)` steps to the k-th. */
export function chainPanel(go) {
  const node = html("div", { class: "ffnn-chain", role: "group", "aria-label": "The chain of factors" });
  let current = { weight: null };
  const update = ({ v, weight, known }) => {
    if (weight !== current.weight) {
      current = { weight, ...equation(weight, go) };
      node.replaceChildren(...current.rows);
    }
    for (const one of current.tiles) {
      const open = one.k < known.factors;
      setText(one.value, open ? shortNumber(v[one.key]) : "?");
      setAttributes(one.node, {
        "data-lit": one.k === known.current ? "now" : open ? "yes" : "no",
        "aria-current": one.k === known.current ? "step" : null,
      });
    }
    for (const { value, key, from, node: sum } of current.results) {
      const open = key === `dE_d${weight}` ? known.product : known.factors >= from;
      setText(value, open ? shortNumber(v[key]) : "?");
      setAttributes(sum, { "data-lit": open ? "yes" : "no" });
    }
  };
  return { node, update };
}

/** How far backpropagation and the centred difference may lie apart, relative to their size, and still agree. */
const AGREE = 1e-6;

/** Whether two slopes agree; both next to nothing counts as agreement too. */
export function slopesAgree(one, other) {
  const size = Math.abs(one) + Math.abs(other);
  return size < 1e-9 || Math.abs(one - other) / size < AGREE;
}

/** The slope by backpropagation beside the slope that a nudge of the weight measures. */
export function measuredPanel() {
  const cells = ["by backpropagation", "by nudging"].map((title) => {
    const value = html("dd", { class: "ffnn-value" });
    return { value, node: html("div", {}, html("dt", {}, title), value) };
  });
  const verdict = html("p", { class: "ffnn-verdict" });
  const update = ({ p, v, weight, known }) => {
    const [ours, measured] = [v[`dE_d${weight}`], nudge(p, weight)];
    setText(cells[0].value, known.product ? fixedNumber(ours) : "?");
    setText(cells[1].value, fixedNumber(measured));
    const agree = slopesAgree(ours, measured);
    setAttributes(verdict, { "data-verdict": known.product ? (agree ? "correct" : "wrong") : null });
    setText(verdict, known.product ? (agree ? "✓ They agree." : "✗ They disagree: this is not the slope of E.") : "");
  };
  return { node: html("div", { class: "ffnn-measured" }, html("dl", {}, ...cells.map((cell) => cell.node)), verdict), update };
}

/** The error before and after the step, and what the bug does to it: `right` is the pass without the bug. */
export function errorPanel() {
  const now = html("span", { class: "ffnn-value" });
  const after = html("span", { class: "ffnn-value" });
  const note = html("p", { class: "ffnn-note" });
  const node = html("div", { class: "ffnn-after" },
    html("p", {}, ...typeset("E is "), now, ", after the step ", after), note);
  const update = ({ v, right, bug }) => {
    setText(now, fixedNumber(v.E_total));
    setText(after, fixedNumber(v.E_after));
    const moved = Math.max(...["w1", "w2", "w3", "w4"].map((w) => Math.abs(v[`${w}_new`] - right[`${w}_new`])));
    setText(note, bug ? `Without the bug it would be ${fixedNumber(right.E_after)}. One of the new weights of the hidden layer is off by ${shortNumber(moved, 3)}: easy to overlook. The nudge is not fooled: look at w1.` : "");
  };
  return { node, update };
}

/** The digits that the slides print beside the full value, for as long as the numbers are those of the slides. */
export function slidesPanel(deck) {
  const node = html("details", {}, html("summary", {}, "The slides’ digits beside full precision"));
  let last = null;
  const body = html("tbody");
  const gone = html("p", {}, "The numbers are no longer those of the slides: reset, and switch the bug off, to compare.");
  const cells = Object.entries(deck.printed).map(([key, [page, digits]]) => {
    const value = html("td", { class: "ffnn-value" });
    const name = /^d.+_d/.test(key) ? [fractionOf(key)] : typeset(key.replace("E_total", "E").replace("_new", "⁺"));
    body.append(html("tr", {}, html("th", { scope: "row" }, ...name), html("td", {}, `S${page}`), html("td", { class: "ffnn-value" }, digits), value));
    return [key, value];
  });
  const head = html("tr", {}, ...["quantity", "page", "printed", "full precision"].map((title) => html("th", { scope: "col" }, title)));
  const table = html("table", { class: "ffnn-slides" }, html("thead", {}, head), body);
  const update = ({ p, v, bug }) => {
    last = { p, v, bug };
    if (!node.open) return;
    const same = !bug && Object.entries(deck.given).every(([name, value]) => p[name] === value);
    table.hidden = !same;
    gone.hidden = same;
    if (same) cells.forEach(([key, value]) => setText(value, String(v[key])));
  };
  node.append(html("div", { class: "ffnn-scroll", tabindex: "0", role: "group", "aria-label": "The digits of the slides" }, table, gone));
  node.addEventListener("toggle", () => last && update(last));
  return { node, update };
}
