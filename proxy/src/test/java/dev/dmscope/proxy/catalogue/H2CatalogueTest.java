package dev.dmscope.proxy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2CatalogueTest extends CatalogueContract {
  @TempDir Path directory;

  private Path file() {
    return directory.resolve("catalogue.mv.db");
  }

  @Override
  Catalogue create() {
    return open("recorder-1", "rules-1", 1_000_000);
  }

  private Catalogue open(String recorder, String analysis, long last) {
    return H2Catalogue.open(directory, new Source(recorder, analysis, () -> last));
  }

  private void reopen() {
    catalogue.close();
    catalogue = create();
  }

  @Test
  void whatWasAppliedIsThereAfterARestart() {
    fill(40);
    reopen();
    assertThat(catalogue.applied()).isEqualTo(40);
    assertThat(catalogue.counts().messages()).isEqualTo(80);
    catalogue.sync();
  }

  @Test
  void aCatalogueOfAnotherRecorderIsBegunAnew() {
    fill(8);
    catalogue.close();
    catalogue = open("recorder-2", "rules-1", 100);
    anEmptyOneHasNothing();
  }

  @Test
  void aCatalogueOfAnotherAnalysisIsBegunAnew() {
    fill(8);
    catalogue.close();
    catalogue = open("recorder-1", "rules-2", 100);
    anEmptyOneHasNothing();
  }

  @Test
  void aCatalogueThatKnowsMoreThanTheRecordingIsBegunAnew() {
    fill(8);
    catalogue.close();
    catalogue = open("recorder-1", "rules-1", 7);
    anEmptyOneHasNothing();
  }

  @Test
  void aFileCutShortIsNoticedAndBegunAnew() throws IOException {
    fill(400);
    catalogue.close();
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    catalogue = create();
    anEmptyOneHasNothing();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5_000, 20_000, 30_000, 40_000, 50_000})
  void aFlippedByteIsNoticedAndTheFileBegunAnew(int offset) throws IOException {
    fill(400);
    catalogue.close();
    byte[] bytes = Files.readAllBytes(file());
    bytes[Math.min(offset, bytes.length - 1)] ^= 0x20;
    Files.write(file(), bytes);
    catalogue = create();
    anEmptyOneHasNothing();
  }

  @Test
  void noiseInPlaceOfTheFileIsNoticed() throws IOException {
    catalogue.close();
    byte[] noise = new byte[100_000];
    new java.util.Random(7).nextBytes(noise);
    Files.write(file(), noise);
    catalogue = create();
    anEmptyOneHasNothing();
  }

  @Test
  void aDeletedFileIsMadeAgain() throws IOException {
    fill(8);
    catalogue.close();
    Files.delete(file());
    catalogue = create();
    anEmptyOneHasNothing();
  }

  @Test
  void withoutTheMarkOfAProperCloseEveryRowIsCheckedAndKept() throws IOException {
    fill(40);
    catalogue.apply(batch(40, List.of(Rows.message("3s", "1d")), List.of()));
    catalogue.close();
    Files.delete(directory.resolve("catalogue.clean"));
    catalogue = create();
    assertThat(catalogue.applied()).isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM messages WHERE id = (SELECT MAX(id) FROM messages)",
        "UPDATE messages SET kind = 'empty' WHERE id = (SELECT MIN(id) FROM messages)",
        "DELETE FROM totals",
        "DROP TABLE commands",
        "DELETE FROM recorders"
      })
  void withoutTheMarkLostOrChangedRowsAreNoticed(String damage) throws Exception {
    fill(40);
    catalogue.close();
    Files.delete(directory.resolve("catalogue.clean"));
    try (Connection admin =
            DriverManager.getConnection("jdbc:h2:file:" + directory + "/catalogue", "writer", "");
        Statement statement = admin.createStatement()) {
      statement.execute(damage);
    }
    catalogue = create();
    anEmptyOneHasNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM messages",
        "CREATE ALIAS run FOR 'java.lang.System.gc'",
        "SCRIPT TO 'script.sql'",
        "CALL FILE_READ('/etc/hostname')",
        "CALL CSVWRITE('out.csv', 'SELECT 1')",
        "CREATE TABLE mine (id INT)",
        "SHUTDOWN"
      })
  void theUserOfQueriesCanDoNothingElse(String sql) throws SQLException {
    try (Connection reader =
            DriverManager.getConnection("jdbc:h2:file:" + directory + "/catalogue", "reader", "");
        Statement statement = reader.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void itGoesOnAfterTheStoreFailed() throws SQLException {
    fill(8);
    try (Connection admin =
            DriverManager.getConnection("jdbc:h2:file:" + directory + "/catalogue", "writer", "");
        Statement statement = admin.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    }
    assertThatThrownBy(() -> fill(9)).isInstanceOf(CatalogueFailure.class);
    assertThatThrownBy(() -> catalogue.message("1d")).isInstanceOf(CatalogueFailure.class);
    catalogue.recover();
    assertThat(catalogue.applied()).isEqualTo(8);
    assertThat(catalogue.counts().messages()).isEqualTo(16);
  }

  @Test
  void itsFilesAreTheOwnersAlone() throws IOException {
    fill(8);
    catalogue.close();
    try (var files = Files.list(directory)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              f ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                      .isEqualTo("rw-------"));
    }
    catalogue = create();
  }

  @Test
  void aNameThatWouldRunCodeInTheUrlIsRefused() {
    Path evil = directory.resolve("a;INIT=CREATE ALIAS x AS 'x'");
    assertThatThrownBy(() -> H2Catalogue.open(evil, new Source("r", "a", () -> 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("semicolon");
  }
}
