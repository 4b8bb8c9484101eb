package org.sklad.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/** What a request tells of where somebody signs in from. */
final class Caller {
    private Caller() {}

    static SignIn signIn(
            ContainerRequestContext request,
            HttpServletRequest servletRequest,
            String username,
            Secret password,
            @Nullable String otp) {
        return new SignIn(
                username.toLowerCase(Locale.ROOT),
                password,
                Optional.ofNullable(otp),
                servletRequest.getRemoteAddr(),
                Cookies.device(request));
    }
}
