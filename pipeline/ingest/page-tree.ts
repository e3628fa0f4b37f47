/** What is asked of the tree of a saved page: as much of the DOM as linkedom gives and this stage uses. No browser's types are needed here. */

export interface Node {
  readonly nodeType: number;
  textContent: string | null;
  readonly childNodes: Iterable<Node>;
  readonly parentElement: Element | null;
  cloneNode(deep: boolean): Node;
  contains(other: Node | null): boolean;
}

export interface Element extends Node {
  readonly localName: string;
  readonly children: ArrayLike<Element> & Iterable<Element>;
  readonly firstElementChild: Element | null;
  querySelector(selectors: string): Element | null;
  querySelectorAll(selectors: string): ArrayLike<Element> & Iterable<Element>;
  closest(selectors: string): Element | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  replaceWith(...nodes: Node[]): void;
  remove(): void;
}

export interface Document extends Pick<Element, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: Element | null;
  readonly body: Element | null;
}
