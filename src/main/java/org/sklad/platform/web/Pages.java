package org.sklad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Refusal;

/** Common parts of the pages of all features: answering a form and redirecting after it. */
public final class Pages {
    private static final int FLASH_SECONDS = 30;

    /** The header of an answer has at most 8 kB. */
    private static final int LONGEST = 2_000;

    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private Pages() {}

    /** Returns the language of the answer to a request. */
    public static Language language(HttpServletRequest request) {
        return RequestContext.of(request).language();
    }

    /**
     * Runs the act of a form. If a rule refuses it, the same page is shown again with the status of the refusal, for example 422,
     * 409 or 429. A missing or forbidden object leads to the error page.
     */
    public static Response submit(Supplier<Response> act, Function<Refusal, Page> again) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            return switch (refusal.kind()) {
                case RULE, CONFLICT, LIMIT, STALE, UNKNOWN_CALLER -> {
                    Response page = again.apply(refusal)
                            .withStatus(Problems.status(refusal.kind()))
                            .response();
                    refusal.retryAfter()
                            .ifPresent(wait -> page.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
                    yield page;
                }
                case NOT_FOUND, FORBIDDEN -> throw refusal;
            };
        }
    }

    /** Redirects to a page by GET, so that a reload sends nothing twice. */
    public static Response seeOther(String path) {
        return Response.seeOther(local(path)).build();
    }

    /**
     * Redirects with a message on the next page. The cookie contains only the key of the message, so it carries no data of a
     * person. A text that is not a key is not shown.
     */
    public static Response seeOther(String path, String messageKey) {
        return Response.seeOther(local(path))
                .cookie(flash(messageKey, FLASH_SECONDS))
                .build();
    }

    static NewCookie flash(String messageKey, int seconds) {
        return new NewCookie.Builder(RequestContext.FLASH_COOKIE)
                .value(messageKey)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /**
     * Returns a path of this site. A path that could lead to another host, or is longer than any of our addresses, becomes the
     * start page.
     */
    static URI local(String path) {
        boolean ours = path.length() <= LONGEST && OURS.matcher(path).matches();
        try {
            return URI.create(ours ? path : "/");
        } catch (IllegalArgumentException notAnAddress) {
            return URI.create("/");
        }
    }
}
