package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Group;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a message issued. Paths are counted on the way down: linear in the commands. */
final class SentReader {
  private static final int LONGEST_URI = 200;

  private final MessageRef ref;
  private final boolean headerNoResp;
  private final Map<String, Issued> commands = new LinkedHashMap<>();
  private final Set<String> repeated = new HashSet<>();

  private SentReader(MessageRef ref, boolean headerNoResp) {
    this.ref = ref;
    this.headerNoResp = headerNoResp;
  }

  static Sent read(MessageRef ref, Decoded decoded, Message message, Optional<HttpFacts> http) {
    boolean noResp = message.header().map(SyncHdr::noResp).orElse(false);
    boolean readable =
        decoded instanceof Decoded.Document
            && http.filter(facts -> facts.failed() || facts.madeByProxy()).isEmpty();
    SentReader reader = new SentReader(ref, noResp);
    message
        .root()
        .first("SyncBody")
        .ifPresent(
            body ->
                reader.add(message.commands(), body, body.path(), Optional.empty(), false, noResp));
    return new Sent(
        ref,
        message.msgId().orElse(""),
        readable,
        noResp,
        Collections.unmodifiableMap(reader.commands),
        Set.copyOf(reader.repeated));
  }

  private void add(
      List<Command> siblings,
      Element holder,
      String holderPath,
      Optional<String> parent,
      boolean inAtomic,
      boolean silent) {
    Map<String, Integer> sameName = new HashMap<>();
    for (Element child : holder.elements()) {
      sameName.merge(child.name(), 1, Integer::sum);
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Command command : siblings) {
      String name = command.name();
      int number = seen.merge(name, 1, Integer::sum);
      String step = sameName.getOrDefault(name, 1) == 1 ? name : name + "[" + number + "]";
      String path = holderPath + "/" + step;
      boolean quiet = silent || command.noResp();
      note(command, path, parent, inAtomic, quiet);
      if (command instanceof Group group) {
        add(
            group.members(),
            group.element(),
            path,
            command.cmdId(),
            inAtomic || group.isAtomic(),
            quiet);
      }
    }
  }

  private void note(
      Command command, String path, Optional<String> parent, boolean inAtomic, boolean quiet) {
    String cmdId = command.cmdId().orElse("");
    if (cmdId.isEmpty()) {
      return;
    }
    List<Item> items = command.items();
    Issued issued =
        new Issued(
            ref,
            command.element().id(),
            path,
            command.element().span(),
            command.name(),
            cmdId,
            items.size(),
            uris(items),
            parent,
            inAtomic,
            items.stream().anyMatch(Item::moreData),
            command instanceof Alert alert ? alert.code() : Optional.empty(),
            bringsDeviceInfo(command, items),
            !headerNoResp && !quiet && Obligation.isOwed(command));
    if (commands.putIfAbsent(cmdId, issued) != null) {
      repeated.add(cmdId);
    }
  }

  private static List<String> uris(List<Item> items) {
    List<String> uris = new ArrayList<>(1);
    for (int i = 0; i < items.size() && i < Issued.MOST_ITEMS; i++) {
      items.get(i).target().ifPresent(uri -> uris.add(cut(uri)));
      items.get(i).source().ifPresent(uri -> uris.add(cut(uri)));
    }
    return uris;
  }

  private static String cut(String uri) {
    return uri.length() <= LONGEST_URI ? uri : uri.substring(0, LONGEST_URI);
  }

  private static boolean isDeviceInfo(String uri) {
    String path = uri.startsWith("./") ? uri.substring(2) : uri;
    return path.equals("DevInfo") || path.startsWith("DevInfo/");
  }

  private static boolean bringsDeviceInfo(Command command, List<Item> items) {
    return command.name().equals("Replace")
        && !items.isEmpty()
        && items.stream()
            .allMatch(i -> i.target().or(i::source).filter(u -> isDeviceInfo(u)).isPresent());
  }
}
