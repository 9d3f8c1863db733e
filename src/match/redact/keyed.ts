/** What a person calls a secret: the names whose values are secrets, and values that only say where a secret would stand. */

/** Compared without case, `-`, `_` and spaces. */
const NAMES =
  'client[-_ ]?secret|clientsecret(?:value)?|app[-_ ]?(?:password|secret)|password|passwd|pwd|passphrase|access[-_]?token|refresh[-_]?token|id[-_]?token|bearer[-_]?token|auth[-_]?token|sas[-_]?token|client[-_]?assertion|assertion|device[-_]?code|code[-_]?verifier|account[-_]?key|shared[-_]?access[-_]?(?:key|signature)|storage[-_]?(?:account[-_]?)?key|access[-_]?key|api[-_]?key|primary[-_]?key|secondary[-_]?key|subscription[-_]?key|private[-_]?key|secret[-_]?(?:access[-_]?key|key|value|text)|aws[-_]secret[-_]access[-_]key|aws[-_]session[-_]token|system[-_]accesstoken|actions[-_]id[-_]token[-_]request[-_]token|pat|azure[-_]devops[-_]ext[-_]pat|msi[-_]secret|identity[-_]header|x[-_]identity[-_]header|sessionid|session[-_]token|signature|sig|token|secret';

/**
 * `name = value`, `"name": "value"`, `name: value`; the value starts where the match ends. It begins at the sign and looks back for
 * the name (group 1), its words and prefixes included, because signs are fewer than words.
 */
export const KEYED = new RegExp(
  String.raw`[:=](?<=(?<![a-z0-9])((?:[a-z0-9]{1,40}[-_:]{1,2}){0,3}(?:${NAMES}))["']?[ \t]{0,3}[:=])>?[ \t]{0,3}["']?`,
  'gi',
);
/** `<Password>value</Password>`, with or without a namespace. */
export const ELEMENT = new RegExp(String.raw`<(?:\w{1,20}:)?(${NAMES})(?:\s[^<>]{0,200})?>\s{0,20}`, 'gi');
/** `--password value` of a command. */
export const OPTION =
  /--(?<![\w-]--)(?:password|client-secret|secret|token|account-key|sas-token|connection-string|federated-token)[ =]["']?/g;
/** `-p value`, a password only after a sign-in command on the same line (group 1: the command; else a line end or the option). */
export const SHORT_OPTION = /(\b(?:login|create-for-rbac)\b)|\n|-p[ =]["']?/g;

/** Names that need a long value: in prose they are followed by a word (`token: expired`, `signature: …`). */
const LOOSE = /^(?:token|secret|pat|signature|sig|assertion|password|passwd|pwd|\w*key)$/i;
const MASK =
  /^(?:[*x.•…?#-]+|<[^<>]*>?|\{[^{}]*\}?|\[[^\][]*\]?|\$[\w({].*|%\w+%?|(?:redacted|removed|masked|hidden|secret|none|null|nil|undefined|true|false|empty|missing|your|my)\b.*|⟨.*)$/i;

/** Whether a value under a secret’s name is a secret: not a mask, not a placeholder, not a word of a sentence. */
export function isSecretValue(name: string, value: string): boolean {
  if (value.length < 6 || MASK.test(value)) return false;
  if (/[A-Za-z0-9](?:\*{3,}|X{4,})/.test(value)) return false;
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return false;
  if (/^(?:https?|api|urn):/i.test(value)) return false;
  const mixed = /\d/.test(value) && /[A-Za-z]/.test(value);
  if (mixed || /[A-Za-z0-9][~!@#$%^&*+/=][A-Za-z0-9]/.test(value)) return true;
  return !LOOSE.test(name) && value.length >= 12 && !/^[A-Za-z]?[a-z]*(?:[-_ .][A-Za-z]?[a-z]+)*$/.test(value);
}
