package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.credentials.Credentials;
import dev.dmscope.analyzer.credentials.CredentialsProblem;
import dev.dmscope.proxy.app.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --credentials}, the same for every command that judges sessions. */
final class CredentialsOption {
  private static final long LARGEST = 4 << 20;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = {
        "Accounts of devices and servers, with which the digests they",
        "send are recomputed. docs/credentials.md tells its form."
      })
  private @Nullable Path file;

  /**
   * The accounts of the file; none if the option was not given. Warns where others can read it.
   *
   * @throws UserError if it cannot be read
   */
  Credentials read(PrintWriter err) {
    if (file == null) {
      return Credentials.NONE;
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserError(file + " is too large for a credentials file: more than 4 MB.");
      }
      warnIfOpenToOthers(file, err);
      return Credentials.parse(file.toString(), Files.readString(file));
    } catch (CredentialsProblem e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new UserError("There is no credentials file " + file + ".", e);
    } catch (CharacterCodingException e) {
      throw new UserError("The credentials file " + file + " is not written in UTF-8.", e);
    } catch (IOException e) {
      throw new UserError("The credentials file cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static void warnIfOpenToOthers(Path file, PrintWriter err) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (posix == null) {
      return; // a file system without such permissions
    }
    Set<PosixFilePermission> open = posix.readAttributes().permissions();
    if (open.contains(PosixFilePermission.OTHERS_READ)
        || open.contains(PosixFilePermission.GROUP_READ)) {
      err.println(
          "WARNING: others on this machine can read the passwords in "
              + file
              + ". Close it with: chmod 600 "
              + file);
      err.flush();
    }
  }
}
