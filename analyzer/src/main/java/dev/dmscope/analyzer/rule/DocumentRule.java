package dev.dmscope.analyzer.rule;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.Set;

/**
 * Judges a document that is no SyncML message, by itself: client provisioning, a device description
 * or serialised tree, device information, a notification. It may be a body of its own, in a session
 * or outside of any, or stand inside a message; read whole, or only up to a fault.
 */
public non-sealed interface DocumentRule extends Rule {
  /** Which documents are shown to it. */
  Set<DocumentType> types();

  /**
   * Reports what is wrong with the document; {@link Location#of(FoundDocument,
   * dev.dmscope.analyzer.tree.Element)} says where.
   */
  void check(FoundDocument document, Reporter findings);
}
