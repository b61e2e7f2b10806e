package dev.dmscope.proxy.catalogue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * An open database: one connection that writes, as administrator, and a few that read, as a user
 * who can do nothing else. The readers are pooled because a session of H2 keeps its parsed
 * statements, and because a bound on them keeps a burst of queries from taking all memory.
 */
final class H2Store implements AutoCloseable {
  private static final int READERS = 4;
  private static final long WAIT_MS = 10_000;

  private final H2File file;
  private final Connection writer;
  private final HikariDataSource pool;
  private final Jdbi reader;
  private boolean failed;

  private H2Store(H2File file, Connection writer, HikariDataSource pool) {
    this.file = file;
    this.writer = writer;
    this.pool = pool;
    this.reader = Jdbi.create(pool);
  }

  /** Opens what is there, or makes it. */
  static H2Store open(H2File file) throws SQLException, IOException {
    boolean isNew = !file.exists();
    file.create();
    JdbcDataSource source = source(file.writerUrl(), "writer");
    Connection writer = source.getConnection();
    try {
      file.opened();
      if (isNew) {
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/catalogue/common", "classpath:db/catalogue/h2")
            .load()
            .migrate();
      }
      writer.setAutoCommit(false);
      return new H2Store(file, writer, pool(file));
    } catch (SQLException | IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private static JdbcDataSource source(String url, String user) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    source.setUser(user);
    source.setPassword("");
    return source;
  }

  private static HikariDataSource pool(H2File file) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("catalogue");
    config.setDataSource(source(file.readerUrl(), "reader"));
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(WAIT_MS);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /** For transactions; auto-commit is off. */
  Connection writer() {
    return writer;
  }

  /** For queries. */
  Jdbi reader() {
    return reader;
  }

  /** Whose it is and how far it got; empty if it was never begun. */
  Optional<Position> position() throws SQLException {
    try (PreparedStatement select = writer.prepareStatement(Position.SELECT);
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(Position.read(row)) : Optional.empty();
    }
  }

  /** Forces all that was committed to the disk: a commit alone does not. */
  void sync() throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  /**
   * The file can no longer be relied on: closing leaves no mark, and nobody reads any more, since a
   * reader would open a database anew that has closed itself.
   */
  void failed() {
    failed = true;
    pool.close();
  }

  @Override
  public void close() throws SQLException, IOException {
    pool.close();
    try (writer;
        Statement statement = writer.createStatement()) {
      statement.execute("SHUTDOWN");
    }
    if (!failed) {
      file.closed();
    }
  }
}
