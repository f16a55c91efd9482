/**
 * Writes an ONNX file (onnx.proto of ONNX 1.x, IR version 8, operator set 11) of a model that looks each token up in a table:
 * `input_ids` [batch, tokens] -> `last_hidden_state` [batch, tokens, columns], or, summed over the tokens, `logits` [batch, columns].
 * A token beyond the table is an error of the model.
 */
export function lookupModel(table: readonly (readonly number[])[], output: "last_hidden_state" | "logits"): Uint8Array {
  const columns = table[0]?.length ?? 0;
  const initializer = message([
    [1, varint(table.length)],
    [1, varint(columns)],
    [2, varint(FLOAT)],
    [8, text("table")],
    [9, bytes(new Uint8Array(Float32Array.from(table.flat()).buffer))],
  ]);
  const looked = output === "logits" ? "looked" : output;
  const gather = node("Gather", ["table", "input_ids"], looked, []);
  const sum = node("ReduceSum", [looked], output, [
    message([
      [1, text("axes")],
      [8, varint(1)],
      [20, varint(INTS)],
    ]),
    message([
      [1, text("keepdims")],
      [3, varint(0)],
      [20, varint(INT)],
    ]),
  ]);
  const shape = output === "logits" ? ["batch", columns] : ["batch", "tokens", columns];
  const graph = message([
    [1, bytes(gather)],
    ...(output === "logits" ? [[1, bytes(sum)] as const] : []),
    [2, text("lookup")],
    [5, bytes(initializer)],
    [11, bytes(valueInfo("input_ids", INT64, ["batch", "tokens"]))],
    [12, bytes(valueInfo(output, FLOAT, shape))],
  ]);
  const operators = message([
    [1, text("")],
    [2, varint(11)],
  ]);
  return message([
    [1, varint(8)],
    [7, bytes(graph)],
    [8, bytes(operators)],
  ]);
}

// TensorProto.DataType and AttributeProto.AttributeType.
const [FLOAT, INT64] = [1, 7];
const [INT, INTS] = [2, 7];

type Field = readonly [number: number, value: { readonly wire: 0 | 2; readonly bytes: readonly number[] }];

function digits(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...digits(Math.floor(value / 128))];
}

const varint = (value: number): Field[1] => ({ wire: 0, bytes: digits(value) });
const bytes = (value: Uint8Array): Field[1] => ({ wire: 2, bytes: [...digits(value.length), ...value] });
const text = (value: string): Field[1] => bytes(new TextEncoder().encode(value));

/** Fields of a protobuf message, each by its number. */
function message(fields: readonly Field[]): Uint8Array {
  return Uint8Array.from(fields.flatMap(([number, value]) => [...digits(number * 8 + value.wire), ...value.bytes]));
}

function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: readonly Uint8Array[],
): Uint8Array {
  return message([
    ...inputs.map((input): Field => [1, text(input)]),
    [2, text(output)],
    [4, text(operator)],
    ...attributes.map((attribute): Field => [5, bytes(attribute)]),
  ]);
}

function valueInfo(name: string, type: number, shape: readonly (string | number)[]): Uint8Array {
  const dimensions = shape.map(
    (one): Field => [1, bytes(message([typeof one === "string" ? [2, text(one)] : [1, varint(one)]]))],
  );
  const tensor = message([
    [1, varint(type)],
    [2, bytes(message(dimensions))],
  ]);
  return message([
    [1, text(name)],
    [2, bytes(message([[1, bytes(tensor)]]))],
  ]);
}
