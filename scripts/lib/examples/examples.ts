import {
  type Answer,
  type ApiOperation,
  type Entry,
  entries,
  type Media,
  type OpenApiDocument,
  type Parameter,
  refName,
  type Schema,
} from "../normalize/document.js";
import { Composer } from "./composer.js";
import { errorOf } from "./errors.js";
import { contentIn, type FreeForm, freeForm, isJson } from "./free-form.js";
import { location } from "./location.js";
import { headers, parameters } from "./parameters.js";

/**
 * Gives every parameter, body, answer and answer header an example, so that a mock server answers with one consistent
 * world and a test can write valid calls. Examples of a named schema stand once, in the document's `components.examples`.
 */
export function addExamples(document: OpenApiDocument): void {
  new Examples(document).add();
}

class Examples {
  readonly #composer: Composer;
  readonly #shared: Record<string, { value: unknown }> = {};
  readonly #operations = new Map<string, ApiOperation>();

  constructor(readonly document: OpenApiDocument) {
    this.#composer = new Composer(document);
  }

  add(): void {
    for (const { operation } of entries(this.document)) {
      this.#operations.set(operation.operationId ?? "", operation);
    }
    for (const parameter of Object.values(this.document.components.parameters)) {
      this.#parameter(parameter);
    }
    for (const entry of entries(this.document)) this.#operation(entry);
    this.document.components.examples = this.#shared;
  }

  #operation({ path, operation }: Entry): void {
    const free = this.#freeForm(operation);
    for (const each of operation.parameters ?? []) if (!each.$ref) this.#parameter(each);
    for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
      if (isJson(type)) this.#media(media, type, free.body);
    }
    for (const [status, each] of Object.entries(operation.responses)) {
      const answer = this.#component(each);
      if (/^[45]/.test(status)) this.#error(answer, status);
      else this.#success(answer, free);
      this.#headers(answer, location(path, status, this.#composer, answer));
    }
  }

  #parameter(parameter: Parameter): void {
    const known = parameters[parameter.name];
    parameter.example =
      known === undefined
        ? this.#composer.example(parameter.schema)
        : this.#composer.shape(parameter.schema, asListOrNot(parameter.schema, known));
  }

  #success(answer: Answer, free: FreeForm): void {
    for (const [type, media] of Object.entries(answer.content ?? {})) {
      this.#media(media, type, free.answer);
    }
  }

  #error(answer: Answer, status: string): void {
    const error = errorOf(status);
    for (const media of Object.values(answer.content ?? {})) {
      if (media.schema) media.example = this.#composer.shape(media.schema, { error });
    }
  }

  /** The free-form content, or else the schema's example: shared by all that show the same, or in place. */
  #media(media: Media, type: string, content: string | undefined): void {
    const { schema } = media;
    if (content !== undefined) this.#share(media, contentIn(content, type));
    else if (schema) {
      const label = labelOf(schema);
      const value = this.#composer.example(schema);
      // A mock sends what is not JSON as it stands, which only a string can.
      const unsaid = value === null && !isJson(type);
      if (label === undefined) media.example = unsaid ? "example" : value;
      else this.#share(media, { label, value });
    }
  }

  #share(media: Media, { label, value }: { label: string; value: unknown }): void {
    this.#shared[label] = { value };
    media.examples = { world: { $ref: `#/components/examples/${label}` } };
  }

  #headers(answer: Answer, place: string | undefined): void {
    for (const [name, header] of Object.entries(answer.headers ?? {})) {
      const schema = header.schema ?? {};
      const example =
        name === "Location" ? place : (headers[name] ?? this.#composer.example(schema));
      Object.assign(header, { example });
    }
  }

  #component(answer: Answer): Answer {
    const name = answer.$ref?.split("/").at(-1);
    return name === undefined ? answer : this.document.components.responses[name]!;
  }

  /** Of the operation itself, or of the one that it copies or is a twin of. */
  #freeForm(operation: ApiOperation): FreeForm {
    const known = freeForm[operation.operationId ?? ""];
    const { of } = (operation["x-client"] ?? {}) as { of?: string };
    const original = of === undefined ? undefined : this.#operations.get(of);
    return known ?? (original ? this.#freeForm(original) : {});
  }
}

/** Lists and single values share a name (`status`): each parameter gets what its schema asks for. */
function asListOrNot(schema: Schema, value: unknown): unknown {
  if (schema.type === "array") return [value].flat();
  return Array.isArray(value) ? value[0] : value;
}

/** `Run`, or `Run.data` for the envelope around it; a schema that is neither has no label. */
function labelOf(schema: Schema): string | undefined {
  const name = refName(schema);
  if (name !== undefined) return name;
  const { data, ...others } = schema.properties ?? {};
  const inner = data && Object.keys(others).length === 0 ? refName(data) : undefined;
  return inner && `${inner}.data`;
}
