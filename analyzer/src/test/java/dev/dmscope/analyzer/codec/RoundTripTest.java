package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import dev.dmscope.analyzer.codec.wbxml.Encoded;
import dev.dmscope.analyzer.codec.wbxml.StringTable;
import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions;
import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions.Habit;
import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import dev.dmscope.analyzer.codec.xml.XmlWriter;
import dev.dmscope.analyzer.tree.Element;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand trees go into WBXML and XML and come back as they were. Each tree has a seed
 * of its own; a failure names it.
 */
class RoundTripTest {
  private static final long FIRST_SEED = 20_261_122_000_000L;
  private static final int TREES = 50_000;
  private static final List<Integer> CHARSETS =
      List.of(106, 106, 106, 0, 4, 1000, 1013, 1014, 1015);
  private static final List<StringTable> TABLES =
      List.of(
          StringTable.LITERALS,
          StringTable.REPEATED,
          new StringTable.Given("1\0chr\0x\0w7".getBytes(UTF_8)));

  @Test
  void everyTreeComesBackFromWbxml() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TREES; seed++) {
      Element tree = new Trees(seed, false).next();
      WbxmlOptions options = options(new Random(seed));
      if (WbxmlWriter.write(tree, options) instanceof Encoded.Document document) {
        same(tree, document.bytes(), "seed " + seed + " with " + options);
      } else {
        fail("seed " + seed + ": " + WbxmlWriter.write(tree, options));
      }
    }
  }

  @Test
  void everyTreeComesBackFromXml() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TREES; seed++) {
      Element tree = new Trees(seed, true).next();
      same(tree, XmlWriter.write(tree).getBytes(UTF_8), "seed " + seed);
    }
  }

  private static void same(Element tree, byte[] encoded, String what) {
    Decoded decoded = Codec.decode(encoded, Hints.NONE);
    if (!(decoded instanceof Decoded.Document document)) {
      throw new AssertionError(what + " is " + decoded);
    }
    SameTree.difference(tree, document.root())
        .ifPresent(
            difference -> {
              throw new AssertionError(what + ":\n" + difference);
            });
  }

  private static WbxmlOptions options(Random random) {
    Set<Habit> habits = EnumSet.of(Habit.KEEPS_SPACE);
    for (Habit habit : Habit.values()) {
      if (habit != Habit.KEEPS_NAMESPACES && random.nextInt(3) == 0) {
        habits.add(habit);
      }
    }
    int charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    StringTable table = TABLES.get(random.nextInt(charset == 106 ? 3 : 2));
    WbxmlOptions options =
        WbxmlOptions.PLAIN
            .withVersion(1 + random.nextInt(3))
            .withCharset(charset)
            .withStringTable(table)
            .withHabits(habits);
    return random.nextInt(4) == 0 ? options.withLiteralPublicId() : options;
  }
}
