package org.sklad.platform.web;

import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages away from the admin port. It listens on the loopback address and asks for no password, so a browser on the
 * same machine could be made to use it: by a form of another site, or by a name of that site which it resolves to 127.0.0.1.
 */
final class AdminGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What a browser says of an address that the user typed, and of one of our own pages. */
    private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForLoopback(request.getHeader("Host")) && isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isForLoopback(@Nullable String header) {
        if (header == null) {
            return false;
        }
        try {
            String host = HostAndPort.fromString(header).getHost();
            return host.equalsIgnoreCase("localhost")
                    || (InetAddresses.isInetAddress(host)
                            && InetAddresses.forString(host).isLoopbackAddress());
        } catch (IllegalArgumentException notAHost) {
            return false;
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || OWN_SITES.contains(site))
                && (origin == null || origin.equals("http://" + request.getHeader("Host")));
    }
}
