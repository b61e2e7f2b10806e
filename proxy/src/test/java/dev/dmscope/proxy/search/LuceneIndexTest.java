package dev.dmscope.proxy.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.proxy.search.query.QueryParser;
import dev.dmscope.proxy.search.query.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
  @TempDir Path folder;

  @Test
  void theNewestComeFirstAndPagesStayPutWhileOthersAreAdded() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(range(1, 20), 20);
      index.refresh();
      Found first = find(index, "", Optional.empty(), 10);
      assertThat(first.ids()).startsWith("20s", "20d", "19s").hasSize(10).endsWith("16d");
      assertThat(first.more()).isTrue();
      assertThat(first.total()).isEqualTo(40);
      index.apply(range(21, 30), 30);
      index.refresh();
      Found second = find(index, "", Optional.of("16d"), 10);
      assertThat(second.ids()).startsWith("15s", "15d").hasSize(10);
      assertThat(find(index, "", Optional.of("1s"), 10).ids()).containsExactly("1d");
      assertThat(find(index, "", Optional.of("1d"), 10).ids()).isEmpty();
    }
  }

  @Test
  void aMessageThatComesAgainTakesThePlaceOfTheOneBefore() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(List.of(Messages.of("1d", "before")), 1);
      index.apply(List.of(Messages.of("1d", "after")), 1);
      index.refresh();
      assertThat(find(index, "before").ids()).isEmpty();
      assertThat(find(index, "after").ids()).containsExactly("1d");
    }
  }

  @Test
  void aSubtreeIsFoundByItsNodeInAnyCase() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(
          List.of(
              Messages.of("1d", "", "./Vendor/MSFT"),
              Messages.of("2d", "", "./Vendor/MSFT/DMClient/Provider/MS%20DM%20Server"),
              Messages.of("3d", "", "./Vendor/MSFTX/Y"),
              Messages.of("4d", "", "./DevInfo/DevId")),
          4);
      index.refresh();
      assertThat(find(index, "uri:./Vendor/MSFT/*").ids()).containsExactly("2d");
      assertThat(find(index, "uri:./vendor/msft").ids()).containsExactly("2d", "1d");
      assertThat(find(index, "uri:./Vendor/*").ids()).containsExactly("3d", "2d", "1d");
      assertThat(find(index, "uri:provider").ids()).containsExactly("2d");
    }
  }

  @Test
  void escapedXmlInsideDataIsFoundByItsWords() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(
          List.of(Messages.of("1d", "<WLANProfile><name>Corp Net</name></WLANProfile>")), 1);
      index.refresh();
      assertThat(find(index, "wlanprofile").ids()).containsExactly("1d");
      assertThat(find(index, "\"<name>Corp Net</name>\"").ids()).containsExactly("1d");
    }
  }

  @Test
  void sessionsOfTheHitsAreToldOnce() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(range(1, 5), 5);
      index.refresh();
      FoundSessions sessions = index.sessions(parse("cmd:get"), OpenSessions.NONE);
      assertThat(sessions.newest(Optional.empty(), 10)).containsExactly("1d");
      assertThat(sessions.newest(Optional.of("1d"), 10)).isEmpty();
      assertThat(sessions.contains("1d")).isTrue();
      assertThat(sessions.contains("2d")).isFalse();
    }
  }

  @Test
  void hugeValuesAreTakenAndHugeWordsToo() {
    String huge = "x".repeat(200_000);
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(List.of(Messages.of("1d", huge + " tail", "./" + huge + "/leaf")), 1);
      index.refresh();
      assertThat(find(index, "tail").ids()).containsExactly("1d");
      assertThat(find(index, "x".repeat(64)).ids()).containsExactly("1d");
    }
  }

  @Test
  void whatWasKeptIsThereAfterClosing() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(range(1, 3), 3);
    }
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      assertThat(index.applied()).isEqualTo(3);
      assertThat(find(index, "").ids()).hasSize(6);
    }
  }

  @Test
  void anIndexOfAnotherRecorderIsBegunAnew() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(range(1, 3), 3);
    }
    try (LuceneIndex index = LuceneIndex.open(folder, "r2")) {
      assertThat(index.applied()).isZero();
      assertThat(find(index, "").ids()).isEmpty();
    }
  }

  @Test
  void anIndexWithoutItsListOfSegmentsIsBegunAnew() throws IOException {
    filled();
    for (Path file : files("segments")) {
      Files.delete(file);
    }
    isEmptyAndWorks();
  }

  @Test
  void anIndexWithADamagedListOfSegmentsIsBegunAnew() throws IOException {
    filled();
    for (Path file : files("segments")) {
      flip(file);
    }
    isEmptyAndWorks();
  }

  @Test
  void anIndexWithAFileMissingIsBegunAnew() throws IOException {
    filled();
    for (Path file : files("_")) {
      Files.delete(file);
    }
    isEmptyAndWorks();
  }

  @Test
  void damageIsFoundAfterAnUncleanStopAndTheNextApplyAsksForEverythingAgain() throws Exception {
    filled();
    for (Path file : files("_")) {
      if (file.toString().endsWith(".cfs")) {
        flip(file);
      }
    }
    Files.delete(folder.resolve("clean"));
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      // The check runs in the background: feeding goes on until it is told to begin again.
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000_000; i++) {
                  index.apply(List.of(), 3);
                }
              })
          .isInstanceOf(UncheckedIOException.class);
      assertThat(index.applied()).isZero();
      index.apply(range(1, 3), 3);
      index.refresh();
      assertThat(find(index, "").ids()).hasSize(6);
    }
  }

  @Test
  void clearForgetsEverything() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(range(1, 3), 3);
      index.clear();
      assertThat(index.applied()).isZero();
      assertThat(find(index, "").ids()).isEmpty();
    }
  }

  @Test
  void aSecondProgramIsRefusedAndTheIndexUnharmed() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(range(1, 3), 3);
      index.commit();
      assertThatThrownBy(() -> LuceneIndex.open(folder, "r1"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(folder.toString());
      assertThat(index.applied()).isEqualTo(3);
    }
  }

  private void filled() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      index.apply(range(1, 3), 3);
    }
  }

  private void isEmptyAndWorks() {
    try (LuceneIndex index = LuceneIndex.open(folder, "r1")) {
      assertThat(index.applied()).isZero();
      index.apply(range(1, 3), 3);
      index.refresh();
      assertThat(find(index, "").ids()).hasSize(6);
    }
  }

  private List<Path> files(String prefix) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < 5; i++) {
      bytes[bytes.length / 2 + i] ^= 0x5A;
    }
    Files.write(file, bytes);
  }

  private static List<IndexedMessage> range(int first, int last) {
    List<IndexedMessage> messages = new ArrayList<>();
    for (int seq = first; seq <= last; seq++) {
      messages.add(Messages.of(seq + "d", "device says " + seq));
      messages.add(Messages.of(seq + "s", "server says " + seq));
    }
    return messages;
  }

  private static Found find(LuceneIndex index, String query) {
    return find(index, query, Optional.empty(), 50);
  }

  private static Found find(LuceneIndex index, String query, Optional<String> before, int limit) {
    return index.find(parse(query), before, limit, OpenSessions.NONE);
  }

  private static dev.dmscope.proxy.search.query.Query parse(String query) {
    return QueryParser.parse(query, Messages.START, Scope.MESSAGES);
  }
}
