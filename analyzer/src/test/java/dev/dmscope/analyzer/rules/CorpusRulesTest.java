package dev.dmscope.analyzer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Arrival;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sessions recorded or printed by others; they are no part of dmscope and may not be at hand. */
class CorpusRulesTest {
  private static final String PLACE = System.getProperty("dmscope.corpus", "");

  @Test
  void aWindowsSessionThatWentWellRaisesNoAlarm() throws Exception {
    assertThat(
            alarms(
                "fleet-poc/dump.d/001_s1_m1_device.xml", "fleet-poc/dump.d/002_s1_m1_server.xml"))
        .isEmpty();
  }

  @Test
  void aServerThatAnswersTheHeaderOnlyOwesAStatusForEachAlertAndTheDeviceInfo() throws Exception {
    List<Finding> findings =
        findings("fleet-poc/dump.d/003_s2_m1_device.xml", "fleet-poc/dump.d/004_s2_m1_server.xml");

    assertThat(findings)
        .filteredOn(finding -> finding.ruleId().equals("status-missing"))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.WARNING, Severity.WARNING, Severity.INFO);
    assertThat(findings)
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .extracting(Finding::ruleId)
        .containsOnly("status-missing");
  }

  @Test
  void theExampleOfMsMdmRaisesNoError() throws Exception {
    assertThat(
            findings(
                "ms-openspecs/MS-MDM.md.L01684.SyncML.xml",
                "ms-openspecs/MS-MDM.md.L01810.SyncML.xml",
                "ms-openspecs/MS-MDM.md.L01896.SyncML.xml"))
        .extracting(Finding::severity)
        .doesNotContain(Severity.ERROR);
  }

  private static List<Finding> alarms(String... files) throws IOException {
    return findings(files).stream().filter(f -> f.severity() != Severity.INFO).toList();
  }

  /** The files are messages of one session: the device's and the server's in turn. */
  private static List<Finding> findings(String... files) throws IOException {
    assumeTrue(!PLACE.isEmpty(), "skipped: no corpus; name its folder with -Ddmscope.corpus");
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < files.length; i += 2) {
      Instant at = Instant.EPOCH.plusSeconds(i);
      turns.add(
          new Turn(
              i / 2 + 1L,
              at,
              Optional.of(arrival(Direction.TO_SERVER, at, files[i])),
              i + 1 < files.length
                  ? Optional.of(arrival(Direction.TO_DEVICE, at, files[i + 1]))
                  : Optional.empty(),
              Optional.empty()));
    }
    List<ReviewedSession> sessions = Review.review(turns, AllRules.LIST);
    assertThat(sessions).hasSize(1);
    return sessions.get(0).findings();
  }

  private static Arrival arrival(Direction direction, Instant at, String file) throws IOException {
    byte[] body = Files.readAllBytes(Path.of(PLACE, file));
    return Arrival.of(direction, at, Body.of(body), Headers.NONE);
  }
}
