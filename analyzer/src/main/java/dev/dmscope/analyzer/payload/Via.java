package dev.dmscope.analyzer.payload;

/** How content was packed into what carries it. */
public enum Via {
  /** As text, characters escaped where the document needs it. */
  TEXT,
  /** In an XML CDATA section. */
  CDATA,
  /** As bytes in WBXML OPAQUE. */
  OPAQUE,
  /** As Base64 text. */
  BASE64
}
