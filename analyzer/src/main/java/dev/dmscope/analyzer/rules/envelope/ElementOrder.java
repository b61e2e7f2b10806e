package dev.dmscope.analyzer.rules.envelope;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Once a message for each kind of element. OMA's own printed sessions break the order in nearly
 * every Status, so it is info; but Windows wants Data to be the last of an Item: a warning there.
 */
@DmRule(
    id = "element-order",
    severity = Severity.WARNING,
    byProfile =
        @InProfile(
            value = {Profile.OMA_1_1, Profile.OMA_1_2},
            severity = Severity.INFO),
    summary = "Elements stand in another order than the DTD gives",
    cites =
        "SyncML Representation Protocol DTD 1.2; MS-MDM 2.2.2; Structure of OMA DM provisioning"
            + " files (Microsoft)")
public final class ElementOrder implements MessageRule {
  /** The first element of a kind with a child out of place, and how many there are. */
  private record Disorder(ContentModel model, Element holder, Element child, int count) {
    Disorder plusOne() {
      return new Disorder(model, holder, child, count + 1);
    }
  }

  @Override
  public void check(Received received, Reporter findings) {
    if (!received.isWhole() || received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    Map<String, Disorder> found = null;
    if (message.header().isPresent()) {
      found = look(ContentModel.OF_HEADER, message.header().get().element(), found);
    }
    for (Command command : message.allCommands()) {
      ContentModel model = ContentModel.OF_COMMANDS.get(command.name());
      if (model != null) {
        found = look(model, command.element(), found);
        for (Item item : command.items()) {
          found = look(ContentModel.OF_ITEM, item.element(), found);
        }
      }
    }
    if (found != null) {
      found.values().forEach(disorder -> report(disorder, received, findings));
    }
  }

  private static @Nullable Map<String, Disorder> look(
      ContentModel model, Element holder, @Nullable Map<String, Disorder> found) {
    Element child = misplaced(model, holder);
    if (child == null) {
      return found;
    }
    Map<String, Disorder> all = found == null ? new LinkedHashMap<>() : found;
    Disorder first = all.get(holder.name());
    all.put(holder.name(), first == null ? new Disorder(model, holder, child, 1) : first.plusOne());
    return all;
  }

  private static @Nullable Element misplaced(ContentModel model, Element holder) {
    int highest = -1;
    for (int i = 0; i < holder.count(); i++) {
      if (holder.child(i) instanceof Element child) {
        int rank = model.rank(child.name(), highest);
        if (rank >= 0 && rank < highest) {
          return child;
        }
        highest = Math.max(highest, rank);
      }
    }
    return null;
  }

  private static void report(Disorder disorder, Received received, Reporter findings) {
    boolean dataNotLast = followsData(disorder);
    findings.report(
        dataNotLast ? Severity.WARNING : Severity.INFO,
        Location.of(received, disorder.child()),
        disorder.child().name()
            + " of "
            + disorder.holder().name()
            + " stands too late"
            + (disorder.count() > 1 ? " (" + (disorder.count() - 1) + " more)" : "")
            + "; the DTD gives the order "
            + disorder.model().order().replace(" ", ", ")
            + (dataNotLast ? ". Windows needs Data to be the last: put it there." : "."));
  }

  private static boolean followsData(Disorder disorder) {
    return disorder.holder().name().equals("Item")
        && disorder.holder().first("Data").filter(d -> d.id() < disorder.child().id()).isPresent();
  }
}
