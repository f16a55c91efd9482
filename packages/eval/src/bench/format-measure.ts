/** Two decimals below ten, one below a hundred, none above. */
export function formatMeasure(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}
