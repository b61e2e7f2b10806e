package dev.dmscope.proxy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.proxy.importer.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/checking.md, run by a shell as it stands there. */
@DisabledOnOs(OS.WINDOWS)
class CiExampleTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final String PROGRAM =
      "dmscope() { \"$JAVA\" -cp \"$CP\" dev.dmscope.proxy.cli.Main \"$@\"; }\n";

  @TempDir private Path directory;

  @BeforeEach
  void aRecordingWithViolations() throws IOException {
    writeSession("IMEI:490154203237518");
  }

  private void writeSession(String device) throws IOException {
    Path recorded = Files.createDirectories(directory.resolve("recorded"));
    for (int i = 0; i < 4; i++) {
      String message = Written.session().get(i).replace("IMEI:490154203237518", device);
      Files.writeString(recorded.resolve(i + ".xml"), message);
    }
  }

  @Test
  void onlyNewViolationsFailTheBuild() throws Exception {
    List<String> commands = example().lines().filter(l -> l.startsWith("dmscope ")).toList();
    assertThat(commands).hasSize(2);

    assertThat(run(example())).as("first run: all is known").isZero();
    assertThat(run(commands.get(1).replace("--baseline dmscope-baseline.txt ", "")))
        .as("without the baseline the same fails")
        .isEqualTo(1);
    Path later = directory.resolve("recorded").resolve("0.xml");
    Files.writeString(later, Files.readString(later).replace("<CmdID>1</CmdID>", ""));
    assertThat(run(commands.get(1))).as("a violation more").isEqualTo(1);
    assertThat(directory.resolve("check.sarif"))
        .content()
        .contains("\"baselineState\" : \"new\"", "\"baselineState\" : \"unchanged\"");
    writeSession("IMEI:490154203237519");
    assertThat(run(commands.get(1))).as("another device, no violation more").isZero();
  }

  private static String example() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "checking.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private int run(String script) throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", PROGRAM + script);
    shell.directory(directory.toFile());
    shell.environment().put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java") + "");
    shell.environment().put("CP", System.getProperty("java.class.path"));
    shell.redirectErrorStream(true);
    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    assertThat(output).doesNotContain("should not have happened");
    return code;
  }
}
