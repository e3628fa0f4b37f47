import { outputsOf, PLACES, TOKEN_ROWS, TOKEN_TABLES } from '../network.ts';
import { VECTOR_LENGTH } from '../word-codes.ts';
import { FLOAT } from './float-network.ts';
import { type Learner, touch } from './learner.ts';

/** Adds the gradient of one margin (the right class should score more than the wrong one) down to the rows that made the hidden layer. */
export function pushMargin(learner: Learner, right: number, wrong: number, listed: number): void {
  const { network, scratch, gradient, keptHidden, list } = learner;
  const { blocks, floats, integers, kernels, length, sizes } = network;
  const { hidden } = sizes;
  const outputs = outputsOf(sizes);
  const values = scratch.hidden / FLOAT;
  const slopes = gradient.hidden / FLOAT;
  const weights = blocks.output.address / FLOAT;
  const weightSlopes = weights + length;
  for (let i = 0; i < hidden; i++) {
    const value = floats[values + i];
    const base = i * outputs;
    floats[slopes + i] = value > 0 ? (floats[weights + base + wrong] - floats[weights + base + right]) * keptHidden[i] : 0;
    floats[weightSlopes + base + wrong] += value;
    floats[weightSlopes + base + right] -= value;
  }
  const bias = blocks.outputBias.address / FLOAT + length;
  floats[bias + wrong] += 1;
  floats[bias + right] -= 1;
  for (let i = 0; i < listed; i++) {
    const address = integers[scratch.list / FLOAT + i];
    const isWord = address >= scratch.projected;
    if (!isWord) touch(learner, 'state', (address - blocks.state.address) / FLOAT / hidden);
    integers[list / FLOAT + i] = isWord ? address - scratch.projected + gradient.projected : address + length * FLOAT;
  }
  kernels.scatter(list, listed, gradient.hidden, hidden);
}

/** Takes the gradients of a sentence's projections back through the layers to the rows of its words. */
export function pushSentence(learner: Learner, count: number): void {
  const { network, scratch, gradient, projectionT, convolutionT, kept } = learner;
  const { blocks, floats, kernels, length, sizes } = network;
  const { width, hidden, layers } = sizes;
  const n = count + 1;
  const row = width * FLOAT;
  const wide = PLACES * hidden * FLOAT;
  const slope = (name: string) => blocks[name].address + length * FLOAT;
  const encoded = scratch.inputs[layers] + row;
  kernels.multiply(encoded, FLOAT, row, gradient.projected, wide, slope('projection'), wide, width, n, PLACES * hidden);
  for (const input of gradient.inputs) floats.fill(0, input / FLOAT, input / FLOAT + (n + 2) * width);
  kernels.multiply(gradient.projected, wide, FLOAT, projectionT, row, gradient.inputs[layers] + row, row, n, PLACES * hidden, width);
  for (let layer = layers - 1; layer >= 0; layer--) {
    const from = gradient.inputs[layer + 1] / FLOAT + width;
    const to = gradient.inputs[layer] / FLOAT + width;
    const added = gradient.outputs[layer] / FLOAT;
    const output = scratch.outputs[layer] / FLOAT;
    const bias = slope(`convolution${layer}Bias`) / FLOAT;
    for (let i = 0; i < n * width; i++) {
      floats[to + i] += floats[from + i]; // what passes by the layer
      floats[added + i] = floats[output + i] > 0 ? floats[from + i] : 0;
    }
    for (let i = 0; i < n * width; i++) floats[bias + (i % width)] += floats[added + i];
    const matrix = slope(`convolution${layer}`);
    for (let part = 0; part < 3; part++) {
      const offset = part * width * width * FLOAT;
      const input = scratch.inputs[layer] + part * row;
      kernels.multiply(input, FLOAT, row, gradient.outputs[layer], row, matrix + offset, row, width, n, width);
      const back = gradient.inputs[layer] + part * row;
      kernels.multiply(gradient.outputs[layer], row, FLOAT, convolutionT[layer] + offset, row, back, row, n, width, width);
    }
  }
  const first = gradient.inputs[0] / FLOAT + width;
  for (let i = 0; i < n * width; i++) floats[first + i] *= kept[i];
  const input = gradient.inputs[0] + row;
  kernels.multiply(scratch.vectors, FLOAT, VECTOR_LENGTH * FLOAT, input, row, slope('vectors'), row, VECTOR_LENGTH, n, width);
  pushRows(learner, n);
}

/** Adds the gradients of the first layer's input to the rows that were summed into it. */
function pushRows(learner: Learner, n: number): void {
  const { network, gradient, rows, list } = learner;
  const { blocks, integers, kernels, length, sizes } = network;
  const row = sizes.width * FLOAT;
  for (let token = 0; token < n; token++) {
    for (const [table, name] of TOKEN_TABLES.entries()) {
      const number = rows[token * TOKEN_ROWS + table];
      touch(learner, name, number);
      integers[list / FLOAT + table] = blocks[name].address + length * FLOAT + number * row;
    }
    kernels.scatter(list, TOKEN_TABLES.length, gradient.inputs[0] + (token + 1) * row, sizes.width);
  }
}
