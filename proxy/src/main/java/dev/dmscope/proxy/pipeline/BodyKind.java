package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.tree.Element;
import java.util.Locale;
import java.util.Optional;

/**
 * What a row says of a body.
 *
 * @param kind as in {@code MessageRow}
 * @param enc as in {@code MessageRow}
 * @param decodeError as in {@code MessageRow}
 */
record BodyKind(String kind, Optional<String> enc, Optional<String> decodeError) {
  /** There was no response. */
  static final BodyKind NONE = new BodyKind("none", Optional.empty(), Optional.empty());

  /**
   * Of a body.
   *
   * @param declared whether HTTP calls it SyncML: then nothing else in it is an error
   */
  static BodyKind of(Decoded decoded, boolean declared) {
    if (decoded instanceof Decoded.Document document) {
      return new BodyKind(kind(document.type()), enc(document.encoding()), Optional.empty());
    }
    if (decoded instanceof Decoded.Malformed damaged) {
      return new BodyKind(
          damaged.partial().map(BodyKind::kind).orElse(declared ? "syncml" : "other"),
          enc(damaged.encoding()),
          Optional.of(
              Clean.text(damaged.fault().reason(), 1000) + " at byte " + damaged.fault().offset()));
    }
    if (decoded instanceof Decoded.NotSyncml other) {
      return new BodyKind(
          "other",
          Optional.empty(),
          declared ? Optional.of(Clean.text(other.why(), 1000)) : Optional.empty());
    }
    return new BodyKind("empty", Optional.empty(), Optional.empty());
  }

  /** Of a body that dmscope itself broke on. */
  static BodyKind broken(Throwable cause) {
    return new BodyKind(
        "other",
        Optional.empty(),
        Optional.of("dmscope could not read it: " + cause.getClass().getSimpleName()));
  }

  private static String kind(DocumentType type) {
    return switch (type) {
      case SYNCML -> "syncml";
      case DEVINF -> "devinf";
      case PROVISIONING -> "provisioning";
      case SOAP -> "soap";
      case NOTIFICATION -> "notification";
      case METINF, MGMT_TREE, OTHER -> "other";
    };
  }

  /** A damaged document is known by its root only. */
  private static String kind(Element root) {
    return switch (root.name()) {
      case "SyncML" -> "syncml";
      case "DevInf" -> "devinf";
      case "wap-provisioningdoc" -> "provisioning";
      case "Envelope" -> "soap";
      case "Notification" -> "notification";
      default -> "other";
    };
  }

  private static Optional<String> enc(Encoding encoding) {
    return Optional.of(encoding.name().toLowerCase(Locale.ROOT));
  }
}
