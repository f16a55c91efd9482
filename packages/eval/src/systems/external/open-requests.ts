import { CdssError } from "@cdss/domain";

interface Waiter<Reply> {
  settle(outcome: { readonly reply: Reply } | { readonly error: CdssError }): void;
}

/** Requests that wait for their replies, in any order, each with the same time limit. */
export class OpenRequests<Reply> {
  readonly #waiters = new Map<string, Waiter<Reply>>();
  readonly #seconds: number;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** The reply to `id`. Throws CdssError TIMEOUT, or what `failAll` was given. */
  wait(id: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        this.#settle(id, {
          error: new CdssError(
            "TIMEOUT",
            `no answer in ${this.#seconds} s; mend the program, or raise --program-timeout`,
          ),
        });
      }, this.#seconds * 1_000);
      this.#waiters.set(id, {
        settle: (outcome) => {
          clearTimeout(limit);
          if ("reply" in outcome) resolve(outcome.reply);
          else reject(outcome.error);
        },
      });
    });
  }

  /** Hand over a reply. One that nobody waits for, because it came too late, is dropped. */
  reply(id: string, reply: Reply): void {
    this.#settle(id, { reply });
  }

  failAll(error: CdssError): void {
    for (const id of [...this.#waiters.keys()]) this.#settle(id, { error });
  }

  #settle(id: string, outcome: Parameters<Waiter<Reply>["settle"]>[0]): void {
    const waiter = this.#waiters.get(id);
    this.#waiters.delete(id);
    waiter?.settle(outcome);
  }
}
