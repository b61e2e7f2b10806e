package dev.dmscope.analyzer.session;

import java.util.Locale;

/**
 * By whose habits a session is judged; detected for each session by itself: Windows by its signs,
 * DM 1.1.2 by VerProto, or VerDTD where that is missing, else DM 1.2.
 */
public enum Profile {
  /** OMA DM 1.1.2. */
  OMA_1_1,
  /** OMA DM 1.2 and what nobody says anything of. */
  OMA_1_2,
  /** The OMA DM client of Windows, of any version. */
  WINDOWS;

  /** Such as {@code oma-1.2} or {@code windows}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", "-").replace('_', '.');
  }

  /** Whether it is one of OMA's own. */
  public boolean isOma() {
    return this != WINDOWS;
  }
}
