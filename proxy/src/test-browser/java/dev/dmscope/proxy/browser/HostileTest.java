package dev.dmscope.proxy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.fixtures.script.Script;
import dev.dmscope.fixtures.script.Step;
import dev.dmscope.webui.api.Ladder;
import dev.dmscope.webui.api.MessageRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A device whose every field tries to run in the browser of who looks at it. */
@BrowserTest
final class HostileTest {
  private static final String IMAGE =
      "\"'><img src=https://evil.example/x onerror=\"window.hit=1;alert(1)\">";
  private static final String SCRIPT = "</script><script>window.hit=1;alert(2)</script>";
  private static final String LINK = "javascript:window.hit=1";
  private static final String BIDI = "safe\u202Etxt.exe\u200B\u2066";
  private static final String XML = "application/vnd.syncml.dm+xml";

  @Test
  void nothingOfItRunsOnAnyScreen(Chromium chromium) {
    try (Stage stage = Stage.empty(chromium)) {
      String session = stage.play(script());
      Ladder ladder = stage.catalog().ladder(session).orElseThrow();
      try (Window window = stage.window().allowing("400 (Bad Request)")) {
        look(window, "/sessions", "#session-rows .row");
        look(window, "/s/" + session, ".rung");
        look(window, "/findings", "main");
        look(window, "/search?q=onerror", ".hit");
        look(window, "/search?q=" + encoded(IMAGE), "main");
        look(window, "/live?q=" + encoded(SCRIPT), "main");
        look(window, "/connect", ".steps");
        for (MessageRow row :
            stage.catalog().messages("", Optional.empty(), 100).items()) {
          look(window, "/live?at=" + row.id(), "om-preview .preview-head");
          look(window, "/m/" + row.id() + "?node=3", ".message-head");
          look(window, "/m/" + row.id() + "?view=http", ".headers td");
        }
        Assertions.assertThat(ladder.rungs()).isNotEmpty();
      }
    }
  }

  private static void look(Window window, String path, String sign) {
    window.open(path);
    assertThat(window.find(sign).first()).isVisible();
    Assertions.assertThat(window.page().evaluate("window.hit")).isNull();
    assertThat(window.find("main :is(img, script, iframe, object, base, form, [onerror])"))
        .hasCount(0);
    assertThat(window.find("a[href^='javascript:' i]")).hasCount(0);
    Assertions.assertThat(window.find("body").innerText()).doesNotContain("\u202E", "\u2066");
  }

  private static Script script() {
    return new Script(
        "hostile",
        "",
        "/omadm?q=%3Cscript%3Ealert(3)%3C/script%3E",
        List.of(
            step(XML, message(1, IMAGE), message(1, SCRIPT)),
            step(XML, message(2, LINK), message(2, BIDI)),
            step("text/html", html(), html()),
            step("application/vnd.syncml.dm+wbxml", brokenWbxml(), html())));
  }

  private static Step step(String contentType, byte[] request, byte[] response) {
    Headers headers =
        new Headers(
            List.of(
                new Header("Content-Type", contentType),
                new Header("User-Agent", "<img src=x onerror=alert(4)>"),
                new Header("X-Odd", "\"><script>alert(5)</script>")));
    return new Step(headers, request, 200, headers, response);
  }

  /** A message with the text in every field that a reader could show. */
  private static byte[] message(int number, String odd) {
    String text = escaped(odd);
    String document =
        """
        <SyncML xmlns="SYNCML:SYNCML1.2" title="%2$s">
          <SyncHdr>
            <VerDTD>%2$s</VerDTD>
            <VerProto>DM/1.2</VerProto>
            <SessionID>%3$s</SessionID>
            <MsgID>%1$d</MsgID>
            <Target><LocURI>https://dm.example.com/%2$s</LocURI></Target>
            <Source><LocURI>%3$s</LocURI><LocName>%2$s</LocName></Source>
            <Meta><Type xmlns="%2$s">%2$s</Type></Meta>
          </SyncHdr>
          <SyncBody>
            <Replace>
              <CmdID>%2$s</CmdID>
              <Item><Target><LocURI>./%2$s</LocURI></Target><Data>%2$s</Data></Item>
              <Item><Source><LocURI>../%2$s</LocURI></Source><Data><![CDATA[%4$s]]></Data></Item>
            </Replace>
            <Alert><CmdID>7</CmdID><Data>%2$s</Data></Alert>
            <Status><CmdID>8</CmdID><MsgRef>%2$s</MsgRef><CmdRef>1</CmdRef><Cmd>%2$s</Cmd><Data>%2$s</Data></Status>
            <onerror title="%2$s">%2$s</onerror>
            <Final/>
          </SyncBody>
        </SyncML>
        """
            .formatted(number, text, escaped(IMAGE), odd);
    return document.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] html() {
    return ("<html><body>" + IMAGE + SCRIPT + "</body></html>").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] brokenWbxml() {
    byte[] text = IMAGE.getBytes(StandardCharsets.UTF_8);
    byte[] body = new byte[6 + text.length];
    System.arraycopy(new byte[] {2, (byte) 0xA4, 1, 0x6A, 0, 0x6D}, 0, body, 0, 6);
    System.arraycopy(text, 0, body, 6, text.length);
    return body;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
