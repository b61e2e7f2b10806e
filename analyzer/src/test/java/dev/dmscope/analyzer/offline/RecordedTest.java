package dev.dmscope.analyzer.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Traffic;
import dev.dmscope.analyzer.session.Turn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedTest {
  private final List<RecordedFile> files = new ArrayList<>();

  @Test
  void aDevicesFileAndTheServersFileAfterItAreOneTurn() {
    add("001_device.xml", "<a/>");
    add("002_server.xml", "<a/>");
    add("Client2.xml", "<a/>");
    add("Svr2.xml", "<a/>");

    assertThat(turns()).hasSize(2).allMatch(t -> t.request().isPresent());
    assertThat(turns()).allMatch(t -> t.response().isPresent() && t.http().isEmpty());
  }

  @Test
  void whereTheNameSaysNothingTheHeaderDoes() {
    add("1.xml", Traffic.device("D", "1", 1, Traffic.START));
    add("2.xml", Traffic.server("D", "1", 1, Traffic.OK));

    assertThat(turns()).hasSize(1);
  }

  @Test
  void filesOfDifferentSessionsAreNoTurn() {
    add("1.xml", Traffic.device("D", "1", 1, Traffic.START));
    add("2.xml", Traffic.server("D", "2", 1, Traffic.OK));

    assertThat(turns()).hasSize(2);
  }

  @Test
  void aTranscriptBringsItsTurnsAndItsLines() {
    add("first.xml", "<a/>");
    add("s.dms", "# about\n>>> device\n<!-- expect: x -->\n<a/>\n<<< server\nHTTP 204\n");
    Recorded recorded = Recorded.of(files);

    assertThat(recorded.turns()).extracting(Turn::sequence).containsExactly(1L, 2L);
    assertThat(recorded.turns().get(1).at()).isAfter(recorded.turns().get(0).at());
    assertThat(place(recorded, "2d")).isEqualTo("s.dms:4");
    assertThat(place(recorded, "2s")).isEqualTo("s.dms:5");
    assertThat(place(recorded, "1d")).isEqualTo("first.xml:1");
  }

  @Test
  void onlyTheFileNameCountsNotItsFolder() {
    add("server/1_client.xml", "<a/>");

    assertThat(SenderGuess.of("server/1_client.xml", java.util.Optional.empty()))
        .isEqualTo(Direction.TO_SERVER);
    assertThat(turns().get(0).request()).isPresent();
  }

  private void add(String name, String text) {
    files.add(new RecordedFile(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<Turn> turns() {
    return Recorded.of(files).turns();
  }

  private static String place(Recorded recorded, String ref) {
    var source = recorded.of(MessageRef.parse(ref));
    return source.name() + ":" + source.position(0).line();
  }
}
