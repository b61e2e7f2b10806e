package dev.dmscope.proxy.app;

import dev.dmscope.webui.api.FeedEvent;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.Ladder;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.MessageView;
import dev.dmscope.webui.api.Page;
import dev.dmscope.webui.api.RuleView;
import dev.dmscope.webui.api.SearchAnswer;
import dev.dmscope.webui.api.SessionCatalog;
import dev.dmscope.webui.api.SessionRow;
import dev.dmscope.webui.api.StatusView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A catalog that is still being opened: the UI and the proxy listen at once, the first question
 * waits. Opening takes a second or two, more after an unclean stop.
 */
final class LateCatalog implements SessionCatalog {
  private final CompletableFuture<? extends SessionCatalog> opening;
  private final Function<String, StatusView> failed;

  /**
   * A catalog that will be there.
   *
   * @param failed the status to show if it could not be opened, given why: the traffic is recorded
   *     all the same, and the UI must say so
   */
  LateCatalog(
      CompletableFuture<? extends SessionCatalog> opening, Function<String, StatusView> failed) {
    this.opening = opening;
    this.failed = failed;
  }

  private SessionCatalog catalog() {
    try {
      return opening.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The catalogue could not be opened: " + e.getCause(), e);
    }
  }

  @Override
  public StatusView status() {
    try {
      return opening.join().status();
    } catch (CompletionException e) {
      return failed.apply(String.valueOf(e.getCause()));
    }
  }

  @Override
  public Page<MessageRow> messages(String query, Optional<String> cursor, int limit) {
    return catalog().messages(query, cursor, limit);
  }

  @Override
  public Optional<MessageView> message(String id) {
    return catalog().message(id);
  }

  @Override
  public Optional<byte[]> body(String id) {
    return catalog().body(id);
  }

  @Override
  public Page<SessionRow> sessions(String query, Optional<String> cursor, int limit) {
    return catalog().sessions(query, cursor, limit);
  }

  @Override
  public Optional<SessionRow> session(String id) {
    return catalog().session(id);
  }

  @Override
  public Optional<Ladder> ladder(String id) {
    return catalog().ladder(id);
  }

  @Override
  public Page<FindingView> findings(String query, Optional<String> cursor, int limit) {
    return catalog().findings(query, cursor, limit);
  }

  @Override
  public SearchAnswer search(String query, Optional<String> cursor, int limit) {
    return catalog().search(query, cursor, limit);
  }

  @Override
  public List<RuleView> rules() {
    return catalog().rules();
  }

  @Override
  public Subscription subscribe(
      String query, Optional<String> cursor, Consumer<FeedEvent> listener) {
    return catalog().subscribe(query, cursor, listener);
  }
}
