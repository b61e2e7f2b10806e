package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.MibCharset;
import dev.dmscope.analyzer.codec.wbxml.PublicId;
import dev.dmscope.analyzer.codec.wbxml.Vocabulary;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.TreeBuilder;
import java.util.Optional;

/** Decodes a body that is taken for WBXML. */
final class WbxmlDocument {
  private final byte[] body;
  private final Hints hints;

  private WbxmlDocument(byte[] body, Hints hints) {
    this.body = body;
    this.hints = hints;
  }

  /** Whether the bytes start as a WBXML document does that dmscope has heard of. */
  static boolean isOne(byte[] body) {
    if (body.length < 4 || body[0] < 0 || body[0] > 3) {
      return false;
    }
    try {
      ByteCursor in = new ByteCursor(body, 1, body.length);
      long number = in.mbUint32("");
      if (number > PublicId.UNKNOWN && PublicId.byNumber(number).isPresent()) {
        long mib = body[0] == 0 ? 0 : in.mbUint32("");
        return mib == 0 || MibCharset.byNumber(mib).isPresent();
      }
      in.at = 0;
      WbxmlHeader header = WbxmlHeader.read(in, Hints.NONE, true, new Notices());
      return header.publicId().isPresent()
          || WbxmlVocabularies.of(header, in, Hints.NONE, new Notices()).isPresent();
    } catch (Unreadable e) {
      return false;
    }
  }

  static Decoded decode(byte[] body, Hints hints) {
    WbxmlDocument document = new WbxmlDocument(body, hints);
    if (body[0] != 0) {
      return document.attempt(true);
    }
    // WBXML 1.0 has no charset field, but encoders write one: take the reading that comes out even.
    Decoded strict = document.attempt(false);
    if (isClean(strict)) {
      return strict;
    }
    Decoded lenient = document.attempt(true);
    return reached(lenient) > reached(strict) || isClean(lenient) ? lenient : strict;
  }

  private Decoded attempt(boolean withCharset) {
    Notices notices = new Notices();
    TreeBuilder tree = new TreeBuilder();
    Budget budget = new Budget(body.length);
    ByteCursor in = new ByteCursor(body, 0, body.length);
    try {
      WbxmlHeader header = WbxmlHeader.read(in, hints, withCharset, notices);
      Optional<Vocabulary> vocabulary = WbxmlVocabularies.of(header, in, hints, notices);
      if (vocabulary.isEmpty()) {
        return new Decoded.NotSyncml("WBXML of another trade: " + header.publicIdText());
      }
      new WbxmlReader(in, header, vocabulary.get(), tree, budget, notices, 0).read();
    } catch (Unreadable e) {
      int end = e.fault().offset();
      return new Decoded.Malformed(Encoding.WBXML, tree.finish(end), e.fault(), notices.list());
    }
    if (!in.atEnd()) {
      notices.add(
          "trailing-bytes",
          in.at,
          in.left() + (in.left() == 1 ? " byte" : " bytes") + " after the root element");
    }
    Element root = tree.finish(in.at).orElseThrow();
    return new Decoded.Document(DocumentTypes.of(root), Encoding.WBXML, root, notices.list());
  }

  private static boolean isClean(Decoded decoded) {
    return decoded instanceof Decoded.Document d
        && d.notices().stream().noneMatch(n -> n.code().equals("trailing-bytes"));
  }

  private static int reached(Decoded decoded) {
    return decoded instanceof Decoded.Malformed m
        ? m.fault().offset()
        : decoded.tree().map(root -> root.span().end()).orElse(-1);
  }
}
