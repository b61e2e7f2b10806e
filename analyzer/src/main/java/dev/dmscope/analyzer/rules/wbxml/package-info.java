/**
 * Rules on WBXML as an encoding: bytes that cannot be read, and those that should not be there.
 * Imports rule and what it judges. Start at {@link
 * dev.dmscope.analyzer.rules.wbxml.WbxmlMalformed}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.wbxml;

import org.jspecify.annotations.NullMarked;
