package dev.dmscope.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.codec.wbxml.Encoded;
import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions;
import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions.Habit;
import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.analyzer.codec.xml.XmlWriter;
import dev.dmscope.analyzer.tree.Element;
import java.util.EnumSet;
import java.util.Optional;

/** Decodes a body and holds the decoder, the printer and the writers to their promises. */
final class Bodies {
  private static final WbxmlOptions ALL =
      WbxmlOptions.PLAIN.withHabits(EnumSet.of(Habit.KEEPS_SPACE));

  private Bodies() {}

  static Decoded decode(byte[] body, Hints hints) {
    Decoded decoded = Cost.within(body.length, "decoding", () -> Codec.decode(body, hints));
    Promises.check(decoded, body.length);
    return decoded;
  }

  /** Hints that go with that media type; which charset they name depends on the length. */
  static Hints hints(String mediaType, byte[] body) {
    Optional<String> charset =
        switch (body.length % 8) {
          case 0 -> Optional.of("utf-16");
          case 1 -> Optional.of("iso-8859-1");
          case 2 -> Optional.of("us-ascii");
          case 3 -> Optional.of("x-unknown");
          case 4 -> Optional.of("utf-8");
          default -> Optional.empty();
        };
    return body.length % 16 == 15
        ? Hints.NONE
        : new Hints(Optional.of("application/vnd.syncml.dm+" + mediaType), charset);
  }

  /** The tree of a whole document comes back from its XML, and from its WBXML if it has one. */
  static void comesBack(Decoded decoded) {
    if (!(decoded instanceof Decoded.Document document)) {
      decoded.tree().ifPresent(XmlPrinter::lines);
      return;
    }
    Element root = document.root();
    if (root.name().equalsIgnoreCase("html")) {
      return; // would be taken for a page
    }
    printed(root);
    String xml = XmlWriter.write(root);
    Element again = reread(xml.getBytes(UTF_8), "what XmlWriter wrote");
    if (Characters.fitXml(root)) {
      Saying.same(root, again, true, "through XML");
    }
    // Bytes that are no text in the charset of the body may be some in another.
    if (!Characters.hasBytes(root)
        && WbxmlWriter.write(root, ALL) instanceof Encoded.Document written) {
      // WBXML names no namespaces: each code page has its own.
      Saying.same(root, reread(written.bytes(), "what WbxmlWriter wrote"), false, "through WBXML");
    }
  }

  private static void printed(Element root) {
    XmlPrinter.lines(root);
    reread(XmlPrinter.document(root).getBytes(UTF_8), "what XmlPrinter printed");
  }

  private static Element reread(byte[] body, String what) {
    Decoded decoded = Codec.decode(body, Hints.NONE);
    if (decoded instanceof Decoded.Document document) {
      return document.root();
    }
    throw new AssertionError(what + " is " + decoded);
  }
}
