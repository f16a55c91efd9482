const PACKAGE = /(?:^|\/)node_modules\/(@trpc\/[^/]+)$/;

/**
 * What keeps a lockfile from holding exactly one copy of each `@trpc/*` package, all of one version, in words; empty where
 * nothing does. Two copies of tRPC do not know each other's classes: `tracked()` events then arrive as `undefined`, and
 * nothing fails.
 */
export function trpcProblems(packages: Readonly<Record<string, { readonly version?: string }>>): string[] {
  const copies = Object.entries(packages).flatMap(([path, { version = "none" }]) => {
    const name = PACKAGE.exec(path)?.[1];
    return name === undefined ? [] : [{ name, path, version }];
  });
  const names = [...new Set(copies.map(({ name }) => name))];
  const versions = new Set(copies.map(({ version }) => version));
  return [
    ...(names.length === 0 ? ["there is no @trpc package"] : []),
    ...names.flatMap((name) => {
      const paths = copies.filter((copy) => copy.name === name).map(({ path }) => path);
      return paths.length > 1 ? [`${name} is there ${paths.length} times: ${paths.join(", ")}`] : [];
    }),
    ...(versions.size > 1 ? [`@trpc packages differ in version: ${[...versions].sort().join(", ")}`] : []),
  ];
}
