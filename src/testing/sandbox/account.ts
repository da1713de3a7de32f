import { tokenInvalid } from "./api-error.js";
import type { Chance } from "./chance.js";

/** A user of the sandbox. */
export interface Account {
  readonly id: string;
  readonly username: string;
  /** None for those who only own public Actors. */
  readonly token?: string;
}

/** Who can use the sandbox, by token and by name. */
export class Accounts {
  readonly #all = new Map<string, Account>();
  readonly #chance: Chance;
  /** Whose the runs are that were started without a token. */
  readonly anonymous: Account;

  constructor(tokens: Readonly<Record<string, string>>, chance: Chance) {
    this.#chance = chance;
    for (const [username, token] of Object.entries(tokens)) {
      this.#all.set(username, { id: chance.id(), username, token });
    }
    this.anonymous = { id: chance.id(), username: "anonymous", token: chance.id() };
    this.#all.set("anonymous", this.anonymous);
  }

  /** The account of this name or ID, if there is one. */
  find(reference: string): Account | undefined {
    return this.#all.get(reference) ?? this.#where(({ id }) => id === reference);
  }

  /** The account of this name, which is made if there is none. */
  named(username: string): Account {
    const account = this.#all.get(username) ?? { id: this.#chance.id(), username };
    this.#all.set(username, account);
    return account;
  }

  /** Whose token came with a request, in its header or its query; nobody, if none did. */
  calling(authorization: string | undefined, { searchParams }: URL): Account | undefined {
    const bearer = /^Bearer\s+(.+)$/i.exec(authorization ?? "")?.[1];
    const token = bearer ?? searchParams.get("token");
    if (!token) return undefined;
    const account = this.#where((each) => each.token === token);
    if (!account) throw tokenInvalid();
    return account;
  }

  #where(condition: (account: Account) => boolean): Account | undefined {
    for (const account of this.#all.values()) if (condition(account)) return account;
    return undefined;
  }
}
