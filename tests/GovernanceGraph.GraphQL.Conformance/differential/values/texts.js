const texts = [
  'The tide.', '', ' ', 'two\nlines', '  indented\n    more\n  less', 'quotes "inside" it', 'three """ quotes', 'ends with "',
  'back\\slash', 'ends with \\', 'tab\there', 'é ü 漢字', '😀', '\u0000', '\u001f\u007f\u0080', '\r\n', ' leading', 'trailing ', '\n\n',
  'null', 'true', '1', '-0', '1e3', '0x10', 'RED', '$variable', '{}', 'a\u2028b', '\ufeff',
  'a rather long description that goes on and on until it is longer than the seventy characters of a line, and then some more',
];

/** A text that may trouble printers and readers. */
export function oddText(random) {
  return random.pick(texts);
}
