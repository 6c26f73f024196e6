const texts = [
  'The tide.', '', ' ', 'two\nlines', '  indented\n    more\n  less', 'quotes "inside" it', 'three """ quotes', 'ends with "',
  'back\\slash', 'ends with \\', 'tab\there', 'é ü 漢字', '😀', '\u0000', '\u001f\u007f\u0080', '\r\n', ' leading', 'trailing ', '\n\n',
  ' 7 ', '\ufeff12', '\u00857', '\u2003 1.5\u2029', '0b101', '0o17', '0x', '0xfg', '1e', '+5', '5.', '.5', '-.5e-1', '.', '--1', 'Infinity', '-Infinity',
  'NaN', '1_000', '∞', '12345678901234567890', '2147483648', '0.1', '1e21', '-0x10', '+0b1',
  'null', 'true', '1', '-0', '1e3', '0x10', 'RED', '$variable', '{}', 'a\u2028b', '\ufeff',
  'a rather long description that goes on and on until it is longer than the seventy characters of a line, and then some more',
];

/** A text that may trouble printers and readers. */
export function oddText(random) {
  return random.pick(texts);
}
