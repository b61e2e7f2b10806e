package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of each item of a command with several (MS-MDM 2.2.6.1): a Status with TargetRef or
 * SourceRef is for the items it names; one without, for all of them if it is the only one, else for
 * the next in order.
 */
final class Items {
  private final List<Item> items;
  private final @Nullable Answer[] answers;
  private int unnamed;

  Items(Command command) {
    this.items = command.items().size() > 1 ? command.items() : List.of();
    this.answers = new Answer[items.size()];
  }

  void answered(Answer answer, Status status) {
    if (items.isEmpty()) {
      return;
    }
    Set<String> named = new HashSet<>();
    status.targetRefs().forEach(ref -> named.add(normal(ref)));
    status.sourceRefs().forEach(ref -> named.add(normal(ref)));
    if (named.isEmpty()) {
      unnamed(answer);
      return;
    }
    for (int i = 0; i < answers.length; i++) {
      if (isNamed(items.get(i).target(), named) || isNamed(items.get(i).source(), named)) {
        answers[i] = answer;
      }
    }
  }

  private void unnamed(Answer answer) {
    if (unnamed == 0) {
      for (int i = 0; i < answers.length; i++) {
        answers[i] = answers[i] == null ? answer : answers[i];
      }
    } else if (unnamed < answers.length) {
      // One by one after all: the first was for the first item.
      Answer first = answers[0];
      for (int i = unnamed; i < answers.length; i++) {
        answers[i] = Objects.equals(answers[i], first) ? null : answers[i];
      }
      answers[unnamed] = answer;
    }
    unnamed++;
  }

  private static boolean isNamed(Optional<String> uri, Set<String> named) {
    return uri.isPresent() && named.contains(normal(uri.get()));
  }

  private static String normal(String uri) {
    String relative = uri.strip();
    relative = relative.startsWith("./") ? relative.substring(2) : relative;
    return relative.endsWith("/") ? relative.substring(0, relative.length() - 1) : relative;
  }

  List<ItemAnswer> list() {
    List<ItemAnswer> all = new ArrayList<>(items.size());
    for (int i = 0; i < answers.length; i++) {
      Item item = items.get(i);
      all.add(
          new ItemAnswer(item.element().id(), Draft.uri(item), Optional.ofNullable(answers[i])));
    }
    return all;
  }

  @Override
  public String toString() {
    return items.size() + " items, " + Arrays.toString(answers);
  }
}
