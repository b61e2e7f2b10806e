package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message in a few words: each kind of command once, in the order of their first. */
final class Summary {
  private static final int MOST = 12;

  private Summary() {}

  static List<String> of(List<Command> commands) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (Command command : commands) {
      counted.merge(label(command), 1, Integer::sum);
    }
    List<String> words = new ArrayList<>(counted.size());
    for (Map.Entry<String, Integer> kind : counted.entrySet()) {
      if (words.size() == MOST) {
        words.add("…");
        break;
      }
      words.add(kind.getValue() == 1 ? kind.getKey() : kind.getKey() + " ×" + kind.getValue());
    }
    return words;
  }

  private static String label(Command command) {
    String code = "";
    if (command instanceof Status status) {
      code = status.code().orElse("");
    } else if (command instanceof Alert alert) {
      code = alert.code().orElse("");
    }
    return Clean.text(code.isEmpty() ? command.name() : command.name() + " " + code, 60);
  }
}
