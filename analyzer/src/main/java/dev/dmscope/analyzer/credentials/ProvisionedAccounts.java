package dev.dmscope.analyzer.credentials;

import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts that a provisioning document sets up: {@code APPAUTH} of a w7 {@code APPLICATION},
 * as in MS-MDE2 3.6. AAUTHLEVEL APPSRV is what the device logs in with at the server, CLIENT what
 * the server does at the device; since documents confuse the two, try both for either. The accounts
 * stay in memory, for checking.
 */
public final class ProvisionedAccounts {
  private static final int MOST = 8;

  private ProvisionedAccounts() {}

  /** The accounts of the document with that root; none if it is no provisioning document. */
  public static List<Account> in(Element root) {
    List<Account> found = new ArrayList<>(2);
    for (Element application : root.all("characteristic")) {
      Map<String, String> facts = parms(application);
      if (found.size() < MOST && isNamed(application, "APPLICATION") && isDm(facts)) {
        String server = facts.getOrDefault("PROVIDER-ID", "");
        for (Element auth : application.all("characteristic")) {
          if (isNamed(auth, "APPAUTH")) {
            account(parms(auth), server).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private static boolean isDm(Map<String, String> application) {
    return application.getOrDefault("APPID", "").equalsIgnoreCase("w7");
  }

  private static boolean isNamed(Element characteristic, String type) {
    return characteristic.attribute("type").filter(type::equalsIgnoreCase).isPresent();
  }

  /** A server that logs in without a name of its own goes by its id. */
  private static Optional<Account> account(Map<String, String> parms, String server) {
    String secret = parms.get("AAUTHSECRET");
    boolean atDevice = parms.getOrDefault("AAUTHLEVEL", "").equalsIgnoreCase("CLIENT");
    String name = parms.getOrDefault("AAUTHNAME", atDevice ? server : "");
    if (secret == null || name.isEmpty()) {
      return Optional.empty();
    }
    byte[] nonce = AsSent.decoded(parms.getOrDefault("AAUTHDATA", ""));
    return Optional.of(
        new Account(
            atDevice ? Role.SERVER : Role.DEVICE,
            name,
            secret,
            nonce.length == 0
                ? Optional.empty()
                : Optional.of(Nonce.of(nonce, Nonce.Origin.GIVEN))));
  }

  private static Map<String, String> parms(Element characteristic) {
    Map<String, String> parms = new HashMap<>();
    for (Element parm : characteristic.all("parm")) {
      Optional<String> name = parm.attribute("name");
      Optional<String> value = parm.attribute("value");
      if (name.isPresent() && value.isPresent()) {
        parms.putIfAbsent(name.get().toUpperCase(Locale.ROOT), value.get());
      }
    }
    return parms;
  }
}
