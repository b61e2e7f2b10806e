package dev.dmscope.analyzer.session.ledger;

/** The two phases of a DM session (OMA DM Protocol 1.2, section 8). */
public enum Phase {
  /** Packages 1 and 2: who is there, credentials, device information. */
  SETUP,
  /** Packages 3 and 4, as often as the server has more to do. */
  MANAGEMENT;

  /** Lower case, for texts and JSON. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
