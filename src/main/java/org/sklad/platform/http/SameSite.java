package org.sklad.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal.Kind;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Bearer;

/**
 * Refuses requests that another site makes a browser send in our operator's name. The browser itself states where a request comes
 * from ({@code Sec-Fetch-Site}; an old one {@code Origin}). A foreign page cannot send a request with a bearer token.
 */
@Provider
@PreMatching
@Priority(10)
public final class SameSite implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> SESSION_COOKIES = Set.of("__Host-sid", "sid");
    private static final Set<MediaType> FORMS = Set.of(
            MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE, MediaType.TEXT_PLAIN_TYPE);

    private final Optional<URI> publicUrl;

    SameSite(Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (needsProof(request) && !fromOurPages(request)) {
            throw Refused.of(Kind.FORBIDDEN, "cross-site", Message.of("platform.cross-site"));
        }
    }

    private static boolean needsProof(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || Bearer.token(request).isPresent()) {
            return false;
        }
        boolean session = request.getCookies().keySet().stream().anyMatch(SESSION_COOKIES::contains);
        MediaType type = request.getMediaType();
        return session || (type != null && FORMS.stream().anyMatch(type::isCompatible));
    }

    private boolean fromOurPages(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return false;
        }
        String host = request.getHeaderString("Host");
        return publicUrl.map(SameSite::origin).filter(origin::equals).isPresent()
                || (host != null && (origin.equals("http://" + host) || origin.equals("https://" + host)));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
