package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.Counts;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the file if it can be trusted and fits the recording; else deletes it and begins a new one:
 * all that was in it can be derived again.
 */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  /** Changes with the tables. */
  private static final String TABLES = "1";

  private final H2File file;
  private final Source source;
  private final String version;

  Opening(H2File file, Source source) {
    this.file = file;
    this.source = source;
    this.version = TABLES + " " + source.analysis();
  }

  H2Store open() {
    try {
      if (file.exists()) {
        Optional<H2Store> kept = existing();
        if (kept.isPresent()) {
          return kept.get();
        }
      }
      return fresh();
    } catch (SQLException | IOException | FlywayException e) {
      throw new CatalogueFailure(
          "Cannot make the catalogue " + file + ": " + e.getMessage() + ". Check space and rights.",
          e);
    }
  }

  /** Deletes what is there and begins anew. */
  H2Store fresh() throws SQLException, IOException {
    file.delete();
    H2Store store = H2Store.open(file);
    new Position(source.recorder(), version, 0, Counts.NONE).insert(store.writer());
    new Totals().begin(store.writer());
    store.writer().commit();
    return store;
  }

  private Optional<H2Store> existing() throws IOException {
    boolean marked = file.isMarked();
    if (marked && !file.isAsMarked()) {
      return refuse("it was changed since it was closed");
    }
    H2Store store;
    try {
      store = H2Store.open(file);
    } catch (SQLException | RuntimeException e) {
      // Runtime exceptions too: a damaged page can break H2 anywhere while it reads.
      if (e instanceof SQLException sql
          && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        throw new CatalogueFailure(
            "The catalogue " + file + " is in use. Is dmscope running already?", e);
      }
      return refuse("it cannot be read: " + e.getMessage());
    }
    String why = misfit(store, marked);
    if (why.isEmpty()) {
      return Optional.of(store);
    }
    giveUp(store);
    return refuse(why);
  }

  private Optional<H2Store> refuse(String why) {
    LOG.warn("Rebuilding the catalogue {}: {}", file, why.lines().findFirst().orElse(""));
    return Optional.empty();
  }

  private static void giveUp(H2Store store) throws IOException {
    store.failed();
    try {
      store.close();
    } catch (SQLException e) {
      LOG.info("The old catalogue could not be closed in order: {}", e.getMessage());
    }
  }

  private String misfit(H2Store store, boolean marked) {
    try {
      return misfitOf(store, marked);
    } catch (SQLException | RuntimeException e) {
      return "it cannot be read: " + e.getMessage();
    }
  }

  /** Why the store cannot be used; empty if it can. */
  private String misfitOf(H2Store store, boolean marked) throws SQLException {
    Optional<Position> found = store.position();
    if (found.isEmpty()) {
      return "it was never finished";
    }
    Position position = found.get();
    if (!position.recorder().equals(source.recorder())) {
      return "it belongs to another recording";
    }
    if (!position.version().equals(version)) {
      return "it was made by another version";
    }
    if (position.applied() > source.last().getAsLong()) {
      return "it knows exchanges that the recording does not have";
    }
    if (marked) {
      return "";
    }
    return Totals.read(store.writer())
        .damaged(store.writer())
        .map(table -> "rows of " + table + " are lost or damaged")
        .orElse("");
  }
}
