package dev.dmscope.proxy.capture;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Headers;
import java.nio.ByteBuffer;

/** The tap of an exchange that found no room: counted when it opened, ignored since. */
final class RejectedTap implements ExchangeTap {
  static final RejectedTap INSTANCE = new RejectedTap();

  private RejectedTap() {}

  @Override
  public void requestBytes(ByteBuffer bytes) {}

  @Override
  public void requestEnded(Body.State how) {}

  @Override
  public void responded(
      int status,
      String reason,
      String protocol,
      Headers headers,
      TlsFacts server,
      boolean madeByProxy) {}

  @Override
  public void responseBytes(ByteBuffer bytes) {}

  @Override
  public void responseEnded(Body.State how) {}

  @Override
  public void finished() {}
}
