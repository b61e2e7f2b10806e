/**
 * Rules on the LocURIs of items, which name nodes of the device's tree. Start at {@link
 * dev.dmscope.analyzer.rules.uri.NodeUri}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.uri;

import org.jspecify.annotations.NullMarked;
