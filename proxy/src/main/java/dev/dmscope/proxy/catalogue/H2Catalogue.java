package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A catalogue in an H2 file. H2 is trusted with nothing that cannot be derived again: it may lose
 * what it acknowledged when the power fails, and closes the whole database when the disk is full.
 */
public final class H2Catalogue implements Catalogue {
  private static final Logger LOG = LoggerFactory.getLogger(H2Catalogue.class);

  private final Opening opening;
  private volatile H2Store store;
  private Position position;
  private Totals totals;

  private H2Catalogue(Opening opening) {
    this.opening = opening;
    this.store = opening.open();
    try {
      this.position = store.position().orElseThrow();
      this.totals = Totals.read(store.writer());
    } catch (SQLException e) {
      CatalogueFailure failure = failure("open", e);
      closeQuietly();
      throw failure;
    }
  }

  /**
   * Opens the catalogue of that directory. One that is damaged or does not fit {@code source} is
   * deleted and begun anew: {@link #applied} is 0 then.
   *
   * @throws CatalogueFailure if it is in use or cannot be made
   * @throws IllegalArgumentException if the directory's name would be unsafe in a URL
   */
  public static H2Catalogue open(Path directory, Source source) {
    return new H2Catalogue(new Opening(new H2File(directory), source));
  }

  @Override
  public synchronized long applied() {
    return position.applied();
  }

  @Override
  public synchronized void apply(Batch batch) {
    if (batch.applied() < position.applied()) {
      throw new IllegalArgumentException(
          "Exchange " + batch.applied() + " comes after " + position.applied());
    }
    Connection connection = store.writer();
    Totals changed = totals.copy();
    try {
      Counts findings =
          new BatchWriter(connection, changed, position, batch.applied()).write(batch);
      Position reached =
          new Position(position.recorder(), position.version(), batch.applied(), findings);
      reached.update(connection);
      changed.update(connection);
      connection.commit();
      position = reached;
      totals = changed;
    } catch (SQLException e) {
      throw failure("write to", e);
    }
  }

  @Override
  public synchronized void sync() {
    try {
      store.sync();
    } catch (SQLException e) {
      throw failure("write to", e);
    }
  }

  @Override
  public synchronized void clear() {
    try {
      closeQuietly();
      begin(opening.fresh());
    } catch (SQLException | IOException e) {
      throw failure("clear", e);
    }
  }

  @Override
  public synchronized void recover() {
    closeQuietly();
    H2Store opened = opening.open();
    try {
      begin(opened);
    } catch (SQLException e) {
      throw failure("open", e);
    }
  }

  private void begin(H2Store opened) throws SQLException {
    store = opened;
    position = opened.position().orElseThrow();
    totals = Totals.read(opened.writer());
  }

  /** What cannot be written must not look whole when it is opened next. */
  private CatalogueFailure failure(String doing, Exception cause) {
    store.failed();
    try {
      store.writer().rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    return new CatalogueFailure("Cannot " + doing + " the catalogue: " + cause.getMessage(), cause);
  }

  private void closeQuietly() {
    try {
      store.close();
    } catch (SQLException | IOException e) {
      LOG.info("The catalogue could not be closed in order: {}", e.getMessage());
    }
  }

  @Override
  public List<MessageRow> messagesBefore(Optional<String> before, int limit) {
    return ask(q -> q.messagesBefore(before, limit));
  }

  @Override
  public List<MessageRow> messages(Collection<String> ids) {
    return ask(q -> q.messages(ids));
  }

  @Override
  public Optional<MessageRow> message(String id) {
    return messages(List.of(id)).stream().findFirst();
  }

  @Override
  public List<MessageRow> messagesOf(String session, int limit) {
    return ask(q -> q.messagesOf(session, limit));
  }

  @Override
  public Optional<String> previousOf(MessageRow message) {
    return ask(q -> q.previousOf(message));
  }

  @Override
  public Optional<String> nextOf(MessageRow message) {
    return ask(q -> q.nextOf(message));
  }

  @Override
  public List<CommandRow> commandsOf(String session) {
    return ask(q -> q.commandsOf(session));
  }

  @Override
  public List<SessionRow> sessionsBefore(Optional<String> before, int limit) {
    return ask(q -> q.sessionsBefore(before, limit));
  }

  @Override
  public List<SessionRow> sessions(Collection<String> ids) {
    return ask(q -> q.sessions(ids));
  }

  @Override
  public Optional<SessionRow> session(String id) {
    return sessions(List.of(id)).stream().findFirst();
  }

  @Override
  public List<FindingView> findingsBefore(Optional<String> before, int limit) {
    return ask(q -> q.findingsBefore(before, limit));
  }

  @Override
  public List<FindingView> findingsOf(Collection<String> messages) {
    return ask(q -> q.findingsOf(messages));
  }

  @Override
  public List<FindingView> findingsOfSession(String session, int limit) {
    return ask(q -> q.findingsOfSession(session, limit));
  }

  @Override
  public Set<String> openSessions() {
    return ask(Queries::openSessions);
  }

  @Override
  public List<Long> resumable(Instant since, int most) {
    return ask(q -> q.resumable(since, most));
  }

  @Override
  public List<String> changedSince(long applied) {
    return ask(q -> q.changedSince(applied));
  }

  @Override
  public CatalogueCounts counts() {
    return ask(Queries::counts);
  }

  private <T> T ask(Function<Queries, T> question) {
    try {
      return store.reader().withHandle(handle -> question.apply(new Queries(handle)));
    } catch (JdbiException e) {
      throw new CatalogueFailure("Cannot read the catalogue: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void close() {
    closeQuietly();
  }
}
