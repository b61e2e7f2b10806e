package dev.dmscope.analyzer.session.ledger;

import java.util.Optional;

/**
 * The member for which an Atomic or Sequence failed (OMA DM Representation Protocol 1.2, sections
 * 4.1.6.3 and 4.1.6.14): the first whose own code is a failure. 215 and 216 only say that it was
 * not done or undone, 516 that undoing failed, 507 that it failed for a member of its own.
 */
final class Culprit {
  private static final int ATOMIC_FAILED = 507;
  private static final int ROLLBACK_FAILED = 516;

  private Culprit() {}

  static Optional<Draft> of(Draft group) {
    return group.code() < 400 ? Optional.empty() : in(group);
  }

  private static Optional<Draft> in(Draft group) {
    for (Draft member : group.members) {
      int code = member.code();
      if (code < 400 || code == ROLLBACK_FAILED) {
        continue;
      }
      Optional<Draft> deeper = in(member);
      if (deeper.isPresent() || code != ATOMIC_FAILED) {
        return deeper.isPresent() ? deeper : Optional.of(member);
      }
    }
    return Optional.empty();
  }
}
