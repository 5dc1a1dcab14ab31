"""Weights as small integers, and the network in the integer arithmetic of src/extract/tagger/network.rs."""

import dataclasses
import struct

import numpy as np

import labels

PROTOCOL = 1
UNIT = 256  # an activation of 1.0
SCORE = 1024  # a score (log of odds) of 1.0
WORD_SLOTS = 5
EVEN = [round(65535 * (1 - (1 - i / 16) ** 2)) for i in range(17)]  # a calibration that changes nothing


@dataclasses.dataclass
class Layer:
    """out = ((weights @ in) * scale + half) >> shift) + bias, all integers."""

    weights: np.ndarray  # [outputs, inputs] int8
    scale: np.ndarray  # [outputs] int32
    bias: np.ndarray  # [outputs] int32
    shift: int

    @staticmethod
    def of(weights, bias, unit_in, unit_out):
        """`weights` [inputs, outputs] of floats; `unit_in` what 1.0 is in the input, for each input."""
        columns = (weights / np.asarray(unit_in).reshape(-1, 1)).T.astype(np.float64)
        steps = np.maximum(np.abs(columns).max(1), 1e-12) / 127
        small = np.clip(np.rint(columns / steps[:, None]), -127, 127).astype(np.int8)
        factor = steps * unit_out
        shift = int(np.floor(30 - np.log2(factor.max())))
        shift = min(shift, 46)
        scale = np.rint(factor * 2.0**shift).astype(np.int64)
        assert scale.max() < 2**31
        return Layer(small, scale.astype(np.int32), np.rint(bias * unit_out).astype(np.int32), shift)

    def __call__(self, inputs):
        # Products of i16 and i8 in sums below 2**31 are exact in doubles, and quicker there.
        sums = (inputs.astype(np.float64) @ self.weights.T.astype(np.float64)).astype(np.int64)
        return ((sums * self.scale + (1 << (self.shift - 1))) >> self.shift) + self.bias

    def bytes(self):
        return (
            struct.pack("<HHB", *self.weights.shape, self.shift)
            + self.scale.astype("<i4").tobytes()
            + self.bias.astype("<i4").tobytes()
            + self.weights.tobytes()
        )


def table(floats):
    """int8 rows and what 1.0 is in them. The step leaves out the few largest values, which are cut."""
    floats = floats.copy()
    floats[0] = 0
    step = np.quantile(np.abs(floats), 0.9998) / 127
    return np.clip(np.rint(floats / step), -127, 127).astype(np.int8), 1 / step


def narrow(values):
    return np.clip(values, 0, 32767).astype(np.int16)


@dataclasses.dataclass
class Network:
    words: np.ndarray
    shapes: np.ndarray
    mix: Layer
    convolutions: list
    out: Layer

    @staticmethod
    def of(floats):
        words, word_unit = table(floats["words"])
        shapes, shape_unit = table(floats["shapes"])
        units = np.concatenate([np.full(words.shape[1], word_unit), np.full(shapes.shape[1], shape_unit)])
        width = floats["mix"].shape[1]
        depth = sum(name.startswith("conv") and name.endswith("bias") for name in floats)
        return Network(
            words, shapes,
            Layer.of(floats["mix"], floats["mix_bias"], units, UNIT),
            [Layer.of(floats[f"conv{i}"], floats[f"conv{i}_bias"], np.full(3 * width, UNIT), UNIT) for i in range(depth)],
            Layer.of(floats["out"], floats["out_bias"], np.full(width, UNIT), SCORE),
        )

    def scores(self, rows, breaks):
        """Scores of tokens [tokens, tags]; `breaks` are the first tokens of segments."""
        # Row 0 is zero in both tables.
        entry = np.concatenate(
            [self.words[rows[:, :WORD_SLOTS]].sum(1, dtype=np.int16), self.shapes[rows[:, WORD_SLOTS:]].sum(1, dtype=np.int16)], 1
        )
        h = narrow(self.mix(entry))
        first = np.zeros(len(rows), bool)
        first[breaks] = True
        last = np.roll(first, -1)
        last[-1] = True
        for layer in self.convolutions:
            before = np.roll(h, 1, 0)
            before[first] = 0
            after = np.roll(h, -1, 0)
            after[last] = 0
            added = narrow(layer(np.concatenate([before, h, after], 1)))
            h = narrow(h.astype(np.int32) + added)
        return self.out(h)

    def pack(self, knots):
        out = b"STAG" + struct.pack("<I", PROTOCOL)
        out += struct.pack("<HHHH", len(self.words) - 1, self.words.shape[1], len(self.shapes) - 1, self.shapes.shape[1])
        out += struct.pack("<BB", len(self.convolutions), len(labels.TAGS))
        out += self.words[1:].tobytes() + self.shapes[1:].tobytes()
        for layer in [self.mix, *self.convolutions, self.out]:
            out += layer.bytes()
        out += struct.pack("<B", len(knots)) + np.array(knots, "<u2").tobytes()
        return out
