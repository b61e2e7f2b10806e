package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;

/**
 * What a Status and a Results say they answer: equal for those of one command. MsgRef of Results
 * counts as 1 if left out (MS-MDM 2.2.7.8).
 */
record Reference(String msgRef, String cmdRef) {
  static Reference of(Status status) {
    return new Reference(status.msgRef().orElse(""), status.cmdRef().orElse(""));
  }

  static Reference of(Results results) {
    return new Reference(results.msgRef().orElse("1"), results.cmdRef().orElse(""));
  }

  /** Whether it names one command; a blank CmdRef may stand for any. */
  boolean isClear() {
    return !cmdRef.isEmpty() && !cmdRef.equals("0");
  }
}
