package org.sklad.platform.http;

import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Protects monitoring from web pages. Monitoring listens on the loopback address without a password, so a page could misuse a
 * browser on the same machine: by a form of another site, or by a name of that site that resolves to 127.0.0.1. If monitoring
 * shares a port with the pages ({@code type: simple}), only clients on this machine can use it.
 */
final class AdminGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** The values that a browser sends for an address typed by the user, and for one of our own pages. */
    private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForAddress(request) && isFromOwnSite(request) && (isOnAdminPort(request) || isFromHere(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * Accepts localhost and the bound address only: a foreign name can be made to resolve to this machine, but an address cannot.
     */
    private static boolean isForAddress(HttpServletRequest request) {
        String header = request.getHeader("Host");
        if (header == null) {
            return false;
        }
        try {
            String host = HostAndPort.fromString(header).getHost();
            return host.equalsIgnoreCase("localhost")
                    || isLoopback(host)
                    || SourceAddress.canonical(host).equals(SourceAddress.canonical(request.getLocalAddr()));
        } catch (IllegalArgumentException notAHost) {
            return false;
        }
    }

    private static boolean isFromOwnSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || OWN_SITES.contains(site))
                && (origin == null || origin.equals(request.getScheme() + "://" + request.getHeader("Host")));
    }

    private static boolean isOnAdminPort(HttpServletRequest request) {
        return ServerDefaults.ADMIN.equals(ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnector()
                .getName());
    }

    private static boolean isFromHere(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String text) {
        String address = SourceAddress.canonical(text);
        return InetAddresses.isInetAddress(address)
                && InetAddresses.forString(address).isLoopbackAddress();
    }
}
