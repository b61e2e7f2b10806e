package dev.dmscope.proxy.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The certificates made so far, by key algorithm and host. All leaves share one EC and one RSA key
 * pair: a new RSA pair takes 200 ms and more, a signature less than one. The pairs are made in the
 * background, RSA only once somebody asks for it.
 */
final class Leaves {
  /** Devices choose the names they ask for, so there must be an end to them. */
  private static final int LIMIT = 1_000;

  private final Identity authority;
  private final FutureTask<KeyPair> ec = new FutureTask<>(KeyPairs::ec);
  private final FutureTask<KeyPair> rsa = new FutureTask<>(KeyPairs::rsa);
  private final Map<String, Identity> made =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Identity> eldest) {
          return size() > LIMIT;
        }
      };

  Leaves(Identity authority) {
    this.authority = authority;
  }

  /**
   * Makes in the background what the first handshake for that host will need, and then the RSA keys
   * for clients that accept nothing else. What fails here fails again, with its reason, in the
   * handshake that needs it.
   */
  void prepare(List<String> names) {
    FutureTask<Identity> first = new FutureTask<>(() -> find("EC", names));
    Thread thread =
        new Thread(
            () -> {
              first.run();
              rsa.run();
            },
            "dmscope-keys");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The certificate that holds for all of these names; made if it is not there, or about to end.
   *
   * @param algorithm {@code EC} or {@code RSA}
   * @param names DNS names and IP addresses, canonical, at least one
   */
  Identity find(String algorithm, List<String> names) throws GeneralSecurityException {
    KeyPair keys = keys(algorithm.equals("RSA") ? rsa : ec);
    String key = algorithm + "|" + names;
    synchronized (made) {
      Identity found = made.get(key);
      if (found == null || endsSoon(found.certificate())) {
        found = new Identity(keys.getPrivate(), Mint.leaf(authority, names, keys));
        made.put(key, found);
      }
      return found;
    }
  }

  private static boolean endsSoon(X509Certificate leaf) {
    return leaf.getNotAfter().toInstant().isBefore(Instant.now().plus(Duration.ofDays(1)));
  }

  private static KeyPair keys(FutureTask<KeyPair> pair) throws GeneralSecurityException {
    pair.run(); // does nothing if it is done or running
    try {
      return pair.get();
    } catch (ExecutionException e) {
      throw new GeneralSecurityException("no keys for certificates", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GeneralSecurityException("interrupted while waiting for keys", e);
    }
  }
}
