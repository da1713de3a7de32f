/** spec/operations.yaml: the public names, and the facts that no schema tells. */
export interface OperationsFile {
  resources: Record<string, ResourceRow>;
  references: string[];
  operations: Record<string, OperationRow>;
  models: Record<string, string>;
}

export interface ResourceRow {
  class: string;
  at: string;
  by?: "hand";
  accessor?: string;
  exact?: boolean;
  mounts?: Record<string, MountRow>;
}

export interface MountRow {
  at: string;
  query?: string[];
}

export interface OperationRow {
  name: string;
  "alias of"?: string;
  retry?: "safe" | "keyed" | "never";
  [fact: string]: unknown;
}
