package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.wbxml.Encoded;
import dev.dmscope.analyzer.codec.wbxml.StringTable;
import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions;
import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions.Habit;
import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import dev.dmscope.analyzer.codec.xml.XmlWriter;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.proxy.app.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a document in the other encoding. */
@Command(
    name = "encode",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes a document as WBXML or as XML; decoding it gives the same document.",
    footer = {
      "",
      "Examples:",
      "  dmscope encode --wbxml message.xml -o message.wbxml",
      "  dmscope encode --wbxml --string-table repeated --hex message.xml",
      "  dmscope encode --xml message.wbxml",
      "",
      "White space between elements and declarations of namespaces have no place in WBXML and are",
      "left out. Names that have no token go into the string table."
    })
final class EncodeCommand implements Callable<Integer> {
  /** One of them must be said. */
  static final class Target {
    @Option(names = "--wbxml", description = "Write WBXML.")
    private boolean wbxml;

    @Option(names = "--xml", description = "Write XML in UTF-8, with nothing laid out.")
    private boolean xml;

    boolean isXml() {
      return xml && !wbxml;
    }
  }

  enum Table {
    NONE,
    LITERALS,
    REPEATED;

    StringTable table() {
      return switch (this) {
        case NONE -> StringTable.NONE;
        case LITERALS -> StringTable.LITERALS;
        case REPEATED -> StringTable.REPEATED;
      };
    }
  }

  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  @Option(
      names = "--wbxml-version",
      paramLabel = "1.1|1.2|1.3",
      defaultValue = "1.3",
      description = "Of the header; ${DEFAULT-VALUE} unless given.")
  private String version = "1.3";

  @Option(
      names = "--string-table",
      paramLabel = "none|literals|repeated",
      defaultValue = "literals",
      description = {
        "What goes into it: nothing, names without a token,",
        "or repeated texts too; ${DEFAULT-VALUE} unless given."
      })
  private Table table = Table.LITERALS;

  @Option(names = "--literal-public-id", description = "Write the public identifier out.")
  private boolean literalPublicId;

  @Option(names = "--opaque-data", description = "Write the text of Data as OPAQUE.")
  private boolean opaqueData;

  @Option(names = "--hex", description = "Print hex digits, not bytes.")
  private boolean hex;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; without it, standard output.")
  private @Nullable Path output;

  @Parameters(paramLabel = "FILE", description = "The document; - reads standard input.")
  private String file = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Input input = Input.read(file, Optional.empty());
    Element root = root(input, input.decode());
    byte[] bytes =
        target.isXml()
            ? XmlWriter.write(root).getBytes(StandardCharsets.UTF_8)
            : wbxml(input, root);
    if (hex) {
      bytes = (HexFormat.of().formatHex(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
    if (output != null) {
      Files.write(output, bytes);
    } else if (hex || target.isXml()) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(new String(bytes, StandardCharsets.UTF_8));
      out.flush();
    } else {
      System.out.write(bytes);
      System.out.flush();
    }
    return Dmscope.CLEAN;
  }

  private byte[] wbxml(Input input, Element root) {
    if (!Set.of("1.1", "1.2", "1.3").contains(version)) {
      throw new UserError("There is no WBXML " + version + " to write; say 1.1, 1.2 or 1.3.");
    }
    WbxmlOptions options =
        WbxmlOptions.PLAIN
            .withVersion(version.charAt(2) - '0')
            .withStringTable(table.table())
            .withHabits(opaqueData ? Set.of(Habit.OPAQUE_DATA) : Set.of());
    Encoded encoded =
        WbxmlWriter.write(root, literalPublicId ? options.withLiteralPublicId() : options);
    if (encoded instanceof Encoded.Document document) {
      return document.bytes();
    }
    Encoded.Refused refused = (Encoded.Refused) encoded;
    throw new UserError(
        input.name() + " has no WBXML form: " + refused.path() + ": " + refused.reason() + ".");
  }

  private static Element root(Input input, Decoded decoded) {
    if (decoded instanceof Decoded.Document document) {
      return document.root();
    }
    if (decoded instanceof Decoded.Malformed malformed) {
      throw new UserError(
          input.name()
              + " is damaged at byte "
              + malformed.fault().offset()
              + ": "
              + malformed.fault().reason()
              + ". 'dmscope decode' shows what can be read.");
    }
    throw new UserError(input.name() + " holds no document that dmscope knows.");
  }
}
