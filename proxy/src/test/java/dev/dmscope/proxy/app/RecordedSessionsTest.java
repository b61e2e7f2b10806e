package dev.dmscope.proxy.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.fixtures.device.DeviceDouble;
import dev.dmscope.fixtures.script.Step;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SearchAnswer;
import dev.dmscope.webui.api.SessionRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real sessions of others, played through the running program. */
class RecordedSessionsTest {
  private static final String DM_XML = "application/vnd.syncml.dm+xml";
  private static final String DM_WBXML = "application/vnd.syncml.dm+wbxml";
  private static final String DS_XML = "application/vnd.syncml+xml";

  @TempDir private Path data;

  @Test
  void aCleanWindowsSessionHasNoFinding() throws Exception {
    Step first = fleet("001_s1_m1_device.xml", "002_s1_m1_server.xml");
    try (Playing playing = Playing.start(data)) {
      assertThat(playing.play(first)).allMatch(DeviceDouble.Answer::expected);

      SessionRow session = onlySession(playing);
      assertThat(session.sessionId()).isEqualTo("1");
      assertThat(session.device()).isEqualTo("B5B954E81FBCB94EB79BD08BE625F4EE");
      assertThat(session.profile()).isEqualTo("windows");
      assertThat(worse(playing, session)).isEmpty();
    }
  }

  @Test
  void theServersSilenceOnAlertsIsFoundEverywhere() throws Exception {
    Step second = fleet("003_s2_m1_device.xml", "004_s2_m1_server.xml");
    try (Playing playing = Playing.start(data)) {
      assertThat(playing.play(second)).allMatch(DeviceDouble.Answer::expected);
      checkSecondSession(playing);
    }
    try (Playing again = Playing.start(data)) {
      checkSecondSession(again);
    }
  }

  private static void checkSecondSession(Playing playing) {
    SessionRow session = onlySession(playing);
    assertThat(worse(playing, session))
        .extracting(FindingView::rule)
        .containsExactly("status-missing", "status-missing", "status-missing");
    assertThat(worse(playing, session))
        .extracting(FindingView::path)
        .allMatch(p -> p.contains("Alert"));
    assertThat(session.findings().warning()).isEqualTo(3);
    assertThat(session.findings().error()).isZero();
    List<FindingView> info =
        findings(playing, session).stream()
            .filter(f -> f.severity().equals("info") && f.rule().equals("status-missing"))
            .toList();
    assertThat(info).singleElement().satisfies(f -> assertThat(f.path()).contains("Replace"));
    SearchAnswer hits = playing.catalog().search("rule:status-missing", Optional.empty(), 10);
    assertThat(hits.page().items()).extracting(h -> h.message().dir()).containsExactly("to-server");
  }

  @Test
  void aDataSyncSessionIsGroupedAndNotJudgedAsDeviceManagement() throws Exception {
    String folder = "SyncMLDotNet/SyncMLStep2/";
    Step[] steps = new Step[3];
    for (int i = 1; i <= 3; i++) {
      String client = folder + (i == 1 ? "Client1.xml" : "client" + i + ".xml");
      steps[i - 1] =
          Playing.step(DS_XML, Corpus.file(client), Corpus.file(folder + "server" + i + ".xml"));
    }
    try (Playing playing = Playing.start(data)) {
      assertThat(playing.play(steps)).allMatch(DeviceDouble.Answer::expected);
      SessionRow session = onlySession(playing);
      assertThat(session.messages()).isEqualTo(6);
      assertThat(session.protocol()).contains("SyncML/1.1");
    }
  }

  @Test
  void wbxmlIsSearchedLikeXml() throws Exception {
    String folder = "_derived-wbxml/fleet-poc/dump.d/";
    Step step =
        Playing.step(
            DM_WBXML,
            Corpus.file(folder + "003_s2_m1_device.xml.wbxml"),
            Corpus.file(folder + "004_s2_m1_server.xml.wbxml"));
    try (Playing playing = Playing.start(data)) {
      assertThat(playing.play(step)).allMatch(DeviceDouble.Answer::expected);
      SessionRow session = onlySession(playing);
      assertThat(session.enc()).contains("wbxml");
      assertThat(worse(playing, session))
          .extracting(FindingView::rule)
          .containsExactly("status-missing", "status-missing", "status-missing");
      SearchAnswer hits =
          playing.catalog().search("unenrollment.userrequest enc:wbxml", Optional.empty(), 10);
      assertThat(hits.page().items()).hasSize(1);
    }
  }

  @Test
  void messagesOfAnotherEncoderAreDecodedAndFound() throws Exception {
    String folder = "wbxml-stream/syncml11/";
    byte[] dataSync = Corpus.file(folder + "syncml-003.wbxml");
    byte[] itsAnswer = Corpus.file(folder + "syncml-004.wbxml");
    byte[] package1 = Corpus.file("../spec/vectors/dm12-pkg1.wbxml");
    byte[] get = Corpus.file("../spec/vectors/dm12-get.wbxml");
    try (Playing playing = Playing.start(data)) {
      assertThat(
              playing.play(
                  Playing.step(DM_WBXML, package1, get),
                  Playing.step("application/vnd.syncml+wbxml", dataSync, itsAnswer)))
          .allMatch(DeviceDouble.Answer::expected);
      List<MessageRow> rows = playing.catalog().messages("enc:wbxml", Optional.empty(), 10).items();
      assertThat(rows).hasSize(4).allMatch(row -> row.decodeError().isEmpty());
      assertThat(rows).allMatch(row -> row.session().isPresent());
      assertThat(
              playing
                  .catalog()
                  .search("cmd:Replace session:A1", Optional.empty(), 10)
                  .page()
                  .items())
          .extracting(hit -> hit.message().dir())
          .containsExactly("to-device", "to-server");
    }
  }

  private static Step fleet(String device, String server) {
    return Playing.step(
        DM_XML,
        Corpus.file("fleet-poc/dump.d/" + device),
        Corpus.file("fleet-poc/dump.d/" + server));
  }

  private static SessionRow onlySession(Playing playing) {
    List<SessionRow> sessions = playing.catalog().sessions("", Optional.empty(), 10).items();
    assertThat(sessions).hasSize(1);
    return sessions.get(0);
  }

  private static List<FindingView> findings(Playing playing, SessionRow session) {
    return playing.catalog().ladder(session.id()).orElseThrow().findings();
  }

  private static List<FindingView> worse(Playing playing, SessionRow session) {
    return findings(playing, session).stream().filter(f -> !f.severity().equals("info")).toList();
  }
}
