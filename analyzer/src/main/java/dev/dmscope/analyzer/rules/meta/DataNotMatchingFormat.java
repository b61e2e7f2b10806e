package dev.dmscope.analyzer.rules.meta;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.Optional;
import java.util.Set;

/**
 * The Format of the item counts, else that of the command. Not of the chunks of a large object, of
 * empty Data, which clears a value, or of binary Data. The Data are not quoted: they may be secret.
 */
@DmRule(
    id = "data-not-matching-format",
    severity = Severity.WARNING,
    commands = {"Add", "Replace", "Results"},
    summary = "Data are not of the Format that Meta says",
    cites =
        "OMA DM Tree and Description 1.2; Structure of OMA DM provisioning files (Microsoft),"
            + " Update device settings example")
public final class DataNotMatchingFormat implements MessageRule {
  private static final Set<String> BRINGING = Set.of("Add", "Replace", "Results");

  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty() || !received.isWhole()) {
      return;
    }
    Message message = received.message().get();
    for (Command command : message.allCommands()) {
      if (BRINGING.contains(command.name())) {
        for (Item item : command.items()) {
          String format = format(item, command);
          if (!format.equals("chr") && item.data().isPresent() && !item.moreData()) {
            judge(command, item.data().get(), format, received, findings);
          }
        }
      }
    }
  }

  private static String format(Item item, Command command) {
    Optional<String> own = item.meta().isPresent() ? item.meta().get().format() : Optional.empty();
    return own.or(() -> command.meta().flatMap(Meta::format)).orElse("chr");
  }

  private static void judge(
      Command command, Element data, String format, Received received, Reporter findings) {
    String text = data.text().strip();
    if (text.isEmpty()
        || !isPlain(data)
        || received.before().openObject(received.direction()).isPresent()) {
      return;
    }
    boolean valueOfNode =
        format.equals("null") || (format.equals("node") && !command.name().equals("Results"));
    Optional<DataShape.Misfit> misfit =
        valueOfNode
            ? Optional.of(new DataShape.Misfit(Severity.WARNING, "is there, but must not be"))
            : DataShape.of(format, text, received.profile() == Profile.WINDOWS);
    misfit.ifPresent(
        m ->
            findings.report(
                m.severity(),
                Location.of(received, data),
                "Data of "
                    + Naming.of(command)
                    + " has Format "
                    + Quote.of(format)
                    + " and "
                    + m.what()
                    + ", so a peer answers 415 or stores something else. Correct Format or"
                    + " Data."));
  }

  private static boolean isPlain(Element data) {
    for (Node child : data.children()) {
      if (!(child instanceof Text text) || text.form() == Text.Form.BINARY) {
        return false;
      }
    }
    return true;
  }
}
