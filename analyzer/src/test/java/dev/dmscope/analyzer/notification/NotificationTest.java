package dev.dmscope.analyzer.notification;

import static dev.dmscope.analyzer.notification.NotificationDigest.Verdict.RIGHT;
import static dev.dmscope.analyzer.notification.NotificationDigest.Verdict.RIGHT_WITH_ZERO_NONCE;
import static dev.dmscope.analyzer.notification.NotificationDigest.Verdict.TOO_SHORT;
import static dev.dmscope.analyzer.notification.NotificationDigest.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.Fault;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.analyzer.notification.Notification.Initiator;
import dev.dmscope.analyzer.notification.Notification.UiMode;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NotificationTest {
  private static final Hints HINTS =
      new Hints(Optional.of("application/vnd.syncml.notification"), Optional.empty());
  private static final byte[] NONCE = {0, 1, 2, (byte) 0xFF};

  @Test
  void everyFieldIsReadFromItsBits() {
    byte[] message = new Trigger().session(0xA0B).vendor((byte) 9, (byte) 8).signed("pw", NONCE);

    Decoded.Document document = (Decoded.Document) Codec.decode(message, HINTS);
    Notification read = Notification.of(document).orElseThrow();

    assertThat(document.type()).isEqualTo(DocumentType.NOTIFICATION);
    assertThat(document.encoding()).isEqualTo(Encoding.BINARY);
    assertThat(document.notices()).isEmpty();
    assertThat(read.version()).contains("1.1");
    assertThat(read.uiMode()).contains(UiMode.BACKGROUND);
    assertThat(read.initiator()).contains(Initiator.SERVER);
    assertThat(read.futureUse()).contains("0");
    assertThat(read.sessionId()).contains("A0B");
    assertThat(read.serverId()).contains("com.example.dm");
    assertThat(read.vendor()).contains("CQg=");
  }

  @Test
  void aTriggerWrittenByHandIsReadByTheSpecificationsLayout() {
    // version 0000001011, ui-mode 11, initiator 0, 27 bits of which the last is set, session 1
    byte[] message =
        HexFormat.of().parseHex("00".repeat(16) + "02F0000001" + "0001" + "03" + "616263");

    Notification read = Notification.of(Codec.decode(message, HINTS)).orElseThrow();

    assertThat(read.version()).contains("1.1");
    assertThat(read.uiMode()).contains(UiMode.USER_INTERACTION);
    assertThat(read.initiator()).contains(Initiator.USER);
    assertThat(read.futureUse()).contains("1");
    assertThat(read.sessionId()).contains("1");
    assertThat(read.serverId()).contains("abc");
    assertThat(read.vendor()).isEmpty();
  }

  @Test
  void spansOfTheFieldsAreTheirBytes() {
    byte[] message = new Trigger().vendor((byte) 7).signed("pw", NONCE);
    Element root = Codec.decode(message, HINTS).tree().orElseThrow();
    Element trigger = root.first("Trigger").orElseThrow();

    assertThat(root.span()).isEqualTo(new Span(0, message.length));
    assertThat(root.first("Digest").orElseThrow().span()).isEqualTo(new Span(0, 16));
    assertThat(trigger.span()).isEqualTo(new Span(16, message.length));
    assertThat(trigger.first("SessionID").orElseThrow().span()).isEqualTo(new Span(21, 23));
    assertThat(trigger.first("ServerID").orElseThrow().span()).isEqualTo(new Span(24, 38));
    assertThat(trigger.first("Vendor").orElseThrow().span()).isEqualTo(new Span(38, 39));
  }

  @Test
  void itIsRecognisedWithoutItsMediaType() {
    byte[] message = new Trigger().signed("pw", NONCE);
    message[0] = 'x'; // not '<', which would be markup
    assertThat(Codec.decode(message, Hints.NONE)).isInstanceOf(Decoded.Document.class);
  }

  @Test
  void aDigestThatBeginsLikeMarkupIsNoMarkup() {
    byte[] message = new Trigger().signed("pw", NONCE);
    message[0] = '<';
    assertThat(Codec.decode(message, HINTS)).isInstanceOf(Decoded.Document.class);
  }

  @Test
  void aCutTriggerIsReadAsFarAsItGoes() {
    byte[] message = new Trigger().signed("pw", NONCE);

    Decoded.Malformed cut = (Decoded.Malformed) Codec.decode(Arrays.copyOf(message, 30), HINTS);
    Decoded.Malformed shorter = (Decoded.Malformed) Codec.decode(Arrays.copyOf(message, 20), HINTS);

    assertThat(cut.fault()).isInstanceOf(Fault.Truncated.class);
    assertThat(cut.fault().reason())
        .isEqualTo("the server identifier should have 14 bytes, 6 are left");
    assertThat(Notification.of(cut).orElseThrow().serverId()).contains("com.ex");
    assertThat(shorter.fault().reason())
        .isEqualTo("a notification has 24 bytes or more, this one has 20");
    assertThat(Notification.of(shorter).orElseThrow().version()).isEmpty();
  }

  @Test
  void anotherVersionShowsItsHeaderAndANotice() {
    byte[] message = new Trigger().version(12).vendor((byte) 0x10).signed("pw", NONCE);
    Decoded.Document document = (Decoded.Document) Codec.decode(message, HINTS);
    assertThat(document.notices()).extracting("code").containsExactly("notification-version");
    assertThat(Notification.of(document).orElseThrow().version()).contains("1.2");
  }

  @Test
  void theDigestOfAnIndependentComputationIsAccepted() {
    // Computed with Python's hashlib from the formula: server abc, password secret, nonce 01 02.
    byte[] message =
        HexFormat.of()
            .parseHex("e4db5dd7f90b80bec4f8c68514d683a9" + "02D8000000" + "002A" + "03" + "616263");
    assertThat(NotificationDigest.verify(message, "abc", "secret", new byte[] {1, 2}))
        .isEqualTo(RIGHT);
  }

  @Test
  void theDigestTellsWhatWasWrong() {
    byte[] message = new Trigger().signed("pw", NONCE);
    byte[] zero = new Trigger().signed("pw", new byte[4]);
    byte[] changed = message.clone();
    changed[22]++;

    assertThat(NotificationDigest.verify(message, "com.example.dm", "pw", NONCE)).isEqualTo(RIGHT);
    assertThat(NotificationDigest.verify(message, "com.example.dm", "no", NONCE)).isEqualTo(WRONG);
    assertThat(NotificationDigest.verify(zero, "com.example.dm", "pw", NONCE))
        .isEqualTo(RIGHT_WITH_ZERO_NONCE);
    assertThat(NotificationDigest.verify(changed, "com.example.dm", "pw", NONCE)).isEqualTo(WRONG);
    assertThat(NotificationDigest.verify(new byte[16], "x", "y", NONCE)).isEqualTo(TOO_SHORT);
  }

  @Test
  void theDigestIsASecretAndTheRestIsNot() {
    byte[] message = new Trigger().signed("pw", NONCE);
    Decoded decoded = Codec.decode(message, HINTS);

    byte[] masked = Secrets.mask(message, decoded);

    assertThat(new String(masked, StandardCharsets.ISO_8859_1)).startsWith("*".repeat(16));
    assertThat(Arrays.copyOfRange(masked, 16, masked.length))
        .isEqualTo(Arrays.copyOfRange(message, 16, message.length));
    assertThat(XmlPrinter.document(Secrets.masked(decoded.tree().orElseThrow())))
        .contains("<Digest>‹secret len=24›</Digest>", "<ServerID>com.example.dm</ServerID>");
  }

  @Test
  void noBytesGetAnExceptionOutOfIt() {
    Random random = new Random(20261122);
    byte[] sample = new Trigger().vendor((byte) 1, (byte) 2).signed("pw", NONCE);
    for (int i = 0; i < 5_000; i++) {
      byte[] body = Arrays.copyOf(sample, random.nextInt(sample.length + 300));
      for (int n = random.nextInt(6); n > 0 && body.length > 0; n--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      Decoded decoded = Codec.decode(body, HINTS);
      Notification.of(decoded);
      decoded.tree().ifPresent(XmlPrinter::document);
      Secrets.mask(body, decoded);
      NotificationDigest.verify(body, "a", "b", NONCE);
    }
  }
}
