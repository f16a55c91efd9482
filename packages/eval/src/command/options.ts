/** Seed used where none is given: any fixed number makes a run repeat. */
export const DEFAULT_SEED = 20_250_116;
