package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Text;
import dev.dmscope.analyzer.tree.Text.Form;
import dev.dmscope.analyzer.tree.TreeBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Builds the tree from the bytes of an XML document: a loop over tags and the text between them, no
 * recursion. Well-formedness is judged as XML 1.0 and Namespaces in XML do; a document type
 * declaration is passed over and defines nothing.
 */
final class XmlReader {
  private static final int NO_TEXT = -1;
  private static final String CDATA = "<![CDATA[";

  private final XmlCursor in;
  private final byte[] utf8;
  private final TreeBuilder tree;
  private final Budget budget;
  private final PendingText text;
  private final ShortStrings shorts = new ShortStrings();
  private final XmlNames names;
  private final XmlNamespaces namespaces;
  private final XmlAttributes attributes;
  private final XmlReferences references;
  private final XmlMarkup markup;

  /** Where the names in the open tags begin and end. */
  private final int[] nameFrom = new int[Budget.DEPTH];

  private final int[] nameTo = new int[Budget.DEPTH];
  private int textFrom = NO_TEXT;

  XmlReader(XmlSource source, TreeBuilder tree, Budget budget, Notices notices) {
    this.in = new XmlCursor(source);
    this.utf8 = in.utf8;
    this.tree = tree;
    this.budget = budget;
    this.text = new PendingText(tree, budget);
    this.names = new XmlNames(in);
    this.namespaces = new XmlNamespaces(in);
    this.attributes = new XmlAttributes(in, names, namespaces, budget);
    this.references = new XmlReferences(in);
    this.markup = new XmlMarkup(in, notices);
  }

  /** Reads to the end of the root; returns the offset after it, in the source. */
  int read() throws Unreadable {
    try {
      markup.prolog();
      startTag();
      while (tree.depth() > 0) {
        content();
      }
      return in.at;
    } catch (Unreadable e) {
      endText();
      text.flush();
      throw e;
    }
  }

  /** Reads text up to a tag, and the tag. */
  private void content() throws Unreadable {
    text();
    byte next = in.at + 1 < in.limit ? utf8[in.at + 1] : 0;
    if (next == '/') {
      endTag();
    } else if (next != '!' && next != '?') {
      startTag();
    } else if (in.isAt(CDATA)) {
      cdata();
    } else if (!markup.skip()) {
      if (in.isCutIn(CDATA) || in.isCutIn("<!--")) {
        throw in.truncated("the document ends in markup");
      }
      throw in.malformed(in.at, "markup that cannot stand within an element");
    }
  }

  private void text() throws Unreadable {
    textFrom = in.at;
    while (true) {
      int at = XmlChars.skipPlain(utf8, in.at, in.limit);
      in.at = at;
      byte b = in.here();
      if (b == '<') {
        endText();
        return;
      } else if (b == '&') {
        references.check();
      } else if (XmlChars.isIllegal(utf8, at)) {
        throw in.illegal(at);
      } else if (b == ']' && in.isAt("]]>")) {
        throw in.malformed(at, "]]> stands in text");
      } else {
        in.at++;
      }
    }
  }

  /** Keeps the text that began before, up to here: the next markup or the fault. */
  private void endText() throws Unreadable {
    int from = textFrom;
    textFrom = NO_TEXT;
    if (from != NO_TEXT && in.at > from) {
      add(Form.CHARACTERS, XmlCharacters.content(utf8, from, in.at), from);
    }
  }

  private String plain(int from, int to) {
    String known = shorts.get(utf8, from, to);
    return known == null ? new String(utf8, from, to - from, StandardCharsets.UTF_8) : known;
  }

  private void add(Form form, String value, int from) throws Unreadable {
    text.add(form, value, in.origin(from), in.origin(in.at));
  }

  private void cdata() throws Unreadable {
    int from = in.at;
    int inside = from + CDATA.length();
    in.at = inside;
    int end = in.limit;
    try {
      end = in.skipPast("]]>", "a CDATA section");
    } catch (Unreadable e) {
      add(Form.CDATA, XmlCharacters.cdata(utf8, inside, in.at), from);
      throw e;
    }
    add(Form.CDATA, XmlCharacters.cdata(utf8, inside, end), from);
  }

  private void startTag() throws Unreadable {
    text.flush();
    int start = in.at++;
    int depth = tree.depth();
    budget.element(depth, in.origin(start));
    in.here();
    XmlName name = names.read();
    nameFrom[depth] = names.from;
    nameTo[depth] = in.at;
    namespaces.open(depth);
    List<Attribute> found;
    String namespace;
    boolean empty;
    try {
      found = attributes.read();
      namespace = namespaces.of(name.prefix(), nameFrom[depth]);
      empty = endOfStartTag();
    } catch (Unreadable e) {
      keep(name, start, depth, e.fault().offset());
      throw e;
    }
    if (!empty && leaf(name, namespace, found, start, depth)) {
      return;
    }
    tree.open(name.local(), namespace, found, in.origin(start), in.origin(in.at));
    if (empty) {
      close(depth);
    }
  }

  /** Whether the tag is that of an empty element. */
  private boolean endOfStartTag() throws Unreadable {
    boolean empty = in.here() == '/';
    in.at++;
    if (empty) {
      if (in.here() != '>') {
        throw in.malformed(in.at, "a / that does not end a tag");
      }
      in.at++;
    }
    return empty;
  }

  /** Opens the element whose tag is damaged, with the attributes that end before the fault. */
  private void keep(XmlName name, int start, int depth, int fault) {
    List<Attribute> found = attributes.before(fault);
    int end =
        found.isEmpty()
            ? Math.min(in.origin(nameTo[depth]), fault)
            : found.get(found.size() - 1).span().end();
    String namespace = namespaces.ofOrNone(name.prefix());
    tree.open(name.local(), namespace, found, in.origin(start), end);
  }

  /** Reads content that is plain text and no more, as most is, the short way. */
  private boolean leaf(XmlName name, String namespace, List<Attribute> found, int start, int depth)
      throws Unreadable {
    int from = in.at;
    int to = XmlChars.skipPlain(utf8, from, in.limit);
    int length = nameTo[depth] - nameFrom[depth];
    int end = to + 2 + length;
    if (to == from
        || end >= in.limit
        || utf8[to] != '<'
        || utf8[to + 1] != '/'
        || utf8[end] != '>'
        || !ByteWords.same(utf8, nameFrom[depth], to + 2, length)) {
      return false;
    }
    String value = plain(from, to);
    budget.text(value.length(), in.origin(from));
    in.at = end + 1;
    Text only = new Text(value, Form.CHARACTERS, in.origin(from), in.origin(to));
    namespaces.close(depth);
    tree.leaf(
        name.local(), namespace, found, in.origin(start), in.origin(from), only, in.origin(in.at));
    return true;
  }

  private void endTag() throws Unreadable {
    text.flush();
    int depth = tree.depth() - 1;
    int start = in.at;
    int length = nameTo[depth] - nameFrom[depth];
    int end = start + 2 + length;
    int there = Math.min(end, in.limit);
    if (!ByteWords.same(utf8, nameFrom[depth], start + 2, there - start - 2)
        || (end < in.limit && XmlChars.inName(utf8[end]))) {
      throw in.malformed(start, "the end tag does not belong to the element that is open");
    }
    in.at = there;
    in.skipSpace();
    if (in.here() != '>') {
      throw in.malformed(in.at, "an end tag is not closed");
    }
    in.at++;
    close(depth);
  }

  private void close(int depth) {
    namespaces.close(depth);
    tree.close(in.origin(in.at));
  }
}
