# ruff: noqa: F811
"""Answers to `perceptron_step`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a loop over the inputs, and a case for each kind of mistake
def perceptron_step(w, b, x, y, eta):
    z = b
    for i in range(len(w)):
        z += w[i] * x[i]
    y_hat = 1 if z >= 0 else 0
    if y == y_hat:
        return w, b
    w_new = w.copy()
    for i in range(len(w)):
        w_new[i] += eta * (y - y_hat) * x[i]
    return w_new, b + eta * (y - y_hat)


# %% right: np.dot and np.where, in a list, the bias as a 0-d array
def perceptron_step(w, b, x, y, eta):
    error = y - np.where(np.dot(w, x) + b >= 0, 1, 0)
    return [np.add(w, eta * error * x), np.array(b + eta * error)]


# %% right: the bias as the weight of an input that is always 1
def perceptron_step(w, b, x, y, eta):
    v, x1 = np.append(w, b), np.append(x, 1.0)
    v = v + eta * (y - np.heaviside(np.einsum("i,i->", v, x1), 1.0)) * x1
    return v[:-1], v[-1]


# %% right: matmul, and a sign for the direction
def perceptron_step(w, b, x, y, eta):
    fires = bool(np.matmul(x, w) >= -b)
    direction = int(y) - int(fires)
    move = direction * eta
    return w - (-move) * x, b - (-move)


# %% wrong: the wrong way
# says: it moves the wrong way
def perceptron_step(w, b, x, y, eta):
    error = int(w @ x + b >= 0) - y
    return w + eta * error * x, b + eta * error


# %% wrong: strict comparison
# says: at z = 0 the unit says 1
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b > 0)
    return w + eta * error * x, b + eta * error


# %% wrong: the bias stays
# says: the bias did not move
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    return w + eta * error * x, b


# %% wrong: the bias is left out of z
# says: is the bias in the sum?
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x >= 0)
    return w + eta * error * x, b + eta * error


# %% wrong: no learning rate
# says: the learning rate is left out
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    return w + error * x, b + error


# %% wrong: no learning rate at the bias
# says: at the bias
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    return w + eta * error * x, b + error


# %% wrong: the input is left out
# says: the input is left out
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    return w + eta * error, b + eta * error


# %% wrong: the bias inside the loop over the inputs
# says: it moves once for each instance
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    w = w.copy()
    for i in range(len(w)):
        w[i] += eta * error * x[i]
        b += eta * error
    return w, b


# %% wrong: Hebb's rule
# says: there is nothing to learn
def perceptron_step(w, b, x, y, eta):
    return w + eta * y * x, b + eta * y


# %% wrong: the rule for classes 1 and -1, with 1 and 0
# says: Hebb's rule
def perceptron_step(w, b, x, y, eta):
    y_hat = int(w @ x + b >= 0)
    if y_hat != y:
        return w + eta * y * x, b + eta * y
    return w, b


# %% wrong: the sum in place of the class
# says: the sum z is taken for the answer
def perceptron_step(w, b, x, y, eta):
    error = y - (w @ x + b)
    return w + eta * error * x, b + eta * error


# %% wrong: the sigmoid in place of the step
# says: the sigmoid is taken for the answer
# says: a right answer moves nothing
def perceptron_step(w, b, x, y, eta):
    error = y - 1 / (1 + np.exp(-(w @ x + b)))
    return w + eta * error * x, b + eta * error


# %% wrong: the new weights judge the bias
# says: not from one with the new weights
def perceptron_step(w, b, x, y, eta):
    w = w + eta * (y - int(w @ x + b >= 0)) * x
    b = b + eta * (y - int(w @ x + b >= 0))
    return w, b


# %% wrong: the size of the error without its sign
def perceptron_step(w, b, x, y, eta):
    error = abs(y - int(w @ x + b >= 0))
    return w + eta * error * x, b + eta * error


# %% wrong: in place
# says: changed its argument number 1
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    w += eta * error * x
    return w, b + eta * error


# %% wrong: in place when the weights go down
# says: changed its argument number 1
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    if error < 0:
        w -= eta * x
        return w, b - eta
    return w + eta * error * x, b + eta * error


# %% wrong: the input is scaled in place
# says: changed its argument number 3
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    x *= eta * error
    return w + x, b + eta * error


# %% wrong: the moves only
# says: these are the moves alone
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    return eta * error * x, eta * error


# %% wrong: the weights only
# says: (w_new, b_new), a tuple or list of length 2
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    return w + eta * error * x


# %% wrong: one array for all
# says: (w_new, b_new), a tuple or list of length 2
def perceptron_step(w, b, x, y, eta):
    v, x1 = np.append(w, b), np.append(x, 1.0)
    return v + eta * (y - int(v @ x1 >= 0)) * x1


# %% wrong: the bias moves with the inputs
# says: its own input is always 1
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    return w + eta * error * x, b + eta * error * x.sum()


# %% wrong: every answer is corrected
# says: there is nothing to learn
def perceptron_step(w, b, x, y, eta):
    direction = 1 if y == 1 else -1
    return w + eta * direction * x, b + eta * direction


# %% wrong: a tolerance around zero
# says: z just below 0 is taken for 0
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= -1e-9)
    return w + eta * error * x, b + eta * error


# %% wrong: a list of weights
# says: an array of numbers of shape (2,)
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    return [w_i + eta * error * x_i for w_i, x_i in zip(w, x, strict=True)], b + eta * error


# %% wrong: two inputs
def perceptron_step(w, b, x, y, eta):
    error = y - int(w[0] * x[0] + w[1] * x[1] + b >= 0)
    return w + eta * error * x, b + eta * error


# %% wrong: large learning rates are cut
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    eta = eta if len(w) == 3 else min(eta, 1.0)
    return w + eta * error * x, b + eta * error


# %% wrong: the error squared, as a cost
def perceptron_step(w, b, x, y, eta):
    error = (y - int(w @ x + b >= 0)) ** 2
    return w - eta * error * x, b - eta * error


# %% wrong: a single input becomes a scalar
def perceptron_step(w, b, x, y, eta):
    error = y - int(w @ x + b >= 0)
    return np.squeeze(w + eta * error * x), b + eta * error


# %% equivalent: call left out: `int(w @ x + b >= 0)` → `w @ x + b >= 0`
# an integer minus one bool is an integer; only the difference of two bools fails
