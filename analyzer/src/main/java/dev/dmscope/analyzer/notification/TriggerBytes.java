package dev.dmscope.analyzer.notification;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A trigger as bytes again, made from its fields: the digest covers every bit of them. */
public final class TriggerBytes {
  private TriggerBytes() {}

  /** Everything behind the digest of a decoded notification; empty if it was cut. */
  public static Optional<byte[]> of(Element notification) {
    return notification
        .first("Trigger")
        .filter(trigger -> trigger.first("ServerID").isPresent())
        .map(TriggerBytes::bytes);
  }

  private static byte[] bytes(Element trigger) {
    byte[] server = field(trigger, "ServerID");
    String version = text(trigger, "Version").replace(".", "");
    List<String> modes = List.of("not-specified", "background", "informative", "user-interaction");
    long bits = Long.parseLong(version) << 54;
    bits |= (long) modes.indexOf(text(trigger, "UiMode")) << 52;
    bits |= (text(trigger, "Initiator").equals("server") ? 1L : 0L) << 51;
    bits |= Long.parseLong(text(trigger, "FutureUse"), 16) << 24;
    bits |= Long.parseLong(text(trigger, "SessionID"), 16) << 8;
    bits |= server.length;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 + server.length);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes.write((int) (bits >> shift));
    }
    bytes.writeBytes(server);
    bytes.writeBytes(field(trigger, "Vendor"));
    return bytes.toByteArray();
  }

  private static String text(Element trigger, String name) {
    return trigger.textOf(name).orElse("");
  }

  /** What is no text is kept in Base64. */
  private static byte[] field(Element trigger, String name) {
    Optional<Element> field = trigger.first(name);
    if (field.isEmpty()) {
      return new byte[0];
    }
    for (Node child : field.get().children()) {
      if (child instanceof Text text && text.form() == Text.Form.BINARY) {
        return Base64.getDecoder().decode(text.value());
      }
    }
    return field.get().text().getBytes(StandardCharsets.UTF_8);
  }
}
