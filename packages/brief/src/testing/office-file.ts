import { XMLParser, XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";

/** One element of an XML file; words are elements with no name. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 1e9, maxExpandedLength: 1e9 },
});

type Parsed = Readonly<Record<string, unknown>>;

function nodeOf(parsed: Parsed): XmlNode {
  const name = Object.keys(parsed).find((key) => key !== ":@") ?? "";
  const inside = parsed[name];
  if (name === "#text") return { name: "", attributes: {}, children: [], text: String(inside) };
  return {
    name,
    attributes: (parsed[":@"] ?? {}) as Readonly<Record<string, string>>,
    children: (inside as readonly Parsed[]).map(nodeOf),
    text: "",
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/u;

/** Reads XML as strictly as office programs do: it throws where they would call the file damaged. */
export function readXml(text: string): XmlNode {
  if (FORBIDDEN.test(text)) throw new Error("A character that XML does not allow");
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(valid.err.msg);
  const roots = (parser.parse(text) as readonly Parsed[]).map(nodeOf).filter(({ name }) => !/^(\?|$)/.test(name));
  const [root] = roots;
  if (!root || roots.length > 1) throw new Error("Not one root");
  return root;
}

/** The parts of a DOCX or ODT file by their names. */
export function openOffice(file: Uint8Array): { readonly names: readonly string[]; part(name: string): XmlNode } {
  const files = unzipSync(file);
  return {
    names: Object.keys(files),
    part(name) {
      const bytes = files[name];
      if (!bytes) throw new Error(`No ${name}`);
      return readXml(strFromU8(bytes));
    },
  };
}

/** All elements of one name, at any depth, in order. */
export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** All words in it, in order. */
export const wordsOf = (node: XmlNode): string => node.text + node.children.map(wordsOf).join("");
