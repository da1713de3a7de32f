import { ApiError } from "./errors.js";
import { type Random, secret } from "./random.js";

/** A user of the sandbox. */
export interface Account {
  readonly id: string;
  readonly username: string;
  /** Users without a token only own public Actors. */
  readonly token?: string;
}

/** Who can use the sandbox, by token and by name. */
export class Accounts {
  readonly #all = new Map<string, Account>();
  /** By token. */
  readonly #runs = new Map<string, Account>();
  /** By run. */
  readonly #runTokens = new Map<string, string>();
  /** Owns the runs that were started without a token. */
  readonly anonymous: Account;

  constructor(
    tokens: Readonly<Record<string, string>>,
    private readonly random: Random,
  ) {
    for (const [username, token] of Object.entries(tokens)) {
      this.#all.set(username, { id: random.id(), username, token });
    }
    this.anonymous = { id: random.id(), username: "anonymous", token: secret() };
    this.#all.set("anonymous", this.anonymous);
  }

  /** The account with this name or ID. */
  find(reference: string): Account | undefined {
    return this.#all.get(reference) ?? this.#where(({ id }) => id === reference);
  }

  /** The account with this name, which is created if it does not exist. */
  named(username: string): Account {
    const account = this.#all.get(username) ?? { id: this.random.id(), username };
    this.#all.set(username, account);
    return account;
  }

  /** The account of the token in a request's header or query; undefined without a token. */
  calling(authorization: string | undefined, { searchParams }: URL): Account | undefined {
    const token = bearerToken(authorization) ?? searchParams.get("token");
    if (!token) return undefined;
    const account = this.#where((each) => each.token === token) ?? this.#runs.get(token);
    if (account) return account;
    throw new ApiError(401, "invalid-token", "No account of this sandbox has this API token.");
  }

  /** The token of a run's process, which acts for the owner of the run. */
  runToken(runId: string, owner: Account): string {
    const token = this.#runTokens.get(runId) ?? secret();
    this.#runTokens.set(runId, token);
    this.#runs.set(token, owner);
    return token;
  }

  /** Whether a run's process made the request. */
  isRun(authorization: string | undefined): boolean {
    return this.#runs.has(bearerToken(authorization) ?? "");
  }

  #where(condition: (account: Account) => boolean): Account | undefined {
    for (const account of this.#all.values()) if (condition(account)) return account;
    return undefined;
  }
}

function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer\s+(.+)$/i.exec(authorization ?? "")?.[1];
}
