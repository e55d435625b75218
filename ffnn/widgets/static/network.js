// Numerics shared by the interactive figures: activations, one instance forward and backward through dense layers.
// The names and shapes are those of the Python package: a layer is {W, b, activation}, W[i][j] leads from unit j of the
// layer before to unit i of this one. tests/site/test_explorer.py holds every number here to ffnn's within 1e-12.

/** The logistic function, without overflow for either sign. */
export function sigmoid(z) {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

/** name -> the function of the net input z, and its derivative written with z and the output a. */
export const ACTIVATIONS = {
  step: { of: (z) => (z >= 0 ? 1 : 0), derivative: () => 0 },
  linear: { of: (z) => z, derivative: () => 1 },
  sigmoid: { of: sigmoid, derivative: (z, a) => a * (1 - a) },
  tanh: { of: Math.tanh, derivative: (z, a) => 1 - a * a },
  relu: { of: (z) => Math.max(0, z), derivative: (z) => (z > 0 ? 1 : 0) },
};

/** Inner product of two vectors. */
export function dot(u, v) {
  let sum = 0;
  for (let i = 0; i < u.length; i += 1) sum += u[i] * v[i];
  return sum;
}

/** One instance through all layers. Returns {A: [x, a1, ..., aL], Z: [z1, ..., zL]}. */
export function forward(x, layers) {
  const A = [x];
  const Z = [];
  for (const { W, b, activation } of layers) {
    const input = A[A.length - 1];
    const z = W.map((row, i) => dot(row, input) + b[i]);
    Z.push(z);
    A.push(z.map(ACTIVATIONS[activation].of));
  }
  return { A, Z };
}

/** Half the squared difference, for each output. */
export function halfSquaredErrors(output, target) {
  return output.map((value, i) => 0.5 * (target[i] - value) ** 2);
}

/**
 * Gradients of the sum of the half squared errors for the pass {A, Z} of one instance.
 * Returns for each layer dA (with respect to its outputs), delta (its net inputs), dW and db (= delta).
 * `onTheWayBack[l]` is the weight matrix through which layer l sends its blame to the layer before.
 * Correct is the W of the forward pass, the default; a known bug hands in another.
 */
export function backward({ A, Z }, layers, target, onTheWayBack = layers.map(({ W }) => W)) {
  const gradients = [];
  let dA = A[A.length - 1].map((value, i) => value - target[i]);
  for (let l = layers.length - 1; l >= 0; l -= 1) {
    const { derivative } = ACTIVATIONS[layers[l].activation];
    const delta = dA.map((slope, i) => slope * derivative(Z[l][i], A[l + 1][i]));
    const dW = delta.map((d) => A[l].map((a) => d * a));
    gradients.unshift({ dA, delta, dW, db: delta });
    dA = A[l].map((_, j) => delta.reduce((sum, d, i) => sum + d * onTheWayBack[l][i][j], 0));
  }
  return gradients;
}

/** The weights one step down the slope: W - eta dW. The biases stay, as in the lecture (S51, S60). */
export function stepWeights(layers, gradients, eta) {
  return layers.map((layer, l) => ({
    ...layer,
    W: layer.W.map((row, i) => row.map((w, j) => w - eta * gradients[l].dW[i][j])),
  }));
}

/** Sum of the half squared errors of one instance. */
export function totalError(x, layers, target) {
  const { A } = forward(x, layers);
  return halfSquaredErrors(A[A.length - 1], target).reduce((sum, e) => sum + e, 0);
}

/** Central difference (f(v + eps) - f(v - eps)) / (2 eps). */
export function centralDifference(f, v, eps = 1e-5) {
  return (f(v + eps) - f(v - eps)) / (2 * eps);
}
