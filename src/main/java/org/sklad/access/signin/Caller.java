package org.sklad.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.http.SourceAddress;

/** The origin of a sign-in, read from its request. */
public final class Caller {
    private Caller() {}

    /** The longest spelling of an IPv6 address. */
    private static final int LONGEST_ADDRESS = 45;

    public static SignIn signIn(
            ContainerRequestContext request,
            HttpServletRequest servletRequest,
            String username,
            Secret password,
            @Nullable String otp) {
        return new SignIn(
                username.toLowerCase(Locale.ROOT),
                password,
                Optional.ofNullable(otp),
                address(servletRequest.getRemoteAddr()),
                Cookies.device(request),
                BrowserName.of(request.getHeaderString(HttpHeaders.USER_AGENT)),
                Cookies.station(request));
    }

    /** Cuts the address to the size of the column, because a trusted proxy may send any text in place of an address. */
    private static String address(String text) {
        String address = SourceAddress.canonical(text);
        return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    }
}
