package dev.dmscope.analyzer.analysis;

import static dev.dmscope.analyzer.session.Traffic.FINAL;
import static dev.dmscope.analyzer.session.Traffic.GET;
import static dev.dmscope.analyzer.session.Traffic.OK;
import static dev.dmscope.analyzer.session.Traffic.START;
import static dev.dmscope.analyzer.session.Traffic.device;
import static dev.dmscope.analyzer.session.Traffic.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import dev.dmscope.analyzer.session.Traffic;
import dev.dmscope.analyzer.tree.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules of documents and devices, and severities by profile. */
class ScopesTest {
  private static final String PROVISIONING =
      "<wap-provisioningdoc version=\"1.1\"><characteristic type=\"APPLICATION\"/>"
          + "</wap-provisioningdoc>";
  private static final String TREE =
      "<Add><CmdID>9</CmdID><Item><Target><LocURI>./A</LocURI></Target><Data>"
          + "<MgmtTree xmlns=\"syncml:dmddf1.2\"><VerDTD>1.2</VerDTD></MgmtTree></Data></Item></Add>";

  private final Traffic traffic = new Traffic();

  @Test
  void aDocumentOutsideOfAnySessionIsJudged() {
    outside("<Envelope/>", PROVISIONING);

    Reviewed reviewed = review(new EveryDocument());

    assertThat(reviewed.sessions()).isEmpty();
    assertThat(reviewed.outside()).extracting(Finding::text).containsExactly("1s PROVISIONING");
    assertThat(reviewed.outside().get(0).at().path()).isEqualTo("/wap-provisioningdoc");
  }

  @Test
  void aDocumentInsideAMessageIsJudgedWithItsSession() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, TREE, FINAL));

    Reviewed reviewed = review(new EveryDocument());

    assertThat(reviewed.outside()).isEmpty();
    Finding finding = reviewed.sessions().get(0).findings().get(0);
    assertThat(finding.text()).isEqualTo("1s MGMT_TREE");
    assertThat(finding.at().path()).endsWith("/Add/Item/Data/MgmtTree");
  }

  @Test
  void aDocumentWhereAMessageIsDueIsJudgedOnce() {
    traffic.turn(device("D", "1", 1, START, FINAL), PROVISIONING);

    assertThat(review(new EveryDocument()).findings())
        .extracting(Finding::text)
        .containsExactly("1s PROVISIONING");
  }

  @Test
  void aDeviceRuleRemembersBeyondOneSession() {
    for (String id : List.of("1", "2", "3")) {
      traffic.turn(device("D", id, 1, START, FINAL), server("D", id, 1, OK, FINAL));
      traffic.turn(device("E", id, 1, START, FINAL), server("E", id, 1, OK, FINAL));
    }

    assertThat(review(new CountSessions()).findings())
        .extracting(Finding::text)
        .containsExactly(
            "D: session 1",
            "E: session 1",
            "D: session 2",
            "E: session 2",
            "D: session 3",
            "E: session 3");
  }

  @Test
  void whatADeviceRuleMadeOfAnEndIsTakenBackIfTheSessionGoesOn() {
    Analyzer analyzer = new Analyzer(List.of(new CountSessions()));
    analyzer.accept(traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET)));
    Changes silent = analyzer.tick(traffic.now().plus(Duration.ofMinutes(6)));
    assertThat(silent.found()).extracting(Finding::text).containsExactly("D: session 1");

    traffic.after(Duration.ofMinutes(7));
    Changes goesOn =
        analyzer.accept(
            traffic.turn(device("D", "1", 2, OK, FINAL), server("D", "1", 2, OK, FINAL)));

    assertThat(goesOn.withdrawn()).isEqualTo(silent.found());
    assertThat(goesOn.found()).extracting(Finding::text).containsExactly("D: session 1");
  }

  @Test
  void aDeviceRuleSeesTheDocumentBeforeTheSession() {
    outside("<Envelope/>", PROVISIONING);
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, TREE, FINAL));

    assertThat(review(new CountSessions()).findings())
        .extracting(Finding::text)
        .containsExactlyInAnyOrder("PROVISIONING", "MGMT_TREE", "D: session 1");
  }

  @Test
  void theSeverityIsTheOneDeclaredForTheProfile() {
    traffic.turn(device("D", "1", 1, START, FINAL), "");

    for (Profile profile : Profile.values()) {
      Reviewed reviewed = Review.of(traffic.turns(), List.of(new Declared()), Optional.of(profile));
      List<Severity> severities = reviewed.findings().stream().map(Finding::severity).toList();
      switch (profile) {
        case OMA_1_1 -> assertThat(severities).containsOnly(Severity.INFO);
        case OMA_1_2 -> assertThat(severities).containsOnly(Severity.ERROR);
        case WINDOWS -> assertThat(severities).isEmpty();
      }
    }
  }

  @Test
  void theVersionTellsTheProfile() {
    traffic.turn(device("D", "1", 1, START, FINAL).replace("DM/1.2", "DM/1.1"), "");

    assertThat(review(new Declared()).sessions().get(0).session().profile())
        .isEqualTo(Profile.OMA_1_1);
  }

  @Test
  void aProfileCannotMakeARuleMoreSevere() {
    assertThatThrownBy(() -> new Analyzer(List.of(new TooSevere())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too-severe");
  }

  @Test
  void aRuleThatNamesItsCommandsSeesOnlyMessagesThatHaveThem() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, TREE, FINAL));

    assertThat(review(new OnlyAdd()).findings()).extracting(Finding::text).containsExactly("1s");
  }

  private void outside(String request, String response) {
    traffic.with(new Header("Content-Type", "application/soap+xml")).turn(request, response);
    traffic.with(new Header("Content-Type", "application/vnd.syncml.dm+xml"));
  }

  private Reviewed review(Rule rule) {
    Reviewed reviewed = Review.of(traffic.turns(), List.of(rule), Optional.empty());
    assertThat(reviewed.allFailures()).isEmpty();
    return reviewed;
  }

  @DmRule(id = "every-document", severity = Severity.INFO, summary = "", cites = "")
  private static final class EveryDocument implements DocumentRule {
    @Override
    public Set<DocumentType> types() {
      return Set.of(DocumentType.PROVISIONING, DocumentType.MGMT_TREE);
    }

    @Override
    public void check(FoundDocument document, Reporter findings) {
      findings.report(
          Severity.INFO,
          Location.of(document, document.root()),
          document.message() + " " + document.type());
    }
  }

  @DmRule(id = "count-sessions", severity = Severity.INFO, summary = "", cites = "")
  private static final class CountSessions implements DeviceRule<Integer> {
    @Override
    public Integer start() {
      return 0;
    }

    @Override
    public Integer next(Integer count, Session session, Received message, Reporter findings) {
      return count;
    }

    @Override
    public Integer ended(Integer count, Session session, Reporter findings) {
      findings.report(
          Severity.INFO,
          new Location(session.first(), -1, "", new Span(0, 0)),
          session.key().device() + ": session " + (count + 1));
      return count + 1;
    }

    @Override
    public Integer document(Integer count, FoundDocument document, Reporter findings) {
      findings.report(
          Severity.INFO, Location.of(document, document.root()), document.type().toString());
      return count;
    }
  }

  @DmRule(
      id = "declared",
      severity = Severity.ERROR,
      byProfile = @InProfile(value = Profile.OMA_1_1, severity = Severity.INFO),
      profiles = {Profile.OMA_1_1, Profile.OMA_1_2},
      summary = "",
      cites = "")
  private static final class Declared implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      findings.report(Severity.ERROR, Location.of(message, new Span(0, 0)), "said");
    }
  }

  @DmRule(
      id = "too-severe",
      severity = Severity.INFO,
      byProfile = @InProfile(value = Profile.WINDOWS, severity = Severity.ERROR),
      summary = "",
      cites = "")
  private static final class TooSevere implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {}
  }

  @DmRule(
      id = "only-add",
      severity = Severity.INFO,
      commands = {"Add", "Exec"},
      summary = "",
      cites = "")
  private static final class OnlyAdd implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      findings.report(
          Severity.INFO, Location.of(message, new Span(0, 0)), message.ref().toString());
    }
  }
}
