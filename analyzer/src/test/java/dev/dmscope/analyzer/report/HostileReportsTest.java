package dev.dmscope.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Suppressions;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What peers and file names say is text in every report, whatever it looks like. */
class HostileReportsTest {
  private static final String MARKUP = "<script>alert(1)</script>";
  private static final String EVIL =
      "]]>\"'><img src=x onerror=alert(1)>"
          + MARKUP
          + "&amp;\u202Eevil\u0000\u001B[31m\uD800\uFFFE%n";

  @Test
  void theSessionOfAnEvilPeerStaysText() throws Exception {
    Checked checked = checked("a\n" + EVIL + ".dms");

    assertThat(checked.findings()).isNotEmpty();
    String page = Outcome.written(new HtmlReport(), checked);
    assertThat(page).doesNotContain("<script").doesNotContain("<img").doesNotContain("\u202E");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    Document junit = parse(Outcome.written(new JunitReport(), checked));
    assertThat(junit.getElementsByTagName("script").getLength()).isZero();
    assertThat(junit.getElementsByTagName("failure").item(0).getTextContent()).contains(MARKUP);
    assertThat(Outcome.written(new TextReport(), checked).lines()).hasSize(2);
    assertThat(Outcome.written(new TextReport(), checked)).doesNotContain("\u001B", "\u202E");
    for (Report report : List.of(new JsonReport(), new SarifReport())) {
      assertThat(readable(Outcome.written(report, checked))).isTrue();
    }
  }

  @Test
  void noReportHoldsWhatAMessageCarries() {
    Checked checked = checked("a.dms");
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(Outcome.written(format.report(), checked))
          .as(format.name())
          .doesNotContain("p4ssw0rd");
    }
  }

  @Test
  void thePageLoadsNothing() {
    assertThat(Outcome.written(new HtmlReport(), checked("a.dms")))
        .contains("default-src 'none'; style-src 'sha256-")
        .doesNotContain("style=\"")
        .doesNotContainPattern("(?i)(src|href)=\"(?!#)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<SyncML", "\u0000", "<SyncML><SyncBody><Get/></SyncBody></SyncML>"})
  void whateverTheFileAReportIsWritten(String body) throws Exception {
    Checked checked = Outcome.of(List.of(Outcome.file("x", body)));

    parse(Outcome.written(new JunitReport(), checked));
    assertThat(Outcome.written(new HtmlReport(), checked)).endsWith("</html>\n");
    assertThat(readable(Outcome.written(new SarifReport(), checked))).isTrue();
  }

  private static Checked checked(String file) {
    String value = EVIL.replace("\u0000", "").replace("\u001B", "").replace("\uD800", "");
    String escaped =
        value.replace("\uFFFE", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String session =
        """
        >>> device

        <SyncML><SyncHdr><VerProto>%1$s</VerProto><SessionID>%1$s</SessionID><MsgID>%1$s</MsgID>
        <Source><LocURI>%1$s</LocURI></Source><Target><LocURI>%1$s</LocURI></Target></SyncHdr>
        <SyncBody><Exec><CmdID>1</CmdID><Item><Target><LocURI>%1$s</LocURI></Target>
        <Data>p4ssw0rd</Data></Item></Exec>
        <Get><CmdID>%1$s</CmdID></Get></SyncBody></SyncML>
        """
            .formatted(escaped);
    return Outcome.of(
        List.of(Outcome.file(file, session)),
        List.of(new NamesCommands()),
        Suppressions.NONE,
        Optional.empty());
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static boolean readable(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        parser.getText();
      }
      return parser.isClosed();
    }
  }
}
