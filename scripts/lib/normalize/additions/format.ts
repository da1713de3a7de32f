import type { ApiOperation, Media, Parameter, Schema } from "../document.js";

interface Addition {
  /** What tells us that it exists. */
  reason: string;
  /** The month since when upstream describes it, too: it is kept for older documents, and needs no look where it is idle. */
  since?: string;
}

interface ToOperations extends Addition {
  to: string[];
  /** Also below every mount of the resource. */
  mounts?: boolean;
}

/** `like` another operation, or written out. */
export type OperationAddition = Addition & { add: string[] } & (
    | { like: string }
    | { as: ApiOperation }
  );

export type ParameterAddition = ToOperations &
  ({ like: string; names: string[] } | { parameter: Parameter });

export type BodyAddition = ToOperations & ({ like: string } | { content: Record<string, Media> });

export interface PropertyAddition extends Addition {
  /** Addresses of schemas: an operation and a place in it. */
  of: string[];
  properties: Record<string, Schema>;
}

export interface StatusAddition extends ToOperations {
  status: string;
  headers?: string[];
}

/** spec/additions.yaml: what the API has and the vendor's document lacks. */
export interface Additions {
  operations?: OperationAddition[];
  parameters?: ParameterAddition[];
  bodies?: BodyAddition[];
  properties?: PropertyAddition[];
  statuses?: StatusAddition[];
  /** Operations that may be called without a token. */
  tokenless?: ToOperations[];
}
