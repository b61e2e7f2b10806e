package dev.dmscope.proxy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.proxy.importer.Written;
import dev.dmscope.proxy.recording.WarcRecording;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real recording, catalogue and index. */
class ImportCommandTest {
  @TempDir private Path directory;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  @Test
  void whatWasImportedIsFoundWithItsFindingsAtItsTime() throws IOException {
    String data = directory.resolve("store").toString();
    String recorded = Written.warc(directory).toString();

    Outcome imported = run("import", "--data", data, recorded);

    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).isEqualTo("2 exchanges imported into " + data + ".\n");
    assertThat(imported.code()).isZero();
    Outcome found = run("search", "--data", data, "device:IMEI* rule:msgid-gap");
    assertThat(found.out()).contains("2026-03-04T05:06:09.010Z").contains("IMEI:490154203237518");
    assertThat(run("search", "--data", data, "uri:./DevDetail/SwV").err()).startsWith("2 of 2");
  }

  @Test
  void bareBodiesAreImportedToo() throws IOException {
    Path bodies = Files.createDirectories(directory.resolve("b"));
    for (int i = 0; i < 4; i++) {
      Files.writeString(bodies.resolve(i + ".xml"), Written.session().get(i));
    }
    String data = directory.resolve("store").toString();

    assertThat(run("import", "--data", data, bodies.toString()).code()).isZero();

    assertThat(run("search", "--data", data, "rule:msgid-gap").err()).startsWith("1 of 1");
  }

  @Test
  void whileAnotherRecordsThereItSaysWhatToDo() throws IOException {
    Path data = directory.resolve("store");
    String recorded = Written.warc(directory).toString();
    try (WarcRecording running = WarcRecording.open(data)) {
      Outcome outcome = run("import", "--data", data.toString(), recorded);

      assertThat(outcome.err()).contains("Another dmscope records into").contains("--data");
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(running.last()).isZero();
    }
  }

  @Test
  void whatCannotBeReadIsSaidAndTheRestImported() throws IOException {
    Path broken = Files.writeString(directory.resolve("broken.har"), "{\"log\":{\"entries\":[");
    String data = directory.resolve("store").toString();

    Outcome outcome =
        run("import", "--data", data, broken.toString(), Written.warc(directory).toString());

    assertThat(outcome.err()).hasLineCount(1).contains("broken.har: not an HTTP archive");
    assertThat(outcome.out()).startsWith("2 exchanges imported");
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void aCheckReadsTheSameFiles() throws IOException {
    Outcome outcome = run("check", Written.warc(directory).toString());

    assertThat(outcome.out()).contains("data#2 response:3: error: MsgID").contains("[cmdid-zero]");
    assertThat(outcome.err()).contains("4 messages in 1 session");
    assertThat(outcome.code()).isEqualTo(1);
  }
}
