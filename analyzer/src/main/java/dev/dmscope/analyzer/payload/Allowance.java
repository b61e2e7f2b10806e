package dev.dmscope.analyzer.payload;

/** What the nested content of one message may cost. Not for threads. */
final class Allowance {
  /** As deep as a packed profile goes: Base64 in XML in Base64 in Data, and one to spare. */
  static final int DEPTH = 4;

  private static final int BYTES = 16 << 20;
  private static final int ELEMENTS = 1_000_000;
  private static final int PAYLOADS = 2_000;

  private int bytesLeft = BYTES;
  private int elementsLeft = ELEMENTS;
  private int payloadsLeft = PAYLOADS;
  private boolean refused;

  /** Whether that many bytes may be unpacked; they count as unpacked then. */
  boolean unpack(int bytes) {
    if (bytes > bytesLeft || elementsLeft <= 0 || payloadsLeft <= 0) {
      refused = true;
      return false;
    }
    bytesLeft -= bytes;
    return true;
  }

  /** Counts what was made of them. */
  void found(int elements) {
    payloadsLeft--;
    elementsLeft -= elements;
  }

  /** Whether anything was refused since the last time this was asked. */
  boolean wasRefused() {
    boolean was = refused;
    refused = false;
    return was;
  }

  void refuse() {
    refused = true;
  }
}
