import { readBytes } from '../../common/data-files.ts';

/**
 * Starts a kernel.
 * @param imports what it imports, by module and name
 * @param places values of its globals, by name: where things stand in its memory, and how long they are
 */
export function startKernel<Exports>(
  file: URL,
  imports: ConstructorParameters<typeof WebAssembly.Instance>[1],
  places: Record<string, number> = {},
): Exports {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readBytes(file)), imports);
  for (const [name, value] of Object.entries(places)) (exports[name] as WebAssembly.Global).value = value;
  return exports as Exports;
}
