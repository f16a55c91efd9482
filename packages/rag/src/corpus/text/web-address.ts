import { z } from "zod";

const WebAddress = z.url({ protocol: /^https?$/u });

/** The address where it leads to the web; null for any other: an address is shown as a link, and `javascript:` is one too. */
export function webAddress(address: string | undefined): string | null {
  const parsed = WebAddress.safeParse(address?.trim());
  return parsed.success ? parsed.data : null;
}
