package org.parvis.adapter.web;

import java.net.URI;
import java.time.ZoneId;

/**
 * What the pages need to know of the installation.
 *
 * @param baseUrl the one address under which members reach it
 * @param rehearsal whether this is a rehearsal
 * @param zone the institution's time zone, for every date that is shown
 */
public record WebSettings(URI baseUrl, boolean rehearsal, ZoneId zone) {

  /** Scheme, host and port as a browser writes them into Origin: no port where it is the usual. */
  public String origin() {
    int usual = "https".equalsIgnoreCase(baseUrl.getScheme()) ? 443 : 80;
    String port =
        baseUrl.getPort() == -1 || baseUrl.getPort() == usual ? "" : ":" + baseUrl.getPort();
    return (baseUrl.getScheme() + "://" + baseUrl.getHost() + port)
        .toLowerCase(java.util.Locale.ROOT);
  }
}
