package dev.dmscope.analyzer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  @Test
  void aRequestAndTheResponseAfterItAreOneTurn() {
    Transcript transcript = parse(">>> device", "<a/>", "<<< server", "<b/>", ">>> device", "<c/>");

    assertThat(transcript.turns()).hasSize(2);
    assertThat(transcript.turns().get(0).response()).isPresent();
    assertThat(transcript.turns().get(1).response()).isEmpty();
    assertThat(transcript.turns().get(1).http()).isEmpty();
  }

  @Test
  void aServersMessageMayStandAlone() {
    Turn turn = parse("<<< server", "<a/>").turns().get(0);

    assertThat(turn.request()).isEmpty();
    assertThat(turn.response()).hasValueSatisfying(r -> assertThat(r.bytes()).isEqualTo(4));
  }

  @Test
  void headersAddressAndStatusBecomeHttpFacts() {
    HttpFacts http =
        parse(
                ">>> device",
                "url: https://mdm.example.org/dm?mode=Machine",
                "User-Agent: MSFT OMA DM Client/1.2.0.1",
                "<a/>",
                "<<< server",
                "HTTP 503",
                "Retry-After: 60")
            .turns()
            .get(0)
            .http()
            .orElseThrow();

    assertThat(http.url()).isEqualTo("https://mdm.example.org/dm?mode=Machine");
    assertThat(http.method()).isEqualTo("POST");
    assertThat(http.requestHeaders().first("user-agent")).hasValue("MSFT OMA DM Client/1.2.0.1");
    assertThat(http.status()).hasValue(503);
    assertThat(http.failed()).isTrue();
  }

  @Test
  void withHttpFactsAMissingResponseMeansThatNoneCame() {
    HttpFacts http = parse(">>> device", "url: http://a/b", "<a/>").turns().get(0).http().get();

    assertThat(http.status()).isEmpty();
    assertThat(http.failed()).isTrue();
  }

  @Test
  void aWaitLetsTimePass() {
    Transcript transcript = parse(">>> device", "<a/>", ">>> device", "wait: 6m", "<b/>");

    assertThat(Duration.between(transcript.turns().get(0).at(), transcript.turns().get(1).at()))
        .isEqualTo(Duration.ofSeconds(361));
  }

  @Test
  void marksAreTakenOutAndAimAtTheNextElement() {
    Transcript.Part part =
        parse(
                "# free text",
                ">>> device",
                "",
                "<!-- expect: one -->",
                "<?xml version=\"1.0\"?>",
                "<a>",
                "  <!-- expect: two, three -->",
                "  text",
                "  <b/> <!-- expect: four -->",
                "</a>",
                "")
            .parts()
            .get(0);

    assertThat(new String(part.body(), StandardCharsets.UTF_8))
        .isEqualTo("<?xml version=\"1.0\"?>\n<a>\n  text\n  <b/> \n</a>");
    assertThat(part.lines()).containsExactly(5, 6, 8, 9, 10);
    assertThat(part.expected())
        .containsExactly(
            new Transcript.Expected("one", 4, 6),
            new Transcript.Expected("two", 7, 9),
            new Transcript.Expected("three", 7, 9),
            new Transcript.Expected("four", 9, 9));
    assertThat(part.lineOf(0)).isEqualTo(5);
    assertThat(part.lineOf("<?xml version=\"1.0\"?>\n<a>".length())).isEqualTo(6);
  }

  @Test
  void aMarkOfAnEmptyMessageMarksTheMessage() {
    Transcript.Part part = parse("<<< server", "<!-- expect: one -->").parts().get(0);

    assertThat(part.body()).isEmpty();
    assertThat(part.direction()).isEqualTo(Direction.TO_DEVICE);
    assertThat(part.expected()).containsExactly(new Transcript.Expected("one", 2, 0));
  }

  @Test
  void theReasonNotToTryWbxmlStandsInTheFreeText() {
    assertThat(parse("# xml-only: about CDATA", ">>> device", "<a/>").xmlOnly())
        .hasValue("about CDATA");
  }

  @Test
  void aBodyOfBytesIsWrittenInHexadecimal() {
    Transcript transcript =
        parse(
            "<<< server",
            "HTTP 200",
            "body: hex",
            "",
            "03 a4 01 6A00 # header",
            "# a comment",
            "<!-- expect: one -->",
            "0A 01");
    Transcript.Part part = transcript.parts().get(0);

    assertThat(part.body()).containsExactly(0x03, 0xA4, 0x01, 0x6A, 0x00, 0x0A, 0x01);
    assertThat(part.expected()).containsExactly(new Transcript.Expected("one", 7, 0));
    assertThat(part.lineOf(6)).isEqualTo(5);
    assertThat(transcript.turns().get(0).response().orElseThrow().bytes()).isEqualTo(7);
  }

  @Test
  void whatCannotBeReadIsNamedWithItsLine() {
    assertThatThrownBy(() -> parse("<SyncML/>")).hasMessageStartingWith("t.dms:1: Expected");
    assertThatThrownBy(() -> parse("", ">>> phone")).hasMessageStartingWith("t.dms:2: No such mar");
    assertThatThrownBy(() -> parse(">>> device", "url: dm.example.com"))
        .hasMessageStartingWith("t.dms:2: url: needs");
    assertThatThrownBy(() -> parse(">>> device", "wait: long")).hasMessageContaining("such as 30s");
    assertThatThrownBy(() -> parse(">>> device", "<a/>", "<!-- expect: x -->"))
        .hasMessageStartingWith("t.dms:3: No element follows");
    assertThatThrownBy(() -> parse(">>> device", "<!-- expect: Not_An_Id -->", "<a/>"))
        .hasMessageContaining("'Not_An_Id'");
    assertThatThrownBy(() -> parse(">>> device", "body: base64"))
        .hasMessageStartingWith("t.dms:2: body: can only be hex");
    assertThatThrownBy(() -> parse(">>> device", "body: hex", "", "03 A4", "01 6"))
        .hasMessage("t.dms:5: body: hex needs pairs of hexadecimal digits, not '6'");
    assertThatThrownBy(() -> parse("# nothing")).hasMessageContaining("No message");
  }

  private static Transcript parse(String... lines) {
    return Transcript.parse("t.dms", String.join("\n", lines) + "\n");
  }
}
