package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The device rules at work on the devices seen last. One more than the limit, and the device that
 * was silent longest is forgotten; likewise the documents that passed outside of sessions.
 */
final class Devices {
  /** A larger document is not kept for the session that may follow. */
  private static final int LARGEST_DOCUMENT = 64 << 10;

  private static final int DOCUMENTS = 4;
  private static final int ADDRESSES = 1_000;

  private final RuleBook rules;
  private final Map<String, DeviceJudgement> devices;

  /** By the address that they came from, or were sent to; the empty one of files. */
  private final Map<String, List<FoundDocument>> loose = new Recent<>(ADDRESSES);

  Devices(RuleBook rules, int most) {
    this.rules = rules;
    this.devices = new Recent<>(most);
  }

  void next(Session session, Received message, Verdict verdict) {
    if (rules.ofDevices.isEmpty()) {
      return;
    }
    DeviceJudgement device = of(session);
    if (message.ref().equals(session.first())) {
      List<FoundDocument> before = loose.remove(address(message));
      if (before != null) {
        before.forEach(document -> device.document(document, verdict));
      }
    }
    if (message.resendOf().isEmpty()) {
      device.next(session, message, verdict);
    }
  }

  void document(Session session, FoundDocument document, Verdict verdict) {
    if (!rules.ofDevices.isEmpty()) {
      of(session).document(document, verdict);
    }
  }

  /** A document outside of any session: kept for the session that may follow. */
  void document(FoundDocument document) {
    if (!rules.ofDevices.isEmpty() && document.root().span().length() <= LARGEST_DOCUMENT) {
      String address = document.http().map(http -> http.peer()).orElse("");
      List<FoundDocument> before = loose.getOrDefault(address, List.of());
      List<FoundDocument> kept =
          before.size() < DOCUMENTS ? before : before.subList(1, before.size());
      loose.put(
          address,
          java.util.stream.Stream.concat(kept.stream(), java.util.stream.Stream.of(document))
              .toList());
    }
  }

  void ended(Session session, Verdict verdict) {
    if (!rules.ofDevices.isEmpty()) {
      of(session).ended(session, verdict);
    }
  }

  List<Finding> resume(Session session) {
    return rules.ofDevices.isEmpty() ? List.of() : of(session).resume(session);
  }

  private DeviceJudgement of(Session session) {
    return devices.computeIfAbsent(
        session.key().device(), device -> new DeviceJudgement(rules.ofDevices));
  }

  private static String address(Received message) {
    return message.http().map(http -> http.peer()).orElse("");
  }

  private static final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Recent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > most;
    }
  }
}
