/** An element with what it holds, in order. */
export interface Element {
  /** Without a namespace prefix. */
  readonly name: string;
  /** By their names as they are written, prefix included: `xlink:href`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}
export type Node = Element | string;

export const isElement = (node: Node): node is Element => typeof node !== "string";

export const elementsOf = (element: Element): Element[] => element.children.filter(isElement);

export const childrenNamed = (element: Element, name: string): Element[] =>
  elementsOf(element).filter((child) => child.name === name);

/** The first element at the end of a path of names: `find(article, "front", "article-meta")`. */
export function find(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  const [name, ...rest] = path;
  if (element === undefined || name === undefined) return element;
  return find(
    elementsOf(element).find((child) => child.name === name),
    ...rest,
  );
}

/** All elements of a name below, in order. */
export function descendantsNamed(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child, ...descendantsNamed(child, name)] : descendantsNamed(child, name),
  );
}
