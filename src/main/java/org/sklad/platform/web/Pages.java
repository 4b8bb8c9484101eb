package org.sklad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Refusal;

/** What the pages of all features do alike: answer a sent form, and go on elsewhere after it. */
public final class Pages {
    private static final int FLASH_SECONDS = 30;

    /** The head of an answer is 8 kB at most. */
    private static final int LONGEST = 2_000;

    private Pages() {}

    /** The language in which the request wants its answer. */
    public static Language language(HttpServletRequest request) {
        return RequestContext.of(request).language();
    }

    /**
     * Runs the act of a form. When a rule refuses it, the same page is shown again with status 422, 409 or 429; that a thing
     * is not there or not allowed is an answer of its own and goes on to the error page.
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

    /** Goes on to a page by GET, so that reloading it sends nothing twice. */
    public static Response seeOther(String path) {
        return Response.seeOther(local(path)).build();
    }

    /**
     * The same with a message on the next page. The cookie holds its key and nothing else: no text of a person travels, and
     * what is not a key is not shown.
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

    /** A path of ours; whatever could lead to another host, or is longer than any address of ours, becomes the start page. */
    static URI local(String path) {
        boolean ours = path.length() <= LONGEST && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
        try {
            return URI.create(ours ? path : "/");
        } catch (IllegalArgumentException notAnAddress) {
            return URI.create("/");
        }
    }
}
