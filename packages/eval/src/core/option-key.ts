/** `--leave-publication-out <x>` as the key under which its value is kept: `leavePublicationOut`. */
export function keyOfFlags(flags: string): string {
  const name = flags.match(/--([a-z0-9-]+)/)?.[1] ?? "";
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
