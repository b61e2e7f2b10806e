package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Issued;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which Status codes fit which command. The impossible pairs follow from what the codes mean; the
 * tables of OMA DM Representation Protocol 1.2 section 4.1.6 are "for implementation guidance
 * only", so what merely lies outside of them is no more than info.
 */
final class CodeFit {
  /** Why a code does not fit, and what to do. */
  record Misfit(Severity severity, String why) {}

  private static final Set<Integer> DATA_SYNC = Set.of(207, 208, 209, 419, 421, 423, 508, 512);
  private static final Set<Integer> NOT_IN_DM = Set.of(101, 300, 301, 302, 303, 305);

  /** Code to the commands for which the DM tables list it; codes without a table are left out. */
  private static final Map<Integer, Set<String>> LISTED =
      Map.ofEntries(
          Map.entry(202, Set.of("Alert", "Exec")),
          Map.entry(214, Set.of("Alert")),
          Map.entry(215, Set.of("Add", "Alert", "Atomic", "Copy", "Delete", "Get", "Replace")),
          Map.entry(403, Set.of("Copy", "Delete", "Exec", "Replace")),
          Map.entry(404, Set.of("Add", "Delete", "Exec", "Get", "Replace")),
          Map.entry(405, Set.of("Add", "Alert", "Copy", "Delete", "Exec", "Replace")),
          Map.entry(406, Set.of("Alert", "Atomic", "Copy", "Exec", "Get")),
          Map.entry(408, Set.of("Alert")),
          Map.entry(412, Set.of("Alert")),
          Map.entry(413, Set.of("Add", "Get", "Replace")),
          Map.entry(414, Set.of("Add", "Copy", "Delete", "Exec", "Get", "Replace")),
          Map.entry(415, Set.of("Add", "Alert", "Get", "Replace")),
          Map.entry(416, Set.of("Alert")),
          Map.entry(420, Set.of("Add", "Copy", "Exec", "Replace")),
          Map.entry(424, Set.of("Add", "Replace")),
          Map.entry(425, Set.of("Add", "Copy", "Delete", "Exec", "Get", "Replace")),
          Map.entry(510, Set.of("Copy", "Exec")));

  private CodeFit() {}

  /** For the Status of SyncHdr. */
  static Optional<Misfit> ofHeader(int code, boolean dataSync) {
    return dataSync ? Optional.empty() : ofDataSync(code);
  }

  /** For the Status of a command; {@code headerAccepted} if SyncHdr got 200 or 212 beside it. */
  static Optional<Misfit> of(Issued command, int code, boolean headerAccepted, boolean dataSync) {
    Optional<Misfit> impossible = impossible(command, code, headerAccepted);
    if (impossible.isPresent() || dataSync) {
      return impossible;
    }
    return ofDataSync(code).or(() -> outsideTable(command, code));
  }

  private static Optional<Misfit> impossible(Issued command, int code, boolean headerAccepted) {
    return switch (code) {
      case 212 -> warn("212 answers credentials, which stand in SyncHdr only. Use 200.");
      case 213 -> when(!command.moreData(), "no item of it had MoreData. Use 200.");
      case 216, 516 ->
          when(!command.inAtomic(), "only a command inside an Atomic can be rolled back.");
      case 507, 517 -> when(!command.name().equals("Atomic"), "the code is for the Atomic itself.");
      case 418 ->
          when(
              Set.of("Get", "Delete", "Exec").contains(command.name()),
              "'already exists' cannot happen to it.");
      case 304 ->
          when(
              !command.alertCode().equals(Optional.of("1101")),
              "in DM it is the answer 'No' to Alert 1101 only.");
      case 505, 513 -> when(true, "versions are refused in the Status for SyncHdr.");
      case 401, 407 ->
          headerAccepted
              ? warn("SyncHdr was accepted in the same message; for missing rights use 425.")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Misfit> ofDataSync(int code) {
    if (DATA_SYNC.contains(code)) {
      return info("it is a data-sync code in DM.");
    }
    return NOT_IN_DM.contains(code) ? info("DM does not use this code.") : Optional.empty();
  }

  private static Optional<Misfit> outsideTable(Issued command, int code) {
    Set<String> listed = LISTED.get(code);
    boolean skipped = code == 215 && command.inAtomic();
    return listed == null || listed.contains(command.name()) || skipped
        ? Optional.empty()
        : info("the DM tables do not list this code for " + command.name() + "; peers do use it.");
  }

  private static Optional<Misfit> when(boolean wrong, String why) {
    return wrong ? Optional.of(new Misfit(Severity.ERROR, why)) : Optional.empty();
  }

  private static Optional<Misfit> warn(String why) {
    return Optional.of(new Misfit(Severity.WARNING, why));
  }

  private static Optional<Misfit> info(String why) {
    return Optional.of(new Misfit(Severity.INFO, why));
  }
}
