package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;

/** Add, Copy, Delete, Exec, Get, Replace, and of data sync Map, Move, Put and Search. */
public record Operation(Element element) implements Command {}
