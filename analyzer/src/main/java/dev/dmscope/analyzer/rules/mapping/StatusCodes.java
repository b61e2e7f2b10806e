package dev.dmscope.analyzer.rules.mapping;

import java.util.BitSet;

/**
 * The Status codes there are: SyncML Representation Protocol section 10, as repeated for Windows in
 * OMA DM protocol support (Microsoft), SyncML response codes.
 */
final class StatusCodes {
  private static final BitSet KNOWN = known();

  private StatusCodes() {}

  private static BitSet known() {
    BitSet known = new BitSet(600);
    known.set(101);
    known.set(200, 217);
    known.set(300, 306);
    known.set(400, 429);
    known.set(500, 518);
    known.clear(509);
    known.clear(515);
    return known;
  }

  /** Whether the standard has it. */
  static boolean isKnown(int code) {
    return code >= 0 && KNOWN.get(code);
  }

  /**
   * Whether vendors use it: 450 of Samsung's firmware client, 600 to 699 of Windows health
   * attestation, 1100 to 1599 of applications.
   */
  static boolean isVendors(int code) {
    return code == 450 || (code >= 600 && code <= 699) || (code >= 1100 && code <= 1599);
  }
}
