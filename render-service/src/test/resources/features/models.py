"""Writes the models of this folder, which see a picture as a few mean colours: pip install onnx && python models.py"""

from onnx import TensorProto, checker, helper, save


def write(name, shape, nodes, answer):
    graph = helper.make_graph(
        nodes,
        name,
        [helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("answer", TensorProto.FLOAT, answer)],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    checker.check_model(model)
    save(model, name + ".onnx")


POOL = helper.make_node("AveragePool", ["pixel_values"], ["pooled"], kernel_shape=[16, 16], strides=[16, 16])

# 4 by 4 mean colours in one vector.
write("grid", [1, 3, 64, 64], [POOL, helper.make_node("Flatten", ["pooled"], ["answer"])], [1, 48])

# Pictures of any size, and a token for each column of means; the first one is the left edge.
write(
    "tokens",
    ["n", 3, "height", "width"],
    [POOL, helper.make_node("Transpose", ["pooled"], ["columns"], perm=[0, 3, 2, 1]),
     helper.make_node("ReduceMean", ["columns"], ["answer"], axes=[2], keepdims=0)],
    ["n", "tokens", 3],
)

# No pictures at all.
write("words", [1, 5], [helper.make_node("Identity", ["pixel_values"], ["answer"])], [1, 5])
