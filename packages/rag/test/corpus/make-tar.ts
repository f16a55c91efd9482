interface Entry {
  readonly path: string;
  readonly content?: string;
  /** `0` a file, `2` a link, `5` a folder, `x` a pax header, `L` a long name. */
  readonly type?: string;
  readonly linkTo?: string;
}

const padded = (text: string, length: number): Buffer =>
  Buffer.concat([Buffer.from(text), Buffer.alloc(length)], length);

function header({ path, content = "", type = "0", linkTo = "" }: Entry): Buffer {
  const fields = [
    padded(path, 100),
    padded("0000644", 8),
    padded("0000000", 8),
    padded("0000000", 8),
    padded(Buffer.byteLength(content).toString(8).padStart(11, "0"), 12),
    padded("00000000000", 12),
    Buffer.from("        "),
    padded(type, 1),
    padded(linkTo, 100),
    padded("ustar\u000000", 8),
  ];
  const block = padded(Buffer.concat(fields).toString("latin1"), 512);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

/** A tar archive (ustar) with these entries, whatever their names are. */
export function makeTar(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    const content = Buffer.from(entry.content ?? "");
    return [header(entry), content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
