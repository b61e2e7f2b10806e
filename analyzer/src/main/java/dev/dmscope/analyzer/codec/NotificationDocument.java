package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Text;
import dev.dmscope.analyzer.tree.TreeBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Reads package #0, the trigger that makes a device call its server (OMA-TS-DM_Notification-V1_2,
 * 6.2), into a tree of its fields. Bits are no bytes: fields that share a byte have it in the span
 * of each. Later versions begin with the same fields; what follows them is carried as bytes.
 */
final class NotificationDocument {
  private static final int DIGEST = 16;
  private static final int HEADER_END = 24;
  private static final String[] UI_MODES = {
    "not-specified", "background", "informative", "user-interaction"
  };

  private final byte[] body;
  private final TreeBuilder tree = new TreeBuilder();
  private final Notices notices = new Notices();

  private NotificationDocument(byte[] body) {
    this.body = body;
  }

  /**
   * Whether the bytes can hardly be anything else: version 1.0 or 1.1, 27 reserved bits of zero,
   * and a server identifier in printable ASCII.
   */
  static boolean isOne(byte[] body) {
    if (body.length <= HEADER_END
        || body[16] != 2
        || ((body[17] & 0xC7) != 0x80 && (body[17] & 0xC7) != 0xC0)
        || (body[18] | body[19] | body[20]) != 0) {
      return false;
    }
    int end = HEADER_END + (body[23] & 0xFF);
    boolean printable = end > HEADER_END && end <= body.length;
    for (int i = HEADER_END; i < end && printable; i++) {
      printable = body[i] > ' ' && body[i] < 0x7F;
    }
    return printable;
  }

  static Decoded decode(byte[] body) {
    return new NotificationDocument(body).decode();
  }

  private Decoded decode() {
    tree.open("Notification", "", List.of(), 0, 0);
    binary("Digest", 0, Math.min(DIGEST, body.length));
    if (body.length < HEADER_END) {
      return malformed("a notification has 24 bytes or more, this one has " + body.length);
    }
    tree.open("Trigger", "", List.of(), DIGEST, DIGEST);
    int bits = (body[16] & 0xFF) << 16 | (body[17] & 0xFF) << 8 | (body[18] & 0xFF);
    int version = bits >> 14;
    field("Version", version / 10 + "." + version % 10, 16, 18);
    field("UiMode", UI_MODES[(bits >> 12) & 3], 17, 18);
    field("Initiator", (bits & 0x800) == 0 ? "user" : "server", 17, 18);
    long reserved = (bits & 0x7FFL) << 16 | (body[19] & 0xFF) << 8 | (body[20] & 0xFF);
    field("FutureUse", Long.toHexString(reserved).toUpperCase(Locale.ROOT), 17, 21);
    int session = (body[21] & 0xFF) << 8 | (body[22] & 0xFF);
    field("SessionID", Integer.toHexString(session).toUpperCase(Locale.ROOT), 21, 23);
    int length = body[23] & 0xFF;
    field("Length", Integer.toString(length), 23, HEADER_END);
    int end = HEADER_END + length;
    textOrBinary("ServerID", HEADER_END, Math.min(end, body.length));
    if (end > body.length) {
      return malformed(
          "the server identifier should have "
              + length
              + " bytes, "
              + (body.length - HEADER_END)
              + " are left");
    }
    if (end < body.length) {
      binary("Vendor", end, body.length);
    }
    if (version != 10 && version != 11) {
      notices.add(
          "notification-version",
          DIGEST,
          "version " + version / 10 + "." + version % 10 + ": only the header is read");
    }
    Element root = tree.finish(body.length).orElseThrow();
    return new Decoded.Document(DocumentType.NOTIFICATION, Encoding.BINARY, root, notices.list());
  }

  private Decoded malformed(String reason) {
    return new Decoded.Malformed(
        Encoding.BINARY,
        tree.finish(body.length),
        new Fault.Truncated(body.length, reason),
        notices.list());
  }

  private void field(String name, String value, int from, int to) {
    field(name, value, Text.Form.CHARACTERS, from, to);
  }

  private void field(String name, String value, Text.Form form, int from, int to) {
    tree.open(name, "", List.of(), from, from);
    tree.text(new Text(value, form, from, to));
    tree.close(to);
  }

  private void binary(String name, int from, int to) {
    String value = Base64.getEncoder().encodeToString(Arrays.copyOfRange(body, from, to));
    field(name, value, Text.Form.BINARY, from, to);
  }

  private void textOrBinary(String name, int from, int to) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body, from, to - from)).toString();
      if (text.chars().noneMatch(Character::isISOControl)) {
        field(name, text, from, to);
        return;
      }
    } catch (CharacterCodingException notText) {
      // Shown as bytes below.
    }
    binary(name, from, to);
  }
}
