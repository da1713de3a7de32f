import {
  type ApiOperation,
  entries,
  type Media,
  type OpenApiDocument,
  own,
  type Parameter,
  type ResponseObject,
  refName,
  resolve,
  type Schema,
} from "../openapi.js";
import type { ExamplesFile } from "../spec-files.js";
import { Composer } from "./composer.js";

/**
 * Gives every parameter, body, response and response header an example, so that a mock server answers with one consistent
 * world and a test can write valid calls. Examples of a named schema stand once, in the document's `components.examples`.
 */
export function examples(document: OpenApiDocument, context: { examples: ExamplesFile }): void {
  new Examples(document, context.examples).add();
}

type Contents = ExamplesFile["operations"][string];

class Examples {
  readonly #composer: Composer;
  readonly #shared = new Map<string, { value: unknown }>();
  readonly #operations = new Map<string, ApiOperation>();

  constructor(
    readonly document: OpenApiDocument,
    readonly file: ExamplesFile,
  ) {
    this.#composer = new Composer(document, file.models, file.pages);
  }

  add(): void {
    const { components } = this.document;
    for (const { operation } of entries(this.document)) {
      this.#operations.set(operation.operationId ?? "", operation);
    }
    for (const parameter of Object.values(components.parameters)) this.#parameter(parameter);
    for (const { path, operation } of entries(this.document)) this.#operation(path, operation);
    components.examples = Object.fromEntries(this.#shared);
  }

  #operation(path: string, operation: ApiOperation): void {
    const { body, answer } = this.#contentsOf(operation);
    for (const each of operation.parameters ?? []) if (!each.$ref) this.#parameter(each);
    for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
      if (isJson(type)) this.#media(media, type, body);
    }
    for (const [status, each] of Object.entries(operation.responses)) {
      const response = resolve(this.document, each);
      for (const [type, media] of Object.entries(response.content ?? {})) {
        if (/^[45]/.test(status)) this.#error(media, status);
        else this.#media(media, type, answer);
      }
      this.#headers(response, path, status);
    }
  }

  #parameter(parameter: Parameter): void {
    const { name, schema = {} } = parameter;
    const known = own(this.file.parameters, name);
    // Lists and single values share a name (`status`): each parameter gets what its schema asks for.
    const [value] = schema.type === "array" ? [[known].flat()] : [known].flat();
    parameter.example =
      known === undefined ? this.#composer.example(schema) : this.#composer.shape(schema, value);
  }

  /** The error of a status that is not listed, or of a range such as `5XX`, is that of its class. */
  #error(media: Media, status: string): void {
    const { errors } = this.file;
    const error = own(errors, status) ?? errors[status.startsWith("5") ? 500 : 400];
    if (media.schema) media.example = this.#composer.shape(media.schema, { error });
  }

  /** The free-form content, or else the schema's example: shared by all that show the same, or in place. */
  #media(media: Media, type: string, content: string | undefined): void {
    const { schema } = media;
    if (content !== undefined) this.#content(media, type, content);
    else if (schema) {
      const label = labelOf(schema);
      const value = this.#composer.example(schema);
      // A mock sends what is not JSON as it stands, which only a string can.
      const unsaid = value === null && !isJson(type);
      if (label === undefined) media.example = unsaid ? "example" : value;
      else this.#share(media, label, value);
    }
  }

  #content(media: Media, type: string, name: string): void {
    const { value, as = {} } = this.file.contents[name]!;
    if (type in as) this.#share(media, `${name}.${type.replace(/[^\w.]/g, "-")}`, as[type]);
    else if (isJson(type) || typeof value === "string") this.#share(media, name, value);
    else this.#share(media, `${name}.text`, JSON.stringify(value));
  }

  #share(media: Media, label: string, value: unknown): void {
    this.#shared.set(label, { value });
    media.examples = { world: { $ref: `#/components/examples/${label}` } };
  }

  #headers(response: ResponseObject, path: string, status: string): void {
    for (const [name, header] of Object.entries(response.headers ?? {})) {
      const known = own(this.file.headers, name) ?? this.#composer.example(header.schema ?? {});
      const example = name === "Location" ? this.#location(path, status, response) : known;
      Object.assign(header, { example });
    }
  }

  /**
   * Where a redirect leads, or where the created thing is: below the path it was posted to where the response tells its ID, and
   * that path itself where it does not.
   */
  #location(path: string, status: string, { content }: ResponseObject): string {
    if (status.startsWith("3")) return this.file.redirect;
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      String(own(this.file.parameters, name) ?? name),
    );
    const schema = content?.["application/json"]?.schema;
    const { data } = ((schema && this.#composer.example(schema)) ?? {}) as { data?: Created };
    const id = data?.id ?? data?.versionNumber ?? data?.name;
    const { url } = this.document.servers![0] as { url: string };
    return url + (id === undefined ? filled : `${filled}/${id}`);
  }

  /** Of the operation itself, or of the one that it copies or is an alias of. */
  #contentsOf(operation: ApiOperation): Contents {
    const { of } = (operation["x-client"] ?? {}) as { of?: string };
    const original = of === undefined ? undefined : this.#operations.get(of);
    const known = own(this.file.operations, operation.operationId ?? "");
    return known ?? (original ? this.#contentsOf(original) : {});
  }
}

type Created = { id?: string; versionNumber?: string; name?: string };

const isJson = (type: string) => /^application\/(.+\+)?json\b/.test(type);

/** `Run`, or `Run.data` for the envelope around it; a schema that is neither has no label. */
function labelOf(schema: Schema): string | undefined {
  const name = refName(schema);
  if (name !== undefined) return name;
  const { data, ...others } = schema.properties ?? {};
  const inner = data && Object.keys(others).length === 0 ? refName(data) : undefined;
  return inner && `${inner}.data`;
}
