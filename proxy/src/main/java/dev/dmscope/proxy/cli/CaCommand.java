package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.UserError;
import dev.dmscope.proxy.tls.CertificateAuthority;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which CA devices must trust. */
@Command(
    name = "ca",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the fingerprint and the file of the CA that devices must trust.",
    footer = {
      "",
      "The CA is made on first use, for this installation alone. On a Windows test device:",
      "  certutil -addstore Root ca.pem        (as administrator)",
      "and when you are done:",
      "  certutil -delstore Root dmscope"
    })
final class CaCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Path directory = data.directory().ca();
    try {
      CertificateAuthority ca = CertificateAuthority.openOrCreate(directory);
      PrintWriter out = spec.commandLine().getOut();
      out.println("subject  " + ca.certificate().getSubjectX500Principal().getName());
      out.println("valid    until " + ca.certificate().getNotAfter().toInstant());
      out.println("sha-256  " + ca.fingerprint());
      out.println("pem      " + ca.pem());
      out.flush();
      return Dmscope.CLEAN;
    } catch (IOException e) {
      throw new UserError("The CA in " + directory + " cannot be used: " + e.getMessage(), e);
    }
  }
}
