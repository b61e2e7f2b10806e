package dev.dmscope.analyzer.codec;

import java.nio.charset.StandardCharsets;

/** Passes over markup that leaves nothing in the tree: comments, instructions, DOCTYPE. */
final class XmlMarkup {
  private static final String DOCTYPE = "<!DOCTYPE";

  private final XmlCursor in;
  private final Notices notices;

  XmlMarkup(XmlCursor in, Notices notices) {
    this.in = in;
    this.notices = notices;
  }

  /** Goes to the start tag of the root. */
  void prolog() throws Unreadable {
    boolean doctypeSeen = false;
    while (true) {
      in.skipSpace();
      if (in.at >= in.limit) {
        throw in.truncated("there is no root element");
      }
      if (in.here() != '<') {
        throw in.malformed(in.at, "text before the root element");
      }
      if (in.isAt(DOCTYPE) && !doctypeSeen) {
        doctype();
        doctypeSeen = true;
      } else if (in.isCutIn(DOCTYPE)) {
        throw in.truncated("the document ends before its root element");
      } else if (!skip()) {
        return;
      }
    }
  }

  /** Goes past a comment or an instruction; false if here is neither. */
  boolean skip() throws Unreadable {
    if (in.isAt("<!--")) {
      comment();
    } else if (in.isAt("<?")) {
      instruction();
    } else {
      return false;
    }
    return true;
  }

  private void comment() throws Unreadable {
    in.at += 4;
    int end = in.skipPast("--", "a comment");
    if (in.at >= in.limit) {
      throw in.truncated("a comment is not closed");
    }
    if (in.here() != '>') {
      throw in.malformed(end, "-- stands within a comment");
    }
    in.at++;
  }

  private void instruction() throws Unreadable {
    int from = in.at;
    in.at += 2;
    int target = in.at;
    while (in.at < in.limit && XmlChars.inName(in.utf8[in.at])) {
      in.at++;
    }
    if (in.at >= in.limit) {
      throw in.truncated("an instruction is not closed");
    }
    String name = new String(in.utf8, target, in.at - target, StandardCharsets.UTF_8);
    if (!XmlChars.isName(name)) {
      throw in.malformed(target, "an instruction has no name");
    }
    if (name.equalsIgnoreCase("xml")) {
      if (Ascii.indexOf(in.utf8, "?>", in.at) < 0) {
        throw in.truncated("the XML declaration is not closed");
      }
      throw in.malformed(from, "an XML declaration that cannot stand here");
    }
    if (!in.skipSpace() && !in.isAt("?>") && !in.isCutIn("?>")) {
      throw in.malformed(in.at, "an instruction is neither closed nor has white space");
    }
    in.skipPast("?>", "an instruction");
  }

  private void doctype() throws Unreadable {
    int from = in.at;
    in.at += DOCTYPE.length();
    if (!Ascii.isSpace(here())) {
      throw in.malformed(in.at, "white space is missing in the document type declaration");
    }
    boolean subset = false;
    while (here() != '>') {
      byte b = here();
      if (b == '[' && !subset) {
        subset = true;
        subset();
      } else if (b == '"' || b == '\'') {
        quoted(b);
      } else if (b == '<' || XmlChars.isIllegal(in.utf8, in.at)) {
        throw in.malformed(in.at, "the document type declaration is not closed");
      } else {
        in.at++;
      }
    }
    in.at++;
    notices.add(
        subset ? "doctype-subset" : "doctype",
        in.origin(from),
        subset
            ? "the document type declaration has a subset of its own; it is not read"
            : "the document type declaration is not read");
  }

  private void subset() throws Unreadable {
    while (here() != ']') {
      byte b = here();
      if (b == '"' || b == '\'') {
        quoted(b);
      } else if (!skip()) {
        in.at++;
      }
    }
    in.at++;
  }

  private void quoted(byte quote) throws Unreadable {
    in.at++;
    while (here() != quote) {
      in.at++;
    }
    in.at++;
  }

  private byte here() throws Unreadable {
    if (in.at >= in.limit) {
      throw in.truncated("the document type declaration is not closed");
    }
    return in.utf8[in.at];
  }
}
