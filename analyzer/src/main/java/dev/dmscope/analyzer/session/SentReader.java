package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Group;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Span;
import java.util.ArrayList;
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
  private final Set<String> repeated = new HashSet<>(0);

  private SentReader(MessageRef ref, boolean headerNoResp) {
    this.ref = ref;
    this.headerNoResp = headerNoResp;
  }

  static Sent read(MessageRef ref, Decoded decoded, Message message, Optional<HttpFacts> http) {
    boolean noResp = message.header().isPresent() && message.header().get().noResp();
    boolean failed = http.isPresent() && (http.get().failed() || http.get().madeByProxy());
    SentReader reader = new SentReader(ref, noResp);
    Optional<Element> body = message.body();
    if (body.isPresent()) {
      String path = body.get().path();
      reader.add(message.commands(), body.get(), path, Optional.empty(), false, noResp);
    }
    return new Sent(
        ref,
        message.msgId().orElse(""),
        decoded instanceof Decoded.Document && !failed,
        noResp,
        reader.commands.isEmpty() ? Map.of() : new CommandTable(reader.commands.values()),
        Set.copyOf(reader.repeated));
  }

  /** How many of a name there are, and which one is next. */
  private static final class Siblings {
    int total;
    int next;
  }

  private void add(
      List<Command> siblings,
      Element holder,
      String holderPath,
      Optional<String> parent,
      boolean inAtomic,
      boolean silent) {
    Map<String, Siblings> sameName = new HashMap<>(8);
    for (Element child : holder.elements()) {
      sameName.computeIfAbsent(child.name(), n -> new Siblings()).total++;
    }
    for (Command command : siblings) {
      Siblings same = sameName.computeIfAbsent(command.name(), n -> new Siblings());
      int number = ++same.next;
      number = same.total <= 1 ? 0 : number;
      boolean quiet = silent || command.noResp();
      note(command, holderPath, number, parent, inAtomic, quiet);
      if (command instanceof Group group) {
        add(
            group.members(),
            group.element(),
            holderPath + "/" + (number == 0 ? group.name() : group.name() + "[" + number + "]"),
            command.cmdId(),
            inAtomic || group.isAtomic(),
            quiet);
      }
    }
  }

  private void note(
      Command command,
      String holder,
      int number,
      Optional<String> parent,
      boolean inAtomic,
      boolean quiet) {
    String cmdId = command.cmdId().orElse("");
    if (cmdId.isEmpty()) {
      return;
    }
    List<Item> items = command.items();
    Span span = command.element().span();
    Issued issued =
        new Issued(
            ref,
            command.element().id(),
            holder,
            number,
            span.start(),
            span.end(),
            command.name(),
            ShortIds.shared(cmdId),
            items.size(),
            uris(items),
            parent,
            inAtomic,
            hasMoreData(items),
            command instanceof Alert alert ? alert.code() : Optional.empty(),
            bringsDeviceInfo(command, items),
            !headerNoResp && !quiet && Obligation.isOwed(command));
    if (commands.putIfAbsent(issued.cmdId(), issued) != null) {
      repeated.add(cmdId);
    }
  }

  private static boolean hasMoreData(List<Item> items) {
    for (Item item : items) {
      if (item.moreData()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> uris(List<Item> items) {
    if (items.isEmpty()) {
      return List.of();
    }
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
