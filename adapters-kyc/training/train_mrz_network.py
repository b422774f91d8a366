"""Trains the network that reads machine-readable zones, on rendered strips only, and writes it as ONNX.

    /usr/bin/python3 train_mrz_network.py --out FOLDER [--steps 6000]

Every step draws its strips from the seed and its own number, and one thread computes: the same
machine, packages and steps give the same file. FOLDER gets a checkpoint every 200 steps, from which
a run that was interrupted goes on. The learning rate is even and falls over the last fifth.
"""

import argparse
import os
import time

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn import functional

from strips import BETWEEN, IGNORED, ROWS, Strips

SEED = 2026
BATCH = 24
RATE = 3e-3
CHECKPOINT = 200


class Network(nn.Module):
    """[N, 1, ROWS, W] to [N, 38, W / 2], one class every two pixels; 56,890 parameters."""

    def __init__(self):
        super().__init__()
        self.convolutions = nn.ModuleList(
            [
                nn.Conv2d(1, 12, 3, padding=1, bias=False),
                nn.Conv2d(12, 24, 3, padding=1, bias=False),
                nn.Conv2d(24, 40, 3, padding=1, bias=False),
                nn.Conv2d(40, 56, (3, 5), padding=(0, 2), bias=False),
                nn.Conv2d(56, 56, (1, 3), padding=(0, 1), bias=False),
            ]
        )
        self.norms = nn.ModuleList([nn.BatchNorm2d(c.out_channels) for c in self.convolutions])
        self.pools = [(2, 2), (2, 1), (2, 1), None, None]
        self.classes = nn.Conv2d(56, BETWEEN + 1, 1)

    def forward(self, x):
        for convolution, norm, pool in zip(self.convolutions, self.norms, self.pools):
            x = functional.relu(norm(convolution(x)))
            if pool:
                x = functional.max_pool2d(x, pool)
        return self.classes(x).squeeze(2)


def rate(step, steps):
    warm = min(1.0, (step + 1) / 100)
    return RATE * warm * min(1.0, max(0.01, (steps - step) / (steps / 5)))


def drawn(strips, step):
    images, classes = strips.batch(np.random.default_rng([SEED, step]), BATCH)
    return torch.from_numpy(images)[:, None], torch.from_numpy(classes)


def train(out, steps):
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    network = Network()
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=1e-3)
    strips = Strips()
    begun, path = 0, os.path.join(out, "checkpoint.pt")
    if os.path.exists(path):
        stored = torch.load(path)
        network.load_state_dict(stored["network"])
        optimiser.load_state_dict(stored["optimiser"])
        begun = stored["steps"]
    network.train()
    right = loss_sum = 0.0
    since = time.time()
    for step in range(begun, steps):
        for group in optimiser.param_groups:
            group["lr"] = rate(step, steps)
        images, classes = drawn(strips, step)
        answer = network(images)
        loss = functional.cross_entropy(answer, classes, ignore_index=IGNORED)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        glyph = (classes >= 0) & (classes < BETWEEN)
        right += (answer.argmax(1)[glyph] == classes[glyph]).float().mean().item() / CHECKPOINT
        loss_sum += loss.item() / CHECKPOINT
        if (step + 1) % CHECKPOINT == 0:
            print(f"{step + 1} steps, {time.time() - since:.0f} s, loss {loss_sum:.4f}, glyphs right {right:.4f}", flush=True)
            right = loss_sum = 0.0
            torch.save({"network": network.state_dict(), "optimiser": optimiser.state_dict(), "steps": step + 1}, path + ".new")
            os.replace(path + ".new", path)
    return network.eval()


def folded(convolution, norm):
    """Weights and bias of a convolution that has its batch norm inside."""
    gain = norm.weight.detach() / torch.sqrt(norm.running_var + norm.eps)
    weights = convolution.weight.detach() * gain[:, None, None, None]
    return weights.numpy(), (norm.bias.detach() - norm.running_mean * gain).numpy()


def export(network, path):
    nodes, constants, x = [], [], "input"

    def convolve(x, name, weights, bias, pads):
        constants.append(numpy_helper.from_array(np.ascontiguousarray(weights), name + ".weights"))
        constants.append(numpy_helper.from_array(np.ascontiguousarray(bias), name + ".bias"))
        inputs = [x, name + ".weights", name + ".bias"]
        nodes.append(helper.make_node("Conv", inputs, [name], kernel_shape=list(weights.shape[2:]), pads=list(pads) * 2))
        return name

    for i, (convolution, norm, pool) in enumerate(zip(network.convolutions, network.norms, network.pools)):
        x = convolve(x, f"conv{i}", *folded(convolution, norm), convolution.padding)
        nodes.append(helper.make_node("Relu", [x], [f"relu{i}"]))
        x = f"relu{i}"
        if pool:
            nodes.append(helper.make_node("MaxPool", [x], [f"pool{i}"], kernel_shape=pool, strides=pool))
            x = f"pool{i}"
    last = network.classes
    x = convolve(x, "classes", last.weight.detach().numpy(), last.bias.detach().numpy(), (0, 0))
    nodes.append(helper.make_node("Softmax", [x], ["output"], axis=1))
    graph = helper.make_graph(
        nodes,
        "mrz-ocrb",
        [helper.make_tensor_value_info("input", TensorProto.FLOAT, ["N", 1, ROWS, "W"])],
        [helper.make_tensor_value_info("output", TensorProto.FLOAT, ["N", BETWEEN + 1, 1, "columns"])],
        constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(onnx.shape_inference.infer_shapes(model), path)


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--out", required=True)
    asked.add_argument("--steps", type=int, default=6000)
    given = asked.parse_args()
    os.makedirs(given.out, exist_ok=True)
    export(train(given.out, given.steps), os.path.join(given.out, "mrz-ocrb.onnx"))
