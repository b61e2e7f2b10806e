package dev.dmscope.analyzer.credentials;

/** Over which bytes of a message a hash may have been made; only the first is right. */
public enum BodyForm {
  /** As HTTP carried it, without chunks: OMA DM Security 1.2, section 5.4. */
  CARRIED,
  /** Before it was compressed. */
  UNCOMPRESSED,
  /** With the size and the end of a single chunk around it. */
  CHUNKED,
  /** The document in XML, although WBXML was sent. */
  XML_VIEW,
  /** Without the line break at its end. */
  WITHOUT_LAST_BREAK,
  /** With a line break at its end that was not sent. */
  WITH_LAST_BREAK,
  /** With CR LF for LF, or the other way round. */
  OTHER_LINE_BREAKS,
  /** Nothing at all. */
  NOTHING
}
