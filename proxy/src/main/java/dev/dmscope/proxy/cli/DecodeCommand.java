package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Reencoder;
import dev.dmscope.analyzer.codec.Reencoding;
import dev.dmscope.analyzer.codec.WbxmlTokens;
import dev.dmscope.analyzer.codec.json.TreeJson;
import dev.dmscope.analyzer.codec.xml.XmlPrinter;
import dev.dmscope.proxy.app.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what one body says. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints a body as XML: SyncML, DevInf, DDF, provisioning, in XML or WBXML.",
    footer = {
      "",
      "Examples:",
      "  dmscope decode message.wbxml               the document as XML",
      "  dmscope decode --tokens message.wbxml      every token with its offset, bytes and code page",
      "  dmscope decode --round-trip message.wbxml  would writing it again give the same bytes?",
      "  echo 03a4016a00... | dmscope decode -      hex digits from a log",
      "",
      "What the file holds is told by its bytes: XML, WBXML, either of them in gzip or as hex digits.",
      "Bytes that are no text are printed in Base64. Of a damaged body you get what could be read,",
      "and on standard error where it breaks and why.",
      "",
      "Exit codes: 0 all of it was read, 1 it is damaged (or does not round-trip), 2 no document."
    })
final class DecodeCommand implements Callable<Integer> {
  /** What is printed instead of XML. */
  static final class Shape {
    @Option(names = "--json", description = "Print the tree as JSON, with the bytes of each node.")
    private boolean json;

    @Option(names = "--tokens", description = "Print the tokens of WBXML, one a line.")
    private boolean tokens;

    @Option(names = "--hex", description = "Print the bytes, out of gzip and hex digits.")
    private boolean hex;

    @Option(
        names = "--round-trip",
        description = "Write WBXML again and tell whether the bytes are the same, and why not.")
    private boolean roundTrip;
  }

  @ArgGroup private Shape shape = new Shape();

  @Option(
      names = "--type",
      paramLabel = "MEDIA-TYPE",
      description = {
        "Its Content-Type, if the bytes alone do not tell:",
        "application/vnd.syncml.notification is package #0."
      })
  private @Nullable String type;

  @Parameters(paramLabel = "FILE", description = "The body; - reads standard input.")
  private String file = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Input input = Input.read(file, Optional.ofNullable(type));
    Decoded decoded = input.decode();
    if (shape.hex) {
      HexLines.print(input.body(), out);
    } else if (shape.tokens) {
      TokenLines.print(WbxmlTokens.read(input.body(), input.hints()), input.body(), out);
    } else if (shape.roundTrip) {
      out.flush();
      return roundTrip(input, out);
    } else if (shape.json) {
      TreeJson.write(decoded, out);
    } else {
      decoded.tree().ifPresent(root -> out.print(XmlPrinter.document(root)));
    }
    out.flush();
    return verdict(input, decoded);
  }

  private int verdict(Input input, Decoded decoded) {
    PrintWriter err = spec.commandLine().getErr();
    if (decoded instanceof Decoded.Document document) {
      document
          .notices()
          .forEach(n -> err.printf("%s@0x%04X: %s%n", input.name(), n.offset(), n.text()));
      err.flush();
      return Dmscope.CLEAN;
    }
    if (decoded instanceof Decoded.Malformed malformed) {
      err.printf(
          "dmscope: %s is damaged at byte %d (0x%04X) of %d: %s. %s%n",
          input.name(),
          malformed.fault().offset(),
          malformed.fault().offset(),
          input.body().length,
          malformed.fault().reason(),
          malformed.partial().isPresent() ? "What was read up to there is shown." : "");
      err.flush();
      return Dmscope.FINDINGS;
    }
    String what = decoded instanceof Decoded.NotSyncml other ? other.why() : "nothing at all";
    throw new UserError(
        input.name()
            + " holds no document that dmscope knows: "
            + what
            + ". If you know its Content-Type, name it with --type.");
  }

  private static int roundTrip(Input input, PrintWriter out) {
    Reencoding compared = Reencoder.compare(input.body(), input.hints());
    if (compared instanceof Reencoding.Impossible impossible) {
      throw new UserError(input.name() + " cannot be written again: " + impossible.why() + ".");
    }
    if (compared instanceof Reencoding.Different different) {
      out.println(different.text());
      out.flush();
      return Dmscope.FINDINGS;
    }
    out.println("the same bytes");
    out.flush();
    return Dmscope.CLEAN;
  }
}
