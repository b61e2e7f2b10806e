package dev.dmscope.analyzer.triage;

/** What became of a finding. */
public enum Standing {
  /** It counts. */
  NEW,
  /** The baseline has it: it was there before. */
  KNOWN,
  /** Somebody said, with a reason, that it is not to be reported. */
  SUPPRESSED
}
