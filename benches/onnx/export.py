"""The network of models/tagger.pack as ONNX, for onnxruntime to run beside ours: export.py tagger.pack FOLDER

Writes three files that compute the same:

* float32-conv.onnx, its layers as convolutions;
* float32-matmul.onnx, its layers as products of matrices, over windows of three tokens;
* int8.onnx, the latter as onnxruntime's own quantize_dynamic makes it: its products in eight bits, near ours but not equal.

Inputs, for T tokens with gaps between segments: `words` [T, 5] and `shapes` [T, 19], rows of the two tables as
src/extract/tagger/features.rs computes them (row 0 is zero, and so pads); `mask` [T, 1], 1 for a token and 0 for a gap, which
keeps what stands for the tokens beyond a segment's ends zero. Output: `scores` [T, 41], in units of the logarithm of odds.
"""

import argparse
import pathlib
import struct

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

ACTIVATION, SCORE = 256, 1024  # what 1.0 is in the pack's whole numbers
WORD_SLOTS, SHAPE_SLOTS = 5, 19
END = 2**31 - 1


class Pack:
    """Reads the pack's bytes in their order, which training/tagger/quantise.py writes."""

    def __init__(self, raw):
        self.raw, self.at = raw, 0
        assert self.numbers("4sI") == (b"STAG", 1), "not a tagger of this protocol"
        word_rows, word_width, shape_rows, shape_width, depth, _ = self.numbers("HHHHBB")
        self.words, self.shapes = self.table(word_rows, word_width), self.table(shape_rows, shape_width)
        # Sums of rows stay as they are, whole numbers; activations and scores become what they stand for.
        self.mix = self.layer(1, ACTIVATION)
        self.convolutions = [self.layer(ACTIVATION, ACTIVATION) for _ in range(depth)]
        self.out = self.layer(ACTIVATION, SCORE)

    def numbers(self, kinds):
        found = struct.unpack_from(f"<{kinds}", self.raw, self.at)
        self.at += struct.calcsize(f"<{kinds}")
        return found

    def array(self, kind, *shape):
        found = np.frombuffer(self.raw, kind, int(np.prod(shape)), self.at).reshape(shape)
        self.at += found.nbytes
        return found

    def table(self, rows, width):
        return np.concatenate([np.zeros((1, width)), self.array("i1", rows, width)])

    def layer(self, unit_in, unit_out):
        """Weights [inputs, outputs] and biases, in floats."""
        outputs, inputs, shift = self.numbers("HHB")
        scale, bias = self.array("<i4", outputs), self.array("<i4", outputs)
        weights = self.array("i1", outputs, inputs) * (scale / 2.0**shift)[:, None]
        return weights.T * unit_in / unit_out, bias / unit_out


class Graph:
    """An ONNX graph that grows node by node; what builds a node returns the name of its output."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def floats(self, values):
        return self.constant(values.astype(np.float32))

    def constant(self, values):
        name = f"constant{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def integers(self, *values):
        return self.constant(np.array(values, np.int64))

    def node(self, kind, *inputs, output=None, **attributes):
        output = output or f"{kind}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def save(self, path, tags):
        inputs = [
            helper.make_tensor_value_info("words", TensorProto.INT32, ["tokens", WORD_SLOTS]),
            helper.make_tensor_value_info("shapes", TensorProto.INT32, ["tokens", SHAPE_SLOTS]),
            helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["tokens", 1]),
        ]
        outputs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["tokens", tags])]
        graph = helper.make_graph(self.nodes, "tagger", inputs, outputs, self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
        onnx.checker.check_model(model)
        onnx.save(model, path)


def entry(graph, pack):
    """The sums of rows, [tokens, words and shapes]."""
    axis = graph.integers(1)
    tables = [(pack.words, "words"), (pack.shapes, "shapes")]
    sums = [graph.node("ReduceSum", graph.node("Gather", graph.floats(t), rows), axis, keepdims=0) for t, rows in tables]
    return graph.node("Concat", *sums, axis=1)


def as_products(pack, path):
    graph = Graph()
    dense = lambda x, layer: graph.node("Add", graph.node("MatMul", x, graph.floats(layer[0])), graph.floats(layer[1]))
    masked = lambda x: graph.node("Mul", x, "mask")
    first = graph.integers(0)
    h = masked(graph.node("Relu", dense(entry(graph, pack), pack.mix)))
    for layer in pack.convolutions:
        padded = graph.node("Pad", h, graph.integers(1, 0, 1, 0))
        before = graph.node("Slice", padded, graph.integers(0), graph.integers(-2), first)
        after = graph.node("Slice", padded, graph.integers(2), graph.integers(END), first)
        window = graph.node("Concat", before, h, after, axis=1)
        h = masked(graph.node("Add", h, graph.node("Relu", dense(window, layer))))
    graph.node("Identity", dense(h, pack.out), output="scores")
    graph.save(path, len(pack.out[1]))


def as_convolutions(pack, path):
    graph = Graph()
    first = graph.integers(0)
    # Convolutions want [1, width, tokens].
    turned = lambda x: graph.node("Unsqueeze", graph.node("Transpose", x, perm=[1, 0]), first)
    mask = turned("mask")
    masked = lambda x: graph.node("Mul", x, mask)

    def layer(x, weights, bias, tokens):
        kernel = weights.reshape(tokens, -1, weights.shape[1]).transpose(2, 1, 0)
        beyond = tokens // 2
        return graph.node("Conv", x, graph.floats(kernel), graph.floats(bias), kernel_shape=[tokens], pads=[beyond, beyond])

    h = masked(graph.node("Relu", layer(turned(entry(graph, pack)), *pack.mix, 1)))
    for weights, bias in pack.convolutions:
        h = masked(graph.node("Add", h, graph.node("Relu", layer(h, weights, bias, 3))))
    scores = graph.node("Squeeze", layer(h, *pack.out, 1), first)
    graph.node("Transpose", scores, perm=[1, 0], output="scores")
    graph.save(path, len(pack.out[1]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pack", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()
    pack = Pack(arguments.pack.read_bytes())
    arguments.folder.mkdir(parents=True, exist_ok=True)
    products = arguments.folder / "float32-matmul.onnx"
    as_products(pack, products)
    as_convolutions(pack, arguments.folder / "float32-conv.onnx")
    quantize_dynamic(
        products, arguments.folder / "int8.onnx", op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8
    )


if __name__ == "__main__":
    main()
