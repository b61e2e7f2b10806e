package dev.dmscope.proxy.recording;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the files of a recording; the seam where tests let a disk fail. */
interface Storage {
  /** A new file, readable by its owner only. */
  SegmentFile create(Path path) throws IOException;
}
