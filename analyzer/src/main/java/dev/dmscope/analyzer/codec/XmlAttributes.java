package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the attributes of a start tag and declares the namespaces among them. */
final class XmlAttributes {
  private final XmlCursor in;
  private final XmlNames names;
  private final XmlNamespaces namespaces;
  private final XmlReferences references;
  private final Budget budget;
  private final XmlValues values;
  private final List<Attribute> found = new ArrayList<>();
  private final List<XmlName> prefixed = new ArrayList<>();

  XmlAttributes(XmlCursor in, XmlNames names, XmlNamespaces namespaces, Budget budget) {
    this.in = in;
    this.names = names;
    this.namespaces = namespaces;
    this.references = new XmlReferences(in);
    this.budget = budget;
    this.values = new XmlValues(in.utf8);
  }

  /** Reads up to the end of the tag, its {@code >} or {@code />}. */
  List<Attribute> read() throws Unreadable {
    found.clear();
    byte next = in.here();
    if (next == '>') {
      return List.of();
    }
    int tag = in.at;
    prefixed.clear();
    boolean space = in.skipSpace();
    while (in.here() != '>' && in.here() != '/') {
      if (!space) {
        throw in.malformed(in.at, "white space is missing between attributes");
      }
      found.add(attribute());
      space = in.skipSpace();
    }
    if (found.size() > 1) {
      requireDifferent(tag);
    }
    for (XmlName name : prefixed) {
      namespaces.of(name.prefix(), tag);
    }
    return found.size() == 1 ? List.of(found.get(0)) : List.copyOf(found);
  }

  /** Those of the tag read last that end before that offset in the body. */
  List<Attribute> before(int fault) {
    return found.stream().filter(attribute -> attribute.span().end() <= fault).toList();
  }

  private Attribute attribute() throws Unreadable {
    budget.node(in.origin(in.at));
    XmlName name = names.read();
    int from = names.from;
    in.skipSpace();
    if (in.here() != '=') {
      throw in.malformed(in.at, "an attribute has no value");
    }
    in.at++;
    in.skipSpace();
    byte quote = in.here();
    if (quote != '"' && quote != '\'') {
      throw in.malformed(in.at, "the value of an attribute is not quoted");
    }
    String value = value(quote);
    if (name.isDeclaration()) {
      namespaces.declare(name, value, from);
    } else if (!name.prefix().isEmpty()) {
      prefixed.add(name);
    }
    return new Attribute(name.qualified(), value, new Span(in.origin(from), in.origin(in.at)));
  }

  private String value(byte quote) throws Unreadable {
    int from = ++in.at;
    while (true) {
      int at = in.at;
      while (at < in.limit && in.utf8[at] != quote && XmlChars.isPlainValue(in.utf8[at])) {
        at++;
      }
      in.at = at;
      byte b = in.here();
      if (b == quote) {
        return values.get(from, in.at++);
      } else if (b == '<') {
        throw in.malformed(in.at, "the value of an attribute contains <");
      } else if (b == '&') {
        references.check();
      } else if (XmlChars.isIllegal(in.utf8, in.at)) {
        throw in.illegal(in.at);
      } else {
        in.at++;
      }
    }
  }

  private void requireDifferent(int tag) throws Unreadable {
    Set<String> seen = new HashSet<>();
    for (Attribute attribute : found) {
      if (!seen.add(attribute.name())) {
        throw Unreadable.malformed(
            attribute.span().start(), "the tag has the attribute " + attribute.name() + " twice");
      }
    }
    for (XmlName name : prefixed) {
      if (!seen.add(namespaces.of(name.prefix(), tag) + " " + name.local())) {
        throw in.malformed(tag, "the tag has an attribute twice, under two prefixes");
      }
    }
  }
}
