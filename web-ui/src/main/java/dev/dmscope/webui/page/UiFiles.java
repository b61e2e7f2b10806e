package dev.dmscope.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the application's files come from: the class path, or a directory while working on it. */
record UiFiles(Optional<Path> directory) {
  private static final String LIBRARIES = "/_static/";

  /** The file of this path, which begins with a slash; empty if there is none. */
  Optional<byte[]> read(String path) throws IOException {
    if (!isPlain(path)) {
      return Optional.empty();
    }
    if (path.startsWith(LIBRARIES)) {
      return resource("META-INF/resources" + path);
    }
    if (directory.isEmpty()) {
      return resource("ui" + path);
    }
    Path file = directory.get().resolve(path.substring(1));
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /** No part is empty or begins with a dot, and there is nothing a file system could misread. */
  private static boolean isPlain(String path) {
    return path.matches("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+") && !path.startsWith("/types/");
  }

  private static Optional<byte[]> resource(String name) throws IOException {
    try (InputStream in = UiFiles.class.getClassLoader().getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
