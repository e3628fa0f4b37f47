import { blockLengths, PLACES, type Sizes, TOKEN_ROWS, TOKEN_TABLES } from '../network.ts';
import { STATE_ROWS } from '../state-rows.ts';
import { createFloatNetwork, createScratch, FLOAT, type FloatNetwork, type Scratch, scratchBytes } from './float-network.ts';

/** A network that learns: what one sentence computes, the gradients of the same, and what the way back needs. */
export interface Learner {
  network: FloatNetwork;
  scratch: Scratch;
  gradient: Scratch;
  /** transposed copies of the matrices, for the way back */
  projectionT: number;
  convolutionT: number[];
  /** addresses of rows that take a gradient */
  list: number;
  /** numbers of the rows that describe the sentence's words, and which of their values are kept (0 or a factor) */
  rows: Int32Array;
  kept: Float32Array;
  keptHidden: Float32Array;
  /** rows of tables that have a gradient, so that a step goes over these alone */
  touched: Map<string, Touched>;
  steps: number;
}

interface Touched {
  marks: Uint8Array;
  rows: number[];
  width: number;
  address: number;
}

/** A learner for sentences of up to `capacity` words. */
export function createLearner(sizes: Sizes, stateRows: number, capacity: number, random: () => number): Learner {
  const { width, hidden, layers } = sizes;
  const columns = PLACES * hidden;
  const transposed = width * (columns + 3 * layers * width) * FLOAT;
  const network = createFloatNetwork(sizes, stateRows, 2 * scratchBytes(sizes, capacity) + transposed + 4096);
  const scratch = createScratch(sizes, capacity, network.free);
  const gradient = createScratch(sizes, capacity, scratch.end);
  let end = gradient.end;
  const take = (count: number) => {
    const address = end;
    end += count * FLOAT;
    return address;
  };
  initialise(network, random);
  const learner: Learner = {
    network,
    scratch,
    gradient,
    projectionT: take(columns * width),
    convolutionT: Array.from({ length: layers }, () => take(3 * width * width)),
    list: take(PLACES + STATE_ROWS),
    rows: new Int32Array((capacity + 1) * TOKEN_ROWS),
    kept: new Float32Array((capacity + 1) * width),
    keptHidden: new Float32Array(hidden),
    touched: new Map(),
    steps: 0,
  };
  for (const name of [...TOKEN_TABLES, 'state']) {
    const { address, length } = network.blocks[name];
    const rowWidth = name === 'state' ? hidden : width;
    learner.touched.set(name, { marks: new Uint8Array(length / rowWidth), rows: [], width: rowWidth, address });
  }
  transpose(learner);
  return learner;
}

/** Random weights: small rows, matrices scaled by what they sum over (He et al. 2015). */
function initialise({ blocks, floats, sizes }: FloatNetwork, random: () => number): void {
  const { matrices } = blockLengths(sizes, 0);
  for (const [name, { address, length }] of Object.entries(blocks)) {
    if (name.endsWith('Bias')) continue;
    const terms = matrices[name]?.[0] ?? 0;
    const scale = terms > 0 ? Math.sqrt(6 / terms) * 0.5 : name === 'state' ? 0.05 : 0.15;
    for (let i = 0; i < length; i++) floats[address / FLOAT + i] = (random() * 2 - 1) * scale;
  }
}

/** Notes that a row has a gradient. */
export function touch({ touched }: Learner, name: string, row: number): void {
  const { marks, rows } = touched.get(name)!;
  if (marks[row] === 1) return;
  marks[row] = 1;
  rows.push(row);
}

const KEEP_FIRST = 0.9;
const KEEP_SECOND = 0.999;
/** after this many steps a power of these is nothing */
const FIRST_STEPS = 2000;
const SECOND_STEPS = 20000;

/** A step of Adam over the matrices and the touched rows. */
export function step(learner: Learner, rate: number): void {
  const { network, touched } = learner;
  const { blocks, kernels, length } = network;
  learner.steps++;
  const first = 1 - KEEP_FIRST ** Math.min(learner.steps, FIRST_STEPS);
  const second = 1 - KEEP_SECOND ** Math.min(learner.steps, SECOND_STEPS);
  const corrected = rate * (Math.sqrt(second) / first);
  const copy = length * FLOAT;
  const adam = (address: number, count: number) =>
    kernels.adam(address, address + copy, address + 2 * copy, address + 3 * copy, count, corrected, KEEP_FIRST, KEEP_SECOND);
  for (const { marks, rows, width, address } of touched.values()) {
    for (const row of rows) {
      marks[row] = 0;
      adam(address + row * width * FLOAT, width);
    }
    rows.length = 0;
  }
  for (const [name, { address, length: count }] of Object.entries(blocks)) if (!touched.has(name)) adam(address, count);
  transpose(learner);
}

function transpose({ network, projectionT, convolutionT }: Learner): void {
  const { blocks, floats, sizes } = network;
  const { width, hidden } = sizes;
  const flip = (from: number, to: number, n: number, m: number) => {
    for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) floats[to / FLOAT + j * n + i] = floats[from / FLOAT + i * m + j];
  };
  flip(blocks.projection.address, projectionT, width, PLACES * hidden);
  for (const [layer, address] of convolutionT.entries()) {
    for (let part = 0; part < 3; part++) {
      const offset = part * width * width * FLOAT;
      flip(blocks[`convolution${layer}`].address + offset, address + offset, width, width);
    }
  }
}
