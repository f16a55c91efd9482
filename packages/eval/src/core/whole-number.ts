import { InvalidArgumentError } from "commander";

/** Parse a whole number from `least` up; commander prefixes its message with the option's name. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least)
      throw new InvalidArgumentError(`Give a whole number, at least ${least}.`);
    return value;
  };
}
