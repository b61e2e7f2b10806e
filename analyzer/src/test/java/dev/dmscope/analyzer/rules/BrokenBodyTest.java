package dev.dmscope.analyzer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.testing.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body that ends too early is its sender's fault only if it was the sender who ended it. */
class BrokenBodyTest {
  private static final String XML_REQUEST =
      """
      >>> device
      Content-Type: application/vnd.syncml.dm+xml

      <SyncML><SyncHdr>
      """;
  private static final String WBXML_REQUEST =
      """
      >>> device
      Content-Type: application/vnd.syncml.dm+wbxml
      body: hex

      03 A4 01 6A 00 6D 6C
      """;

  @Test
  void aRequestThatBrokeOffIsNotBlamed() {
    assertThat(ids(XML_REQUEST)).isEmpty();
    assertThat(ids(WBXML_REQUEST)).isEmpty();
  }

  @Test
  void aRequestThatTheServerRefusedIsBlamed() {
    assertThat(ids(XML_REQUEST + "<<< server\nHTTP 400\n")).contains("xml-not-well-formed");
    assertThat(ids(WBXML_REQUEST + "<<< server\nHTTP 400\n")).contains("wbxml-truncated");
  }

  @Test
  void aRequestThatIsNoXmlIsBlamedEvenIfNobodyAnswered() {
    assertThat(ids(XML_REQUEST.replace("<SyncHdr>", "<SyncHdr></SyncML>")))
        .containsExactly("xml-not-well-formed");
  }

  @Test
  void bytesAfterTheRootOfXmlAreAWarning() {
    String body = "<SyncML><SyncHdr/><SyncBody><Final/></SyncBody></SyncML>";

    assertThat(findings(">>> device\n\n" + body + "<!-- end -->\n")).noneMatch(this::isTail);
    assertThat(findings(">>> device\n\n" + body + "\0\n"))
        .filteredOn(this::isTail)
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  private boolean isTail(Finding finding) {
    return finding.ruleId().equals("xml-not-well-formed");
  }

  private static List<String> ids(String transcript) {
    return findings(transcript).stream().map(Finding::ruleId).toList();
  }

  private static List<Finding> findings(String transcript) {
    return Review.review(Transcript.parse("t.dms", transcript).turns(), AllRules.LIST).stream()
        .flatMap(session -> session.findings().stream())
        .toList();
  }
}
