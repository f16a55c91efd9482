import type { JsonSchema } from "../structured/to-json-schema.ts";

/** A GBNF literal: quoted once for JSON, and once for the grammar. */
const literal = (text: string): string => JSON.stringify(text);

/** RFC 8259, section 7, without control characters; numbers without exponents, for no answer needs one. */
const TERMINALS = `string ::= "\\"" ([^"\\\\\\x00-\\x1F] | "\\\\" (["\\\\/bfnrt] | "u" [0-9a-fA-F] [0-9a-fA-F] [0-9a-fA-F] [0-9a-fA-F]))* "\\""
integer ::= "-"? ("0" | [1-9] [0-9]*)
number ::= integer ("." [0-9]+)?
boolean ::= "true" | "false"
null ::= "null"`;

function objectRule(schema: JsonSchema): string {
  const fields = Object.entries(schema.properties as Record<string, JsonSchema>).map(
    ([name, field], index) => `${literal(`${index === 0 ? "" : ", "}${JSON.stringify(name)}: `)} ${rule(field)}`,
  );
  return `(${['"{"', ...fields, '"}"'].join(" ")})`;
}

function rule(schema: JsonSchema): string {
  const { const: only, enum: values = only === undefined ? undefined : [only], anyOf, type } = schema;
  if (Array.isArray(values)) return `(${values.map((value) => literal(JSON.stringify(value))).join(" | ")})`;
  if (Array.isArray(anyOf)) return `(${anyOf.map(rule).join(" | ")})`;
  if (type === "object") return objectRule(schema);
  if (type === "array") {
    const items = schema.items as JsonSchema;
    // Nothing can be in the list: there is nothing that it could name.
    if (Object.keys(items).length === 0) return literal("[]");
    const item = rule(items);
    return `("[" (${item} (", " ${item})*)? "]")`;
  }
  return String(type);
}

/**
 * The answers of a form as a GBNF grammar of llama.cpp, https://github.com/ggml-org/llama.cpp/blob/master/grammars/README.md: one line
 * of JSON with its fields in order. node-llama-cpp's own grammar indents by four spaces, which costs a small model as many tokens as
 * the answer.
 */
export function toGrammar(schema: JsonSchema): string {
  return `root ::= ${rule(schema)}\n${TERMINALS}\n`;
}
