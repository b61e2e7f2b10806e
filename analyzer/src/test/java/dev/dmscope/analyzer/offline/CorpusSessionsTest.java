package dev.dmscope.analyzer.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions recorded or printed by others; they are no part of dmscope and may not be at hand. */
class CorpusSessionsTest {
  private static final String PLACE = System.getProperty("dmscope.corpus", "");

  @Test
  void twoSessionsOfAWindowsDeviceAreTwo() throws IOException {
    List<ReviewedSession> sessions =
        review(
            List.of(
                "fleet-poc/dump.d/001_s1_m1_device.xml",
                "fleet-poc/dump.d/002_s1_m1_server.xml",
                "fleet-poc/dump.d/003_s2_m1_device.xml",
                "fleet-poc/dump.d/004_s2_m1_server.xml"));

    assertThat(sessions).hasSize(2);
    assertThat(sessions).extracting(s -> s.session().id()).containsExactly("1d", "2d");
    assertThat(sessions).allMatch(s -> s.session().profile() == Profile.WINDOWS);
    assertThat(sessions).allSatisfy(s -> assertThat(directions(s)).isEqualTo("DS"));
  }

  @Test
  void aSessionKeptInOneFileForEachMessageIsPutTogether() throws IOException {
    int checked = 0;
    for (String[] row : rows()) {
      boolean alternates = row[3].matches("(DS)+") && !row[5].isEmpty() && !row[5].contains(",");
      if (alternates) {
        List<ReviewedSession> sessions = review(List.of(row[8].split(" ")));
        assertThat(sessions).as(row[0]).hasSize(1);
        Session session = sessions.get(0).session();
        assertThat(directions(sessions.get(0))).as(row[0]).isEqualTo(row[3]);
        assertThat(session.key().sessionId()).as(row[0]).isEqualTo(row[5]);
        assertThat(session.dataSync()).as(row[0]).isEqualTo(row[4].startsWith("SyncML"));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(5);
  }

  @Test
  void noSessionOfTheCorpusBreaksARuleOrLosesAMessage() throws IOException {
    for (String[] row : rows()) {
      List<String> files = List.of(row[8].split(" "));
      List<RecordedFile> read = read(files);
      Recorded recorded = Recorded.of(read);
      List<ReviewedSession> sessions = Review.review(recorded.turns(), AllRules.LIST);

      assertThat(sessions).as(row[0]).allSatisfy(s -> assertThat(s.failures()).isEmpty());
      assertThat(sessions.stream().flatMap(s -> s.findings().stream()))
          .as(row[0])
          .allMatch(f -> files.contains(recorded.of(f.at().message()).name()));
      assertThat(recorded.places()).as(row[0]).hasSize(files.size());
    }
  }

  private static String directions(ReviewedSession session) {
    StringBuilder all = new StringBuilder();
    for (Received message : session.messages()) {
      all.append(message.direction() == Direction.TO_SERVER ? 'D' : 'S');
    }
    return all.toString();
  }

  private static List<ReviewedSession> review(List<String> files) throws IOException {
    return Review.review(Recorded.of(read(files)).turns(), AllRules.LIST);
  }

  private static List<RecordedFile> read(List<String> files) throws IOException {
    assumeTrue(!PLACE.isEmpty(), "skipped: no corpus; name its folder with -Ddmscope.corpus");
    List<RecordedFile> read = new ArrayList<>();
    for (String file : files) {
      read.add(new RecordedFile(file, Files.readAllBytes(Path.of(PLACE, file))));
    }
    return read;
  }

  /** Name, source, messages, directions, protocol, SessionID, MsgIDs of both, files. */
  private static List<String[]> rows() throws IOException {
    assumeTrue(!PLACE.isEmpty(), "skipped: no corpus; name its folder with -Ddmscope.corpus");
    return Files.readAllLines(Path.of(PLACE, "sessions.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
