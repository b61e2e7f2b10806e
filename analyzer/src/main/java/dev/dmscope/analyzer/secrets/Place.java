package dev.dmscope.analyzer.secrets;

import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where in the management tree a value belongs.
 *
 * @param segments the names of all nodes on the way, of every address the value has
 */
record Place(List<String> segments) {
  /** Longer addresses are looked at as far as this, in segments. */
  private static final int MAX_SEGMENTS = 256;

  /** By the addresses in Target, Source, TargetParent and SourceParent. */
  static Place ofItem(Element item) {
    List<String> segments = new ArrayList<>();
    for (Element child : item.elements()) {
      if (!child.name().equals("Data")) {
        child.textOf("LocURI").ifPresent(uri -> split(uri, segments));
      }
    }
    return new Place(segments);
  }

  /** By NodeName and Path of a node of a serialised tree and of the nodes above it. */
  static Place ofNode(Element node) {
    Deque<List<String>> fromRoot = new ArrayDeque<>();
    for (Optional<Element> at = Optional.of(node); at.isPresent(); at = at.get().parent()) {
      List<String> step = new ArrayList<>(1);
      at.get().textOf("Path").ifPresent(path -> split(path, step));
      at.get().textOf("NodeName").ifPresent(step::add);
      fromRoot.addFirst(step);
    }
    return new Place(fromRoot.stream().flatMap(List::stream).toList());
  }

  /** Whether a value here is a secret. */
  boolean hides(String value) {
    for (String segment : segments) {
      if (SecretNames.isSecret(segment)
          || (SecretNames.isWeak(segment) && SecretText.looksLikeKey(value))
          || (SecretNames.isDocument(segment)
              && !value.isBlank()
              && !SecretText.isWholeDocument(value))) {
        return true;
      }
    }
    return SecretNames.isSecretAddress(segments);
  }

  private static void split(String uri, List<String> segments) {
    int start = 0;
    for (int at = 0; at <= uri.length() && segments.size() < MAX_SEGMENTS; at++) {
      if (at == uri.length() || uri.charAt(at) == '/' || uri.charAt(at) == '?') {
        if (at > start) {
          segments.add(uri.substring(start, at));
        }
        start = at + 1;
      }
    }
  }
}
