package dev.dmscope.analyzer.rules.node;

import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rules.uri.SameNode;

/**
 * Work that a device has begun with Status 202 and of which no outcome was seen.
 *
 * @param command such as {@code Exec}
 * @param node the key of its target
 * @param at the Status
 * @param sessions how many sessions of the device began since
 */
record Begun(String command, String node, Location at, int sessions) {
  Begun older() {
    return new Begun(command, node, at, sessions + 1);
  }

  /**
   * Whether what is said of a node may tell the outcome: it is the node itself or one beside it,
   * such as {@code Status} beside {@code DownloadInstall}, or one below these.
   */
  boolean isToldBy(String key) {
    String parent = SameNode.parent(node);
    return key.equals(node)
        || key.equals(parent)
        || SameNode.isBelow(key, parent.isEmpty() ? node : parent);
  }
}
