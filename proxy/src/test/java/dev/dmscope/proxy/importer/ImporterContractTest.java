package dev.dmscope.proxy.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.session.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds whatever the form a session was written in. */
class ImporterContractTest {
  @TempDir private Path directory;

  @SuppressWarnings("ImmutableEnumChecker") // its writers are methods without state
  enum Form {
    DATA(Written::warc, true),
    SEGMENT(Written::segment, true),
    HAR(Written::har, true),
    SAZ(Written::saz, true),
    TRANSCRIPT(Written::transcript, false),
    BODIES(Written::bodies, false),
    HEX(Written::hex, false),
    VIEWER(Written::viewerStream, false);

    interface Writer {
      Path write(Path directory) throws IOException;
    }

    final transient Writer writer;
    final boolean timed;

    Form(Writer writer, boolean timed) {
      this.writer = writer;
      this.timed = timed;
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void theSameSessionGivesTheSameFindings(Form form) throws IOException {
    List<Imported> imported = read(form);

    List<ReviewedSession> sessions = Review.review(turns(imported), AllRules.LIST);

    assertThat(sessions).hasSize(1);
    Set<String> findings =
        sessions.get(0).findings().stream()
            .map(f -> f.ruleId() + " " + f.at().message() + " " + f.at().path())
            .collect(Collectors.toSet());
    assertThat(findings)
        .containsExactlyInAnyOrder(
            "msgid-gap 2s /SyncML/SyncHdr/MsgID", "cmdid-zero 2s /SyncML/SyncBody/Status/CmdID");
    assertThat(sessions.get(0).session().key().device()).isEqualTo("IMEI:490154203237518");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void eachBodyIsAsItWas(Form form) throws IOException {
    List<Imported> imported = read(form);

    assertThat(imported).hasSize(2);
    for (int i = 0; i < 2; i++) {
      Imported one = imported.get(i);
      assertThat(text(one.exchange().request().body().bytes()))
          .isEqualTo(Written.session().get(2 * i));
      assertThat(text(one.exchange().response().orElseThrow().body().bytes()))
          .isEqualTo(Written.session().get(2 * i + 1));
      assertThat(one.exchange().url()).isEqualTo("https://dm.example.com/omadm?mode=Maintenance");
      assertThat(one.request().orElseThrow().file()).startsWith(directory.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void timesAreKeptOrOrdered(Form form) throws IOException {
    List<Imported> imported = read(form);

    if (form.timed) {
      assertThat(imported.get(0).exchange().requestedAt()).isEqualTo(Written.AT);
      assertThat(imported.get(1).exchange().requestedAt()).isEqualTo(Written.AT.plusSeconds(1));
      assertThat(imported.get(0).exchange().took())
          .isBetween(Duration.ofMillis(120), Duration.ofMillis(121));
    } else {
      assertThat(imported.get(1).exchange().requestedAt())
          .isAfter(imported.get(0).exchange().requestedAt());
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private List<Imported> read(Form form) throws IOException {
    List<Imported> imported = new ArrayList<>();
    Import.Outcome outcome =
        Import.read(List.of(form.writer.write(directory)), (done, total) -> {}, imported::add);
    assertThat(outcome.problems()).isEmpty();
    return imported;
  }

  private static List<Turn> turns(List<Imported> imported) {
    List<Turn> turns = new ArrayList<>();
    for (Imported one : imported) {
      turns.add(one.turn(turns.size() + 1L));
    }
    return turns;
  }
}
