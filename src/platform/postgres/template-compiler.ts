import {
  type CompiledQuery,
  PostgresQueryCompiler,
  RawNode,
  type RootOperationNode,
  ValueNode,
} from 'kysely';

/**
 * Compiles a template (`sql`) with nothing but values in it once: the same place in our code has the same pieces each time,
 * and only its values differ. Everything else, Kysely compiles.
 */
export class TemplateCompiler extends PostgresQueryCompiler {
  readonly #texts = new WeakMap<readonly string[], string>();

  override compileQuery(...given: Parameters<PostgresQueryCompiler['compileQuery']>): CompiledQuery {
    const [node, queryId] = given;
    const values = RawNode.is(node) ? valuesOf(node) : undefined;
    if (!RawNode.is(node) || !values) return super.compileQuery(node, queryId);
    return {
      query: node as RootOperationNode,
      queryId,
      sql: this.#textOf(node.sqlFragments),
      parameters: values,
    };
  }

  #textOf(pieces: readonly string[]): string {
    const known = this.#texts.get(pieces);
    if (known !== undefined) return known;
    const text = pieces.map((piece, place) => (place === 0 ? piece : `$${place}${piece}`)).join('');
    this.#texts.set(pieces, text);
    return text;
  }
}

/** Undefined where a part of the template is SQL itself. */
function valuesOf({ parameters }: RawNode): unknown[] | undefined {
  const values: unknown[] = [];
  for (const parameter of parameters) {
    if (!ValueNode.is(parameter) || parameter.immediate) return undefined;
    values.push(parameter.value);
  }
  return values;
}
