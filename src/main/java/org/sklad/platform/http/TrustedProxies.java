package org.sklad.platform.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Accepts {@code X-Forwarded-*} only from the proxies in config.yml. Of a chain of addresses, the last one that is not a trusted
 * proxy counts: the sender of the request can write any address before it.
 */
public final class TrustedProxies implements HttpConfiguration.Customizer {
    private static final String FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";
    private static final List<String> ALL = List.of(
            FOR,
            FORWARDED,
            "X-Forwarded-Host",
            "X-Forwarded-Server",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Proxied-Https",
            "Proxy-auth-cert",
            "Proxy-ssl-id");

    private final Set<String> proxies;
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    /**
     * Creates a customizer that trusts only these proxies.
     *
     * @param proxies IP addresses
     */
    public TrustedProxies(Set<String> proxies) {
        this.proxies = proxies.stream().map(SourceAddress::canonical).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
        boolean trusted = peer instanceof InetSocketAddress inet && trusts(inet.getAddress());
        return trusted
                ? forwarded.customize(with(request, told(request)), answer)
                : with(request, without(request, ALL));
    }

    private boolean trusts(InetAddress address) {
        return address != null && proxies.contains(SourceAddress.canonical(address.getHostAddress()));
    }

    private HttpFields told(Request request) {
        List<String> chain = request.getHeaders().getCSV(FOR, false);
        HttpFields.Mutable headers = HttpFields.build(without(request, List.of(FOR, FORWARDED)));
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (i == 0 || !proxies.contains(SourceAddress.canonical(chain.get(i)))) {
                headers.put(FOR, chain.get(i));
                break;
            }
        }
        return headers;
    }

    private static HttpFields without(Request request, List<String> names) {
        HttpFields.Mutable headers = HttpFields.build(request.getHeaders());
        names.forEach(headers::remove);
        return headers;
    }

    private static Request with(Request request, HttpFields headers) {
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }
}
