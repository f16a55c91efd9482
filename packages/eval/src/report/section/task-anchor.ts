/** Name of a task's details as a place in the page. */
export function taskAnchor(name: string): string {
  return `task-${encodeURIComponent(name)}`;
}
