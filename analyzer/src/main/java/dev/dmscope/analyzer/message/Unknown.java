package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;

/** An element where a command should stand, whose name is none of SyncML's. */
public record Unknown(Element element) implements Command {}
