package dev.dmscope.analyzer.rules;

import static dev.dmscope.analyzer.rules.Talk.alert;
import static dev.dmscope.analyzer.rules.Talk.get;
import static dev.dmscope.analyzer.rules.Talk.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.mapping.StatusMissing;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusMissingTest {
  private static final String OK = status(1, 1, "0", "SyncHdr", 200);

  @Test
  void theDeviceOwesAStatusForEachCommand() {
    List<Finding> findings = answer(get("4", "./A") + get("5", "./B"), get200("4"));

    assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ERROR);
    assertThat(findings.get(0).text())
        .startsWith("Get (CmdID '5', './B') got no Status from the device");
    assertThat(findings.get(0).at().path()).isEqualTo("/SyncML/SyncBody/Get[2]");
  }

  @Test
  void nothingIsOwedWhereNoRespWasAsked() {
    String quiet = get("4", "./A").replace("</CmdID>", "</CmdID><NoResp/>");
    String quietGroup = "<Sequence><CmdID>6</CmdID><NoResp/>" + get("7", "./C") + "</Sequence>";

    assertThat(answer(quiet + quietGroup, "")).isEmpty();
    assertThat(
            Talk.begun()
                .server(
                    "1",
                    "<NoResp/>",
                    OK + status(2, 1, "1", "Alert", 200) + get("4", "./A") + "<Final/>")
                .device("2", OK + "<Final/>")
                .judgedBy(new StatusMissing()))
        .isEmpty();
  }

  @Test
  void membersOfARefusedGroupAreAWarningAtAnyDepth() {
    String groups =
        "<Atomic><CmdID>4</CmdID><Sequence><CmdID>5</CmdID>"
            + get("6", "./A").replace("Get", "Delete")
            + "</Sequence></Atomic>";

    assertThat(answer(groups, status(2, 1, "4", "Atomic", 500)))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.WARNING);
  }

  @Test
  void aRefusedHeaderSettlesAll() {
    assertThat(
            Talk.begun()
                .asked(get("4", "./A") + "<Final/>")
                .device("2", status(1, 1, "0", "SyncHdr", 401) + "<Final/>")
                .judgedBy(new StatusMissing()))
        .isEmpty();
  }

  @Test
  void nothingIsSaidBeforeThePackageIsClosed() {
    assertThat(
            Talk.begun()
                .asked(get("4", "./A") + "<Final/>")
                .device("2", OK)
                .judgedBy(new StatusMissing()))
        .isEmpty();
  }

  @Test
  void anAbortSettlesAll() {
    assertThat(
            Talk.begun()
                .asked(get("4", "./A") + "<Final/>")
                .device("2", OK + alert(2, 1223) + "<Final/>")
                .judgedBy(new StatusMissing()))
        .isEmpty();
  }

  @Test
  void whatAFailedExchangeCarriedIsNotOwed() {
    assertThat(
            new Talk()
                .failed("1", alert(1, 1201) + "<Final/>")
                .device("2", alert(1, 1201) + "<Final/>")
                .server(
                    "1",
                    status(1, 2, "0", "SyncHdr", 200)
                        + status(2, 2, "1", "Alert", 200)
                        + "<Final/>")
                .judgedBy(new StatusMissing()))
        .isEmpty();
  }

  private static List<Finding> answer(String commands, String statuses) {
    return Talk.begun()
        .asked(commands + "<Final/>")
        .device("2", OK + statuses + "<Final/>")
        .judgedBy(new StatusMissing());
  }

  private static String get200(String cmdRef) {
    return status(2, 1, cmdRef, "Get", 200);
  }
}
