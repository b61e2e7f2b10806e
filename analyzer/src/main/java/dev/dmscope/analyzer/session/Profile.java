package dev.dmscope.analyzer.session;

/** By whose habits a session is judged; detected for each session by itself. */
public enum Profile {
  /** OMA DM as written. */
  OMA,
  /** The OMA DM client of Windows. */
  WINDOWS
}
