// The 2-2-2 network of S41-60 in the lecture's own names: flat values w1..w8, net_h1, dE_dw5, w5_new, ...
// Everything that the backpropagation explorer shows is computed here, nothing is drawn.
import { backward, centralDifference, forward, halfSquaredErrors, stepWeights, totalError } from "./network.js";

export const HIDDEN = ["h1", "h2"];
export const OUTPUTS = ["o1", "o2"];

/** Where each weight leads: w1, w2 enter h1, w3, w4 enter h2, w5, w6 enter o1, w7, w8 enter o2. */
export const WEIGHTS = {
  w1: { from: "x1", to: "h1" },
  w2: { from: "x2", to: "h1" },
  w3: { from: "x1", to: "h2" },
  w4: { from: "x2", to: "h2" },
  w5: { from: "h1", to: "o1" },
  w6: { from: "h2", to: "o1" },
  w7: { from: "h1", to: "o2" },
  w8: { from: "h2", to: "o2" },
};

/** The weight that leads from one unit to another: weightBetween("h1", "o2") is "w7". */
export function weightBetween(from, to) {
  return Object.keys(WEIGHTS).find((w) => WEIGHTS[w].from === from && WEIGHTS[w].to === to);
}

/** True for w5..w8. */
export function entersOutput(weight) {
  return OUTPUTS.includes(WEIGHTS[weight].to);
}

function layersOf(p) {
  return [
    { W: [[p.w1, p.w2], [p.w3, p.w4]], b: [p.b1, p.b1], activation: "sigmoid" },
    { W: [[p.w5, p.w6], [p.w7, p.w8]], b: [p.b2, p.b2], activation: "sigmoid" },
  ];
}

/**
 * One forward pass, backward pass and update for the parameters p (w1..w8, b1, b2, x1, x2, t1, t2, eta).
 * bug "updated_weights": the hidden layer receives its blame through w5..w8 as they are after their own update.
 */
export function pass(p, bug = "") {
  const x = [p.x1, p.x2];
  const t = [p.t1, p.t2];
  const layers = layersOf(p);
  const run = forward(x, layers);
  let gradients = backward(run, layers, t);
  let back = layers[1].W;
  if (bug === "updated_weights") {
    back = stepWeights(layers, gradients, p.eta)[1].W;
    gradients = backward(run, layers, t, [layers[0].W, back]);
  }
  const after = stepWeights(layers, gradients, p.eta);
  const errors = halfSquaredErrors(run.A[2], t);
  const outputsAfter = forward(x, after).A[2];

  const v = { E_total: errors[0] + errors[1], E_after: totalError(x, after, t) };
  [HIDDEN, OUTPUTS].forEach((units, l) => units.forEach((unit, i) => {
    v[`net_${unit}`] = run.Z[l][i];
    v[`out_${unit}`] = run.A[l + 1][i];
    v[`delta_${unit}`] = gradients[l].delta[i];
    v[`dE_dout_${unit}`] = gradients[l].dA[i];
    v[`dout_${unit}_dnet_${unit}`] = run.A[l + 1][i] * (1 - run.A[l + 1][i]);
  }));
  OUTPUTS.forEach((o, i) => {
    v[`E_${o}`] = errors[i];
    v[`out_${o}_after`] = outputsAfter[i];
    HIDDEN.forEach((h, j) => {
      v[`dnet_${o}_dout_${h}`] = back[i][j]; // the weight on the way back: the old one, unless the bug is on
      v[`dE${o}_dout_${h}`] = v[`delta_${o}`] * back[i][j];
    });
  });
  Object.keys(WEIGHTS).forEach((w, n) => {
    const [l, i, j] = [n >> 2, (n >> 1) & 1, n & 1]; // layer, row, column of the n-th weight
    v[`dnet_${WEIGHTS[w].to}_d${w}`] = run.A[l][j];
    v[`dE_d${w}`] = gradients[l].dW[i][j];
    v[`${w}_new`] = after[l].W[i][j];
  });
  return v;
}

/** dE/dw measured: the error of the whole network with w nudged up and down. */
export function nudge(p, weight) {
  const error = (w) => totalError([p.x1, p.x2], layersOf({ ...p, [weight]: w }), [p.t1, p.t2]);
  return centralDifference(error, p[weight]);
}

/**
 * The factors of dE/dweight in the order in which backpropagation meets them, from the error back to the weight.
 * Each is {key, path, segment}: the key of its value in pass(), the output unit whose path it belongs to (null for
 * what all paths share) and the piece of the drawing that it stands for ("E_o1" a link to the error, "o1" the inside
 * of a unit, "w5" a weight).
 */
export function chain(weight) {
  const { to } = WEIGHTS[weight];
  const through = (o) => [
    { key: `dE_dout_${o}`, path: o, segment: `E_${o}` },
    { key: `dout_${o}_dnet_${o}`, path: o, segment: o },
  ];
  const last = { key: `dnet_${to}_d${weight}`, path: null, segment: weight };
  if (entersOutput(weight)) return [...through(to).map((factor) => ({ ...factor, path: null })), last];
  const paths = OUTPUTS.flatMap((o) => [
    ...through(o),
    { key: `dnet_${o}_dout_${to}`, path: o, segment: weightBetween(to, o) },
  ]);
  return [...paths, { key: `dout_${to}_dnet_${to}`, path: null, segment: to }, last];
}
