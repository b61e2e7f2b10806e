package dev.dmscope.analyzer.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialogueTest {
  @Test
  void aStatusFindsTheCommandItAnswers() {
    Dialogue dialogue = Dialogue.EMPTY.plus(server(1, "1", get("a")));

    assertThat(referent(dialogue, "1", "a")).isInstanceOf(Referent.Of.class);
    assertThat(referent(dialogue, "1", "0")).isInstanceOf(Referent.Header.class);
    assertThat(referent(dialogue, "1", "b")).isInstanceOf(Referent.NoSuchCommand.class);
    assertThat(referent(dialogue, "2", "a")).isInstanceOf(Referent.NoSuchMessage.class);
    assertThat(referent(dialogue, "1", "")).isInstanceOf(Referent.Unclear.class);
  }

  @Test
  void ofAnIdUsedTwiceTheLaterMessageIsMeant() {
    Dialogue dialogue =
        Dialogue.EMPTY.plus(server(1, "1", get("a"))).plus(server(2, "1", get("b")));

    assertThat(referent(dialogue, "1", "b")).isInstanceOf(Referent.Of.class);
  }

  @Test
  void anUnreadableMessageLeavesAGapInWhichAnythingMayHaveBeen() {
    Received html = received(1, new Decoded.NotSyncml("HTML"), Optional.empty());

    assertThat(referent(Dialogue.EMPTY.plus(html), "1", "a")).isInstanceOf(Referent.Unclear.class);
  }

  @Test
  void anEndlessSessionIsRememberedInPart() {
    Dialogue dialogue = Dialogue.EMPTY;
    for (int i = 1; i <= 200; i++) {
      dialogue = dialogue.plus(server(i, String.valueOf(i), get("a") + get("b")));
    }

    assertThat(dialogue.fromServer()).hasSize(128);
    assertThat(referent(dialogue, "200", "b")).isInstanceOf(Referent.Of.class);
    assertThat(referent(dialogue, "1", "b")).isInstanceOf(Referent.Unclear.class);
  }

  @Test
  void ofManyCommandsOnlyThoseOfTheLastMessagesAreKept() {
    Dialogue dialogue = Dialogue.EMPTY;
    for (int i = 1; i <= 3; i++) {
      StringBuilder body = new StringBuilder();
      for (int c = 1; c <= 1_500; c++) {
        body.append(get(String.valueOf(c)));
      }
      dialogue = dialogue.plus(server(i, String.valueOf(i), body.toString()));
    }

    assertThat(referent(dialogue, "1", "9")).isInstanceOf(Referent.Stale.class);
    assertThat(referent(dialogue, "2", "9")).isInstanceOf(Referent.Of.class);
    assertThat(dialogue.fromServer().get(0).commands()).isEmpty();
  }

  private static Referent referent(Dialogue dialogue, String msgRef, String cmdRef) {
    String xml =
        "<SyncML><SyncHdr/><SyncBody><Status><CmdID>1</CmdID><MsgRef>%s</MsgRef><CmdRef>%s</CmdRef><Cmd>Get</Cmd></Status></SyncBody></SyncML>"
            .formatted(msgRef, cmdRef);
    Status status = message(xml).each(Status.class).findFirst().orElseThrow();
    return dialogue.referent(Direction.TO_SERVER, status);
  }

  private static String get(String cmdId) {
    return "<Get><CmdID>" + cmdId + "</CmdID></Get>";
  }

  private static Received server(long sequence, String msgId, String body) {
    String xml =
        "<SyncML><SyncHdr><MsgID>%s</MsgID></SyncHdr><SyncBody>%s</SyncBody></SyncML>"
            .formatted(msgId, body);
    return received(sequence, decode(xml), Optional.of(message(xml)));
  }

  private static Received received(long sequence, Decoded decoded, Optional<Message> message) {
    MessageRef ref = new MessageRef(sequence, Direction.TO_DEVICE);
    return new Received(
        ref,
        Instant.EPOCH,
        decoded,
        message,
        Optional.empty(),
        Optional.empty(),
        Profile.OMA_1_2,
        false,
        false,
        message.map(m -> SentReader.read(ref, decoded, m, Optional.empty())),
        Dialogue.EMPTY,
        Optional.empty());
  }

  private static Message message(String xml) {
    return Message.of(decode(xml).tree().orElseThrow());
  }

  private static Decoded decode(String xml) {
    return Codec.decode(xml.getBytes(StandardCharsets.UTF_8), Hints.NONE);
  }
}
