package dev.dmscope.analyzer.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The namespaces in scope (Namespaces in XML 1.0). */
final class XmlNamespaces {
  /** Each prefix is searched for among them; no document of device management has ten. */
  private static final int MOST = 100;

  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private final XmlCursor in;
  private String[] prefixes = new String[8];
  private String[] uris = new String[8];
  private int count;
  private final int[] before = new int[Budget.DEPTH + 1];

  XmlNamespaces(XmlCursor in) {
    this.in = in;
  }

  /** Begins the scope of an element that many others are around. */
  void open(int depth) {
    before[depth] = count;
  }

  /** Ends the scope of that element. */
  void close(int depth) {
    count = before[depth];
  }

  /** A declaration found at {@code at}: {@code xmlns:prefix}, or {@code xmlns} alone. */
  void declare(XmlName name, String uri, int at) throws Unreadable {
    String prefix = name.prefix().isEmpty() ? "" : name.local();
    boolean legal =
        prefix.equals("xml")
            ? uri.equals(XML)
            : !prefix.equals("xmlns")
                && !uri.equals(XML)
                && !uri.equals(XMLNS)
                && (prefix.isEmpty() || !uri.isEmpty());
    if (!legal) {
      throw in.malformed(at, "a namespace that must not be declared so");
    }
    if (count == MOST) {
      throw Unreadable.tooBig(in.origin(at), "more than " + MOST + " namespaces in scope");
    }
    if (count == uris.length) {
      prefixes = Arrays.copyOf(prefixes, count * 2);
      uris = Arrays.copyOf(uris, count * 2);
    }
    prefixes[count] = prefix;
    uris[count++] = uri;
  }

  /** The namespace of a prefix, empty for none. */
  String of(String prefix, int at) throws Unreadable {
    String uri = find(prefix);
    if (uri == null) {
      throw in.malformed(at, "the namespace prefix " + prefix + " is not declared");
    }
    return uri;
  }

  /** The same, empty also where the prefix is not declared. */
  String ofOrNone(String prefix) {
    String uri = find(prefix);
    return uri == null ? "" : uri;
  }

  private @Nullable String find(String prefix) {
    for (int i = count - 1; i >= 0; i--) {
      if (prefixes[i].equals(prefix)) {
        return uris[i];
      }
    }
    return prefix.isEmpty() ? "" : prefix.equals("xml") ? XML : null;
  }
}
