package dev.dmscope.analyzer.codec;

/**
 * The name of an element or attribute.
 *
 * @param prefix empty if there is none
 * @param local behind the prefix
 * @param qualified as written
 */
record XmlName(String prefix, String local, String qualified) {
  /** Whether it declares a namespace. */
  boolean isDeclaration() {
    return prefix.equals("xmlns") || qualified.equals("xmlns");
  }
}
