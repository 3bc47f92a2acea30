#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SMAA in vectorised numpy: what landfall-cli's speed is compared with.

Usage: smaa-numpy.py TABLE.csv DRAWS

Reads a plain decision table, draws weights uniformly from the simplex, and
computes what `landfall-cli smaa` does: rank acceptability, central weights,
confidence factors and pairwise winning indices.
"""

import sys

import numpy as np


def main():
    with open(sys.argv[1], encoding='utf-8') as f:
        rows = [line.strip().split(',') for line in f][1:]
    draws = int(sys.argv[2])
    x = np.array([[float(cell) for cell in row[1:]] for row in rows])
    n, m = x.shape
    values = (x - x.min(axis=0)) / (x.max(axis=0) - x.min(axis=0))

    rng = np.random.default_rng(1)
    weights = rng.standard_exponential((draws, m))
    weights /= weights.sum(axis=1, keepdims=True)
    scores = weights @ values.T

    order = np.argsort(-scores, axis=1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(n)[None, :], axis=1)
    acceptability = np.stack([np.bincount(ranks[:, i], minlength=n)
                              for i in range(n)]) / draws
    central = np.zeros((n, m))
    confidence = np.zeros(n)
    for i in range(n):
        first = order[:, 0] == i
        if first.any():
            central[i] = weights[first].mean(axis=0)
            confidence[i] = np.argmax(values @ central[i]) == i
    pairwise = np.stack([(scores[:, [i]] > scores).mean(axis=0)
                         for i in range(n)])
    print(acceptability[0, 0], central[0, 0], confidence[0], pairwise[0, 1])


main()
