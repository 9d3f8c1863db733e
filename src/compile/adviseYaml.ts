/** Says what is wrong with YAML that the parser refused, and what to write instead. */
import type { YAMLError } from 'yaml';

export interface YamlAdvice {
  readonly message: string;
  readonly mend: string;
  /** True where the parser noticed only on the line after the mistake. */
  readonly before: boolean;
}

const ANY = 'Write key: value, one a line; quote values that hold “: ” or begin with a sign';

/** Advice on one of the parser's errors. `key`: what stands at its place, for a key that is written twice. */
export function adviseYaml({ code, message }: YAMLError, key: string): YamlAdvice {
  const [sentence = ''] = message.split('\n');
  const said = `This YAML cannot be read: ${sentence.replace(/ at line \d+, column \d+:?$/, '')}`;
  const closing = /end with a ([\]}])/.exec(sentence)?.[1];
  if (closing !== undefined)
    return {
      message: `This YAML cannot be read: a “${closing}” is missing`,
      mend: `Write the ${closing} at the end of its line`,
      before: true,
    };
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: said, mend: 'Indent with spaces, two for each level', before: false };
    case 'DUPLICATE_KEY':
      return {
        message: `“${key}” is written twice, and only one of both can count`,
        mend: `Delete one of the two lines that begin ${key}:`,
        before: false,
      };
    case 'MISSING_CHAR':
      return { message: said, mend: 'Close the quote or bracket that the line opens', before: false };
    default:
      return { message: said, mend: ANY, before: false };
  }
}
