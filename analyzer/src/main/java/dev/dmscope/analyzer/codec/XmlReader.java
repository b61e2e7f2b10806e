package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Text.Form;
import dev.dmscope.analyzer.tree.TreeBuilder;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Builds the tree from Aalto's events. Aalto judges; names and namespaces are its own, text and
 * attributes are cut from the bytes. Events touch each other, so the start of one is the end of the
 * one before: that gives exact spans and spares Aalto the decoding of text.
 */
final class XmlReader {
  private static final int NO_TEXT = -1;

  private final XmlSource source;
  private final byte[] utf8;
  private final TreeBuilder tree;
  private final Budget budget;
  private final PendingText text;
  private final XmlAttributes attributes;
  private final Notices notices;

  private int textStart = NO_TEXT;
  private boolean cdata;
  private int end;
  private int lastEvent;
  private int lastAt;

  XmlReader(XmlSource source, TreeBuilder tree, Budget budget, Notices notices) {
    this.source = source;
    this.utf8 = source.utf8();
    this.tree = tree;
    this.budget = budget;
    this.notices = notices;
    this.text = new PendingText(tree, budget);
    this.attributes = new XmlAttributes(source);
  }

  /** Reads to the end of the root; returns the offset after it, in the body. */
  int read() throws Unreadable {
    XmlNames.check(source);
    try {
      XMLStreamReader2 xml = AaltoReaders.open(utf8, source.start());
      LocationInfo location = xml.getLocationInfo();
      do {
        int event = xml.next();
        int at = (int) location.getStartingByteOffset();
        // Before the root, Aalto's events begin with the white space in front of them.
        event(xml, event, tree.depth() == 0 ? Ascii.skipSpace(utf8, at, utf8.length) : at);
      } while (tree.depth() > 0 || tree.elements() == 0);
      xml.close();
      return end;
    } catch (XMLStreamException e) {
      throw fault(e);
    } catch (RuntimeException e) {
      // Aalto wraps what it finds late, inside lazily read text, into unchecked exceptions.
      if (e.getCause() instanceof XMLStreamException cause) {
        throw fault(cause);
      }
      throw Unreadable.malformed(source.at(end), "the XML parser gave up");
    }
  }

  private void event(XMLStreamReader2 xml, int event, int at) throws Unreadable {
    endText(at);
    lastEvent = event;
    lastAt = at;
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml, at);
      case XMLStreamConstants.END_ELEMENT -> end(at);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> beginText(at, false);
      case XMLStreamConstants.CDATA -> beginText(at, true);
      case XMLStreamConstants.DTD -> doctype(at);
      case XMLStreamConstants.END_DOCUMENT ->
          throw Unreadable.truncated(source.at(utf8.length), "there is no root element");
      default -> {}
    }
  }

  private void start(XMLStreamReader2 xml, int at) throws Unreadable {
    text.flush();
    budget.element(tree.depth(), source.at(at));
    boolean plain = xml.getAttributeCount() == 0 && xml.getNamespaceCount() == 0;
    List<Attribute> found = plain ? attributes.none(at) : attributes.read(at);
    for (int i = 0; i < found.size(); i++) {
      budget.node(source.at(at));
    }
    end = attributes.endOfTag();
    String namespace = xml.getNamespaceURI();
    tree.open(
        xml.getLocalName(),
        namespace == null ? "" : namespace,
        found,
        source.at(at),
        source.at(end));
  }

  private void end(int at) throws Unreadable {
    text.flush();
    if (at >= end) {
      attributes.none(at);
      end = attributes.endOfTag();
    }
    tree.close(source.at(end));
  }

  private void beginText(int at, boolean isCdata) {
    if (tree.depth() > 0) {
      textStart = at;
      cdata = isCdata;
    }
  }

  /** Keeps the text that began before, up to {@code to}: the next event or the fault. */
  private void endText(int to) throws Unreadable {
    if (textStart == NO_TEXT) {
      return;
    }
    int from = textStart;
    textStart = NO_TEXT;
    end = to;
    if (!cdata) {
      add(Form.CHARACTERS, XmlCharacters.content(utf8, from, to), from, to);
      return;
    }
    int inside = Math.min(from + "<![CDATA[".length(), to);
    int close = Ascii.startsWith(utf8, "]]>", to - 3) ? to - 3 : to;
    add(Form.CDATA, XmlCharacters.cdata(utf8, inside, close), from, to);
  }

  private void add(Form form, String value, int from, int to) throws Unreadable {
    text.add(form, value, source.at(from), source.at(to));
  }

  private void doctype(int at) {
    int markup = Ascii.indexOf(utf8, ">", at);
    int subset = Ascii.indexOf(utf8, "[", at);
    boolean hasSubset = subset >= 0 && subset < markup;
    notices.add(
        hasSubset ? "doctype-subset" : "doctype",
        source.at(at),
        hasSubset
            ? "the document type declaration has a subset of its own; it is not read"
            : "the document type declaration is not read");
  }

  private Unreadable fault(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int line = message.indexOf('\n');
    String reason = line < 0 ? message : message.substring(0, line);
    boolean truncated = reason.toLowerCase(Locale.ROOT).contains("end-of-input");
    int consumed = e.getLocation() == null ? end : e.getLocation().getCharacterOffset();
    int at = Math.max(end, Math.min(truncated ? utf8.length : consumed - 1, utf8.length));
    int endTag = wrongEndTag(reason);
    int last = endTag >= 0 ? endTag : at;
    try {
      endText(last);
      text.flush();
    } catch (Unreadable tooMuch) {
      return tooMuch;
    }
    return new Unreadable(judged(reason, truncated, endTag >= 0, source.at(last)));
  }

  private static Fault judged(String reason, boolean truncated, boolean endTag, int at) {
    if (endTag) {
      return new Fault.Malformed(at, "the end tag does not belong to the element that is open");
    }
    if (reason.startsWith("General entity reference")) {
      return new Fault.Refused(at, "an entity that XML itself does not define is not resolved");
    }
    return truncated ? new Fault.Truncated(at, reason) : new Fault.Malformed(at, reason);
  }

  /** Where the end tag starts that is not the expected one; -1 if that is not what is wrong. */
  private int wrongEndTag(String reason) {
    boolean mismatch = reason.startsWith("Unexpected end tag");
    if (tree.current() == null || !(mismatch || reason.contains("END_ELEMENT"))) {
      return -1;
    }
    int tag = Ascii.indexOf(utf8, "</", endOfLastEvent());
    // Aalto compares by length: a shorter wrong tag at the very end looks like a cut one to it.
    return mismatch || Ascii.indexOf(utf8, ">", tag) >= 0 ? tag : -1;
  }

  private int endOfLastEvent() {
    return switch (lastEvent) {
      case XMLStreamConstants.CDATA -> Ascii.indexOf(utf8, "]]>", lastAt);
      case XMLStreamConstants.COMMENT -> Ascii.indexOf(utf8, "-->", lastAt);
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> Ascii.indexOf(utf8, "?>", lastAt);
      case XMLStreamConstants.CHARACTERS -> lastAt;
      default -> end;
    };
  }
}
