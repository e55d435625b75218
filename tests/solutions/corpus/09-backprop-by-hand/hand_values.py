# ruff: noqa: F811
"""Answers to `hand_values`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: all digits
def hand_values():
    return {
        "w6": 0.4086661860762334,
        "w7": 0.5113012702387375,
        "w8": 0.5613701211079891,
        "w2": 0.19956143226552567,
        "w3": 0.24975114363236958,
        "w4": 0.29950228726473915,
        "dE_dw6": 0.08266762784753326,
        "dE_dw2": 0.0008771354689486937,
        "delta_o2": -0.03809823651655623,
        "delta_h2": 0.009954254705217202,
        "E_after": 0.29102777369359933,
    }


# %% right: five decimals, as a calculator with little room shows them
def hand_values():
    return {
        "w6": 0.40867,
        "w7": 0.5113,
        "w8": 0.56137,
        "w2": 0.19956,
        "w3": 0.24975,
        "w4": 0.2995,
        "dE_dw6": 0.08267,
        "dE_dw2": 0.00088,
        "delta_o2": -0.0381,
        "delta_h2": 0.00995,
        "E_after": 0.29102777,
    }


# %% right: Python as the calculator
def hand_values():
    x, t = np.array([0.05, 0.10]), np.array([0.01, 0.99])
    W1, W2 = np.array([[0.15, 0.20], [0.25, 0.30]]), np.array([[0.40, 0.45], [0.50, 0.55]])

    def forward(W1, W2):
        h = 1 / (1 + np.exp(-(W1 @ x + 0.35)))
        return h, 1 / (1 + np.exp(-(W2 @ h + 0.60)))

    h, o = forward(W1, W2)
    delta_o = (o - t) * o * (1 - o)
    delta_h = (W2.T @ delta_o) * h * (1 - h)
    V1, V2 = W1 - 0.5 * np.outer(delta_h, x), W2 - 0.5 * np.outer(delta_o, h)
    values = {"w6": V2[0, 1], "w7": V2[1, 0], "w8": V2[1, 1], "w2": V1[0, 1], "w3": V1[1, 0], "w4": V1[1, 1]}
    values |= {"dE_dw6": delta_o[0] * h[1], "dE_dw2": delta_h[0] * x[1]}
    return values | {
        "delta_o2": delta_o[1],
        "delta_h2": delta_h[1],
        "E_after": np.array(((t - forward(V1, V2)[1]) ** 2).sum() / 2),
    }


# %% wrong: the exponent as it is printed
# says: the minus in the exponent of the sigmoid is missing
# says: the step goes uphill, or this is another error
def hand_values():
    return {
        "w6": 0.439024019,
        "w7": 0.52868881,
        "w8": 0.578433869,
        "w2": 0.200588206,
        "w3": 0.250319316,
        "w4": 0.300638633,
        "dE_dw6": 0.021951962,
        "dE_dw2": -0.001176413,
        "delta_o2": -0.141070538,
        "delta_h2": -0.012772653,
        "E_after": 0.303721434,
    }


# %% wrong: no biases
# says: the biases are left out of the sums
def hand_values():
    return {
        "w6": 0.413654627,
        "w7": 0.521227625,
        "w8": 0.571384624,
        "w2": 0.199811744,
        "w3": 0.249887593,
        "w4": 0.299775187,
        "dE_dw6": 0.072690745,
        "dE_dw2": 0.000376511,
        "delta_o2": -0.083758888,
        "delta_h2": 0.004496269,
        "E_after": 0.235495378,
    }


# %% wrong: the half left out
# says: the ½ of the error is left out.
# says: the ½ of the error is left out of the slopes
def hand_values():
    return {
        "w6": 0.367332372,
        "w7": 0.52260254,
        "w8": 0.572740242,
        "w2": 0.199122865,
        "w3": 0.249502287,
        "w4": 0.299004575,
        "dE_dw6": 0.165335256,
        "dE_dw2": 0.001754271,
        "delta_o2": -0.076196473,
        "delta_h2": 0.019908509,
        "E_after": 0.283618982,
    }


# %% wrong: the mean over the outputs
# says: the mean over the two outputs is taken
def hand_values():
    return {
        "w6": 0.429333093,
        "w7": 0.505650635,
        "w8": 0.555685061,
        "w2": 0.199780716,
        "w3": 0.249875572,
        "w4": 0.299751144,
        "dE_dw6": 0.041333814,
        "dE_dw2": 0.000438568,
        "delta_o2": -0.019049118,
        "delta_h2": 0.004977127,
        "E_after": 0.294708158,
    }


# %% wrong: the delta of the cross-entropy
# says: belongs to the cross-entropy
def hand_values():
    return {
        "w6": 0.228745386,
        "w7": 0.564391014,
        "w8": 0.614783304,
        "w2": 0.19773165,
        "w3": 0.248711365,
        "w4": 0.29742273,
        "dE_dw6": 0.442509229,
        "dE_dw2": 0.004536701,
        "delta_o2": -0.217071535,
        "delta_h2": 0.051545394,
        "E_after": 0.258260102,
    }


# %% wrong: the sigmoid once more
# says: the slope of the sigmoid is taken at out
def hand_values():
    return {
        "w6": 0.401813325,
        "w7": 0.51391408,
        "w8": 0.563998849,
        "w2": 0.199528575,
        "w3": 0.249731743,
        "w4": 0.299463487,
        "dE_dw6": 0.096373351,
        "dE_dw2": 0.000942851,
        "delta_o2": -0.0469064,
        "delta_h2": 0.010730261,
        "E_after": 0.289770938,
    }


# %% wrong: updated weights in the hidden layer
# says: the updated w5 to w8 are used for the hidden layer
# says: the updated-weights bug
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.199635277,
        "w3": 0.249788185,
        "w4": 0.29957637,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000729446,
        "delta_o2": -0.038098237,
        "delta_h2": 0.008472592,
        "E_after": 0.291027924,
    }


# %% wrong: W2 not transposed on the way back
# says: W2 is not transposed on the way back
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.199538449,
        "w3": 0.249709488,
        "w4": 0.299418976,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000923101,
        "delta_o2": -0.038098237,
        "delta_h2": 0.011620485,
        "E_after": 0.291027661,
    }


# %% wrong: one path only
# says: only the path through o1 leads back
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.199331604,
        "w3": 0.249625098,
        "w4": 0.299250196,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.001336792,
        "delta_o2": -0.038098237,
        "delta_h2": 0.014996075,
        "E_after": 0.291027283,
    }


# %% wrong: no slope of the sigmoid at the hidden layer
# says: the slope of the sigmoid is missing at the hidden units
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.198182485,
        "w3": 0.248965742,
        "w4": 0.297931484,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.003635031,
        "delta_o2": -0.038098237,
        "delta_h2": 0.041370323,
        "E_after": 0.291024764,
    }


# %% wrong: W1 transposed going forward
# says: W1 is transposed on the way forward
def hand_values():
    return {
        "w6": 0.408710043,
        "w7": 0.51132007,
        "w8": 0.561354475,
        "w2": 0.199561795,
        "w3": 0.249750997,
        "w4": 0.299501994,
        "dE_dw6": 0.082579913,
        "dE_dw2": 0.000876411,
        "delta_o2": -0.038084201,
        "delta_h2": 0.009960125,
        "E_after": 0.29104042,
    }


# %% wrong: W2 transposed going forward
# says: W2 is transposed on the way forward
def hand_values():
    return {
        "w6": 0.408984588,
        "w7": 0.511761626,
        "w8": 0.561833281,
        "w2": 0.199575943,
        "w3": 0.249759166,
        "w4": 0.299518332,
        "dE_dw6": 0.082030824,
        "dE_dw2": 0.000848114,
        "delta_o2": -0.039650163,
        "delta_h2": 0.009633359,
        "E_after": 0.301968911,
    }


# %% wrong: uphill
# says: went uphill
# says: the step goes uphill, or this is another error
def hand_values():
    return {
        "w6": 0.491333814,
        "w7": 0.48869873,
        "w8": 0.538629879,
        "w2": 0.200438568,
        "w3": 0.250248856,
        "w4": 0.300497713,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000877135,
        "delta_o2": -0.038098237,
        "delta_h2": 0.009954255,
        "E_after": 0.305640633,
    }


# %% wrong: the error of the web page
# says: the updated-weights bug
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.199561432,
        "w3": 0.249751144,
        "w4": 0.299502287,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000877135,
        "delta_o2": -0.038098237,
        "delta_h2": 0.009954255,
        "E_after": 0.291027924,
    }


# %% wrong: the error to five digits
# says: something is rounded on the way
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.199561432,
        "w3": 0.249751144,
        "w4": 0.299502287,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000877135,
        "delta_o2": -0.038098237,
        "delta_h2": 0.009954255,
        "E_after": 0.29103,
    }


# %% wrong: the biases learn as well
# says: the biases took a step as well
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.199561432,
        "w3": 0.249751144,
        "w4": 0.299502287,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000877135,
        "delta_o2": -0.038098237,
        "delta_h2": 0.009954255,
        "E_after": 0.28047144679,
    }


# %% wrong: only the output layer took its step
# says: only w5 to w8 took their step
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.199561432,
        "w3": 0.249751144,
        "w4": 0.299502287,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000877135,
        "delta_o2": -0.038098237,
        "delta_h2": 0.009954255,
        "E_after": 0.2910287288,
    }


# %% wrong: the error before the step
# says: the step goes uphill, or this is another error
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.199561432,
        "w3": 0.249751144,
        "w4": 0.299502287,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000877135,
        "delta_o2": -0.038098237,
        "delta_h2": 0.009954255,
        "E_after": 0.29837110876,
    }


# %% wrong: digits cut off after the fourth decimal
# says: at most four decimals
def hand_values():
    return {
        "w6": 0.4086,
        "w7": 0.5113,
        "w8": 0.5613,
        "w2": 0.1995,
        "w3": 0.2497,
        "w4": 0.2995,
        "dE_dw6": 0.0826,
        "dE_dw2": 0.0008,
        "delta_o2": -0.038,
        "delta_h2": 0.0099,
        "E_after": 0.291027774,
    }


# %% wrong: rounded to three decimals
# says: at most four decimals
def hand_values():
    return {
        "w6": 0.409,
        "w7": 0.511,
        "w8": 0.561,
        "w2": 0.2,
        "w3": 0.25,
        "w4": 0.3,
        "dE_dw6": 0.083,
        "dE_dw2": 0.001,
        "delta_o2": -0.038,
        "delta_h2": 0.01,
        "E_after": 0.291027774,
    }


# %% wrong: a key forgotten
# says: a dict without the key 'delta_h2'
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.199561432,
        "w3": 0.249751144,
        "w4": 0.299502287,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000877135,
        "delta_o2": -0.038098237,
        "E_after": 0.291027774,
    }


# %% wrong: w7 and w8 exchanged
# says: of which are off by more than 2e-5: w7, w8
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.561370121,
        "w8": 0.51130127,
        "w2": 0.199561432,
        "w3": 0.249751144,
        "w4": 0.299502287,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000877135,
        "delta_o2": -0.038098237,
        "delta_h2": 0.009954255,
        "E_after": 0.291027774,
    }


# %% wrong: numbers as text
# says: a value of type str
def hand_values():
    return {
        "w6": "0.408666186",
        "w7": "0.51130127",
        "w8": "0.561370121",
        "w2": "0.199561432",
        "w3": "0.249751144",
        "w4": "0.299502287",
        "dE_dw6": "0.082667628",
        "dE_dw2": "0.000877135",
        "delta_o2": "-0.038098237",
        "delta_h2": "0.009954255",
        "E_after": "0.291027774",
    }


# %% wrong: the sign of a delta
# says: of which are off by more than 2e-5: delta_o2
def hand_values():
    return {
        "w6": 0.408666186,
        "w7": 0.51130127,
        "w8": 0.561370121,
        "w2": 0.199561432,
        "w3": 0.249751144,
        "w4": 0.299502287,
        "dE_dw6": 0.082667628,
        "dE_dw2": 0.000877135,
        "delta_o2": 0.038098237,
        "delta_h2": 0.009954255,
        "E_after": 0.291027774,
    }
