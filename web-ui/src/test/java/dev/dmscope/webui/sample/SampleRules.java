package dev.dmscope.webui.sample;

import dev.dmscope.webui.api.RuleView;
import java.util.List;

/** Rules that the sample sessions break. */
final class SampleRules {
  private static final String VALID =
      """
      <<< server
      <SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>
      <<< server
      <SyncML><SyncHdr><MsgID>2</MsgID></SyncHdr></SyncML>
      """;
  private static final String INVALID =
      """
      <<< server
      <SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>
      <<< server
      <!-- expect: msgid-gap -->
      <SyncML><SyncHdr><MsgID>3</MsgID></SyncHdr></SyncML>
      """;

  static final List<RuleView> ALL =
      List.of(
          rule("msgid-gap", "error", "MsgID must not jump"),
          rule("status-missing", "error", "Every command needs a Status"),
          rule("malformed-body", "error", "A body must be well-formed to its end"),
          rule("credential-basic", "warning", "Basic authentication gives the password away"),
          rule("devinfo-incomplete", "warning", "DevInfo must be complete in package 1"));

  private SampleRules() {}

  private static RuleView rule(String id, String severity, String summary) {
    return new RuleView(
        id,
        severity,
        "session",
        summary,
        "OMA-TS-DM_Protocol-V1_2_1, 8.1",
        "# "
            + summary
            + "\n\nA sender numbers its messages **1, 2, 3, …** within a session. A `MsgID` that\n"
            + "jumps means that a message was lost, or that the sender counts wrongly.\n\n"
            + "## Usual causes\n\n- two sessions share one counter\n- a retry was counted as new\n\n"
            + "```xml\n<MsgID>3</MsgID>\n```\n\n<b>not markup</b> and [a link](javascript:alert(1))\n",
        VALID,
        INVALID);
  }
}
