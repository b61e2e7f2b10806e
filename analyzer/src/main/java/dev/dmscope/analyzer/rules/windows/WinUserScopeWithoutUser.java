package dev.dmscope.analyzer.rules.windows;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;
import java.util.Set;

/** Remembers what the device said last of its user. */
@DmRule(
    id = "win-user-scope-without-user",
    severity = Severity.WARNING,
    profiles = Profile.WINDOWS,
    summary = "The server configures a user although none of its users is signed in",
    cites = "OMA DM protocol support (Microsoft), User targeted vs. Device targeted configuration")
public final class WinUserScopeWithoutUser implements SessionRule<Optional<String>> {
  private static final Set<String> CHANGING = Set.of("Add", "Replace", "Exec", "Delete", "Copy");

  @Override
  public Optional<String> start() {
    return Optional.empty();
  }

  @Override
  public Optional<String> next(Optional<String> login, Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return login;
    }
    Message message = received.message().get();
    if (received.fromDevice()) {
      return isUserSession(message)
          ? Optional.of("user")
          : LoginStatus.in(message).map(LoginStatus::value).or(() -> login);
    }
    if (login.filter(value -> value.equals("none") || value.equals("others")).isPresent()) {
      check(login.get(), received, message, findings);
    }
    return login;
  }

  /** A session of one of several users at once, as on Azure Virtual Desktop (MS-MDM 3.2.5.1.5). */
  private static boolean isUserSession(Message message) {
    for (Alert alert : message.alerts()) {
      for (Item item : alert.items()) {
        if (item.meta().flatMap(Meta::type).filter("com.microsoft.mdm.synctype"::equals).isPresent()
            && !LoginStatus.value(item).equals("device")) {
          return true;
        }
      }
    }
    return false;
  }

  private static void check(String login, Received received, Message message, Reporter findings) {
    for (Command command : message.allCommands()) {
      if (CHANGING.contains(command.name())) {
        for (Item item : command.items()) {
          if (item.target().filter(Scope::isUser).isPresent()) {
            findings.report(
                Severity.WARNING,
                Location.of(received, item.element()),
                Naming.of(command)
                    + " targets "
                    + Quote.of(item.target().orElse(""))
                    + ", but LoginStatus is "
                    + login
                    + ": it will fail, and inside an Atomic all of it. Wait for a session in which"
                    + " LoginStatus is user.");
          }
        }
      }
    }
  }
}
