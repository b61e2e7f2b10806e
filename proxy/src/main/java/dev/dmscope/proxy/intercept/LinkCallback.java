package dev.dmscope.proxy.intercept;

import java.io.IOException;

/** Takes a connection to the server, or why there is none. Called once, on the I/O thread. */
interface LinkCallback {
  void ready(ServerLink link);

  void failed(IOException why);
}
