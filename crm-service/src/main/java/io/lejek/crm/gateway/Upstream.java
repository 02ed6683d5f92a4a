package io.lejek.crm.gateway;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/**
 * Another service of Lejek, behind this origin.
 *
 * @param name under which its resources lie: {@code /api/<name>/...}
 * @param base where it is found, {@code http://host:port}
 */
public record Upstream(String name, URI base) {
    public Upstream {
        if (base.getHost() == null || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
            throw new IllegalArgumentException(
                    "lejek." + name + ".url is no address: write it as http://host:port, not " + base);
        }
    }

    /** A request to this service, its method and path still to be set. */
    public RequestOptions request() {
        boolean secure = "https".equals(base.getScheme());
        int usualPort = secure ? 443 : 80;
        return new RequestOptions()
                .setHost(base.getHost())
                .setPort(base.getPort() < 0 ? usualPort : base.getPort())
                .setSsl(secure);
    }
}
