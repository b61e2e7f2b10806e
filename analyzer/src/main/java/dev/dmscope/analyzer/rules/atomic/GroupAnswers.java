package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one message answers a group of the peer and its members. Linear in the Statuses: a hostile
 * message has very many groups.
 *
 * @param group an Atomic or Sequence
 * @param status the Status for it
 * @param members the Statuses for the commands directly in it
 */
record GroupAnswers(Issued group, Status status, List<GroupAnswers.Member> members) {
  /** A Status for a member. */
  record Member(Issued command, Status status) {
    int code() {
      return status.codeNumber();
    }
  }

  private record Key(MessageRef message, String cmdId) {}

  /** Those of all groups of that name which the message answers; a refused message answers none. */
  static List<GroupAnswers> allIn(Received received, String name) {
    if (received.message().isEmpty() || !received.isWhole()) {
      return List.of();
    }
    Message message = received.message().get();
    List<Member> groups = new ArrayList<>(0);
    for (Status status : message.statuses()) {
      if (status.isForSyncHdr() && status.codeNumber() >= 400) {
        return List.of();
      }
      if (status.cmd().orElse("").equals(name)
          && received.before().referent(received.direction(), status) instanceof Referent.Of of
          && of.command().name().equals(name)) {
        groups.add(new Member(of.command(), status));
      }
    }
    return groups.isEmpty() ? List.of() : withMembers(groups, received, message);
  }

  private static List<GroupAnswers> withMembers(
      List<Member> groups, Received received, Message message) {
    Map<Key, List<Member>> byGroup = new HashMap<>();
    for (Status status : message.statuses()) {
      if (received.before().referent(received.direction(), status) instanceof Referent.Of of
          && of.command().parent().isPresent()) {
        Issued member = of.command();
        byGroup
            .computeIfAbsent(
                new Key(member.message(), member.parent().get()), k -> new ArrayList<>())
            .add(new Member(member, status));
      }
    }
    List<GroupAnswers> found = new ArrayList<>(groups.size());
    for (Member group : groups) {
      Key key = new Key(group.command().message(), group.command().cmdId());
      found.add(
          new GroupAnswers(group.command(), group.status(), byGroup.getOrDefault(key, List.of())));
    }
    return found;
  }

  /** The code of the group itself. */
  int code() {
    return status.codeNumber();
  }
}
