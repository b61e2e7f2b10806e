/**
 * What is packed inside documents: escaped XML, WBXML in OPAQUE, Base64, certificates, JSON. Read
 * when asked for, never while a message is decoded; bounded in depth and size; each level knows
 * where its bytes stand in the message. What is recognised is pluggable: {@link
 * dev.dmscope.analyzer.payload.PayloadKind}. Imports tree, codec and secrets. Start at {@link
 * dev.dmscope.analyzer.payload.Payloads}.
 */
@NullMarked
package dev.dmscope.analyzer.payload;

import org.jspecify.annotations.NullMarked;
