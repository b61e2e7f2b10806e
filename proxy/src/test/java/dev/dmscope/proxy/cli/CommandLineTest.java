package dev.dmscope.proxy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final String GOOD =
      """
      <SyncML xmlns="SYNCML:SYNCML1.2"><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>
      <SessionID>1</SessionID><MsgID>1</MsgID>
      <Target><LocURI>https://dm.example.com/</LocURI></Target>
      <Source><LocURI>IMEI:1</LocURI></Source></SyncHdr>
      <SyncBody><Alert><CmdID>1</CmdID><Data>1201</Data></Alert>
      <Replace><CmdID>2</CmdID>
      <Item><Source><LocURI>./DevInfo/DevId</LocURI></Source><Data>IMEI:1</Data></Item>
      <Item><Source><LocURI>./DevInfo/Man</LocURI></Source><Data>Example</Data></Item>
      <Item><Source><LocURI>./DevInfo/Mod</LocURI></Source><Data>Handset</Data></Item>
      <Item><Source><LocURI>./DevInfo/DmV</LocURI></Source><Data>1.2</Data></Item>
      <Item><Source><LocURI>./DevInfo/Lang</LocURI></Source><Data>en</Data></Item>
      </Replace><Final/></SyncBody></SyncML>
      """;

  @TempDir private Path directory;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  @Test
  void aCleanMessageExitsWithZero() throws IOException {
    Outcome outcome = run("check", file("1_device.xml", GOOD).toString());
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("1 message in 1 session: 0 errors, 0 warnings");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void aFindingNamesFileLineAndRuleAndExitsWithOne() throws IOException {
    Path bad = file("1_device.xml", GOOD.replace("<CmdID>1</CmdID>", ""));
    Outcome outcome = run("check", bad.toString());
    assertThat(outcome.out()).startsWith(bad + ":5: error: ").contains("[cmdid-missing]");
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void infoIsShownOnRequestOnly() throws IOException {
    file("1_device.xml", GOOD);
    file("2_device.xml", GOOD);
    assertThat(run("check", directory.toString()).out()).doesNotContain("info:");
    Outcome verbose = run("check", "--verbose", directory.toString());
    assertThat(verbose.out()).contains("info: ").contains("[resend-detected]");
    assertThat(verbose.code()).isZero();
    assertThat(run("check", "--fail-on", "info", directory.toString()).code()).isEqualTo(1);
  }

  @Test
  void filesOfADirectoryAreTakenInTheOrderAPersonExpects() throws IOException {
    for (int i : List.of(10, 2, 1)) {
      file(i + "_device.xml", GOOD.replace("<MsgID>1</MsgID>", "<MsgID>" + i + "</MsgID>"));
    }
    Outcome outcome = run("check", directory.toString());
    assertThat(outcome.out()).contains("10_device.xml").contains("[msgid-gap]");
  }

  @Test
  void severalReportsAreWrittenAtOnce() throws IOException {
    Path bad = file("1_device.xml", GOOD.replace("<CmdID>1</CmdID>", ""));
    Path sarif = directory.resolve("a.sarif");
    Path page = directory.resolve("a.html");

    Outcome outcome =
        run("check", "--output", sarif.toString(), "--output", page.toString(), bad.toString());

    assertThat(sarif).content().contains("\"ruleId\" : \"cmdid-missing\"");
    assertThat(page).content().startsWith("<!doctype html>");
    assertThat(outcome.out()).contains("[cmdid-missing]");
    assertThat(run("check", "--format", "junit", bad.toString()).out()).startsWith("<?xml");
    String odd = directory.resolve("odd").toString();
    assertThat(run("check", "--output", odd, bad.toString()).err()).contains("--format");
    run("check", "--output", odd, "--format", "json", bad.toString());
    assertThat(Path.of(odd)).content().startsWith("[");
  }

  @Test
  void aBaselineLetsOnlyNewFindingsFail() throws IOException {
    Path bad = file("1_device.xml", GOOD.replace("<CmdID>1</CmdID>", ""));
    String known = directory.resolve("known").toString();

    assertThat(run("check", "--baseline", known, bad.toString()).code()).isEqualTo(2);
    assertThat(run("check", "--write-baseline", known, bad.toString()).code()).isZero();
    Outcome again = run("check", "--baseline", known, bad.toString());
    assertThat(again.code()).isZero();
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("1 known from the baseline");
    Path worse = file("2_device.xml", GOOD.replace("<Data>1201</Data>", ""));
    assertThat(run("check", "--baseline", known, bad.toString(), worse.toString()).code())
        .isEqualTo(1);
  }

  @Test
  void aSuppressionNeedsItsReason() throws IOException {
    Path bad = file("1_device.xml", GOOD.replace("<CmdID>1</CmdID>", ""));
    Path list = file("list", "cmdid-missing *_device.xml");

    assertThat(run("check", "--suppress", list.toString(), bad.toString()).err())
        .startsWith("dmscope: " + list + ":1: says no reason");
    Files.writeString(list, "cmdid-missing *_device.xml It is so.\nmsgid-gap ** Old.");
    Outcome outcome = run("check", "--suppress", list.toString(), bad.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("1 suppressed").contains(list + ":2: fitted nothing");
  }

  @Test
  void whatIsNotThereIsSaidInOneLine() {
    Outcome outcome = run("check", directory.resolve("none").toString());
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).startsWith("dmscope: There is no file or directory ");
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void aSearchWithoutRecordingSaysWhatToDo() {
    Outcome outcome = run("search", "--data", directory.toString(), "x");
    assertThat(outcome.err()).contains("'dmscope run'").hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void anUnknownRuleIsRefused() {
    Outcome outcome = run("explain", "no-such-rule");
    assertThat(outcome.err()).contains("'dmscope rules' lists them all");
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void aRuleIsExplainedWithSourceAndExample() {
    Outcome outcome = run("explain", "msgid-gap");
    assertThat(outcome.out())
        .contains("msgid-gap (error)")
        .contains("Source: ")
        .contains("<SyncML");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void rulesAreToldToProgramsToo() {
    assertThat(run("rules", "--json").out()).contains("\"id\" : \"msgid-gap\"", "\"byProfile\"");
    assertThat(run("explain", "--json", "msgid-gap").out()).contains("\"page\"", "\"invalid\"");
  }

  @Test
  void aProfileIsForcedOrRefused() throws IOException {
    Path page = directory.resolve("a.html");
    String good = file("1_device.xml", GOOD).toString();

    run("check", "--profile", "windows", "--output", page.toString(), good);
    assertThat(page).content().contains("judged as windows");
    assertThat(run("check", "--profile", "oma-1.1", good).code()).isNotEqualTo(2);
    assertThat(run("check", "--profile", "auto", good).code()).isZero();
    assertThat(run("check", "--profile", "android", good).err()).contains("is no profile");
  }

  @Test
  void everyRuleIsListed() {
    assertThat(run("rules").out().lines())
        .hasSize(dev.dmscope.analyzer.rules.AllRules.LIST.size())
        .anyMatch(line -> line.startsWith("status-missing "));
  }

  @Test
  void theCaIsMadeForTheOwnerAlone() throws IOException {
    Outcome outcome = run("ca", "--data", directory.toString());
    assertThat(outcome.out()).containsPattern("sha-256 +([0-9A-F]{2}:){31}[0-9A-F]{2}");
    assertThat(Files.getPosixFilePermissions(directory.resolve("ca").resolve("ca-key.pem")))
        .extracting(Enum::name)
        .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "run --to ftp://dm.example.com",
        "run --listen 127.0.0.1:0",
        "run --to https://a.example.com --to https://a.example.com",
        "run --to https://a.example.com --to https://b.example.com --to https://c.example.com"
            + " --listen :0 --listen :0",
        "run --to https://dm.example.com --listen nowhere",
        "run --to https://dm.example.com --listen 127.0.0.1:99999",
        "run --to https://dm.example.com --server-ca /nowhere.pem --insecure-server",
        "check --format yaml .",
        "frobnicate"
      })
  void aWrongCallExitsWithTwo(String line) {
    Outcome outcome =
        run((line + " --data " + directory).replace("frobnicate --data", "x").split(" "));
    assertThat(outcome.err()).isNotBlank().doesNotContain("Exception");
    assertThat(outcome.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "run", "demo", "check", "decode", "encode", "search", "rebuild", "ca", "rules",
        "explain", "import"
      })
  void helpTeaches(String command) {
    Outcome outcome = command.isEmpty() ? run("--help") : run(command, "--help");
    assertThat(outcome.out()).contains("Usage: dmscope").doesNotContain("<main class>");
    assertThat(outcome.code()).isZero();
  }
}
