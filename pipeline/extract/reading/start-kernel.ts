import { readBytes } from '../../common/data-files.ts';

/** by their files, what was compiled: one kernel is started twice */
const modules = new Map<string, WebAssembly.Module>();

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
  const module = modules.get(file.href) ?? new WebAssembly.Module(readBytes(file));
  modules.set(file.href, module);
  const { exports } = new WebAssembly.Instance(module, imports);
  for (const [name, value] of Object.entries(places)) (exports[name] as WebAssembly.Global).value = value;
  return exports as Exports;
}
