package org.sklad.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.Language;

/**
 * The properties of a request that determine its answer: the language, the form, and the id in the log.
 *
 * @param address with the query if the request can be repeated
 */
public record RequestContext(
        String address,
        boolean api,
        boolean fragment,
        Language language,
        Optional<String> flash,
        PageContext surroundings,
        String requestId) {
    public static final String REQUEST_ID = "org.sklad.request-id";
    static final String LANGUAGE_COOKIE = "lang";
    static final String FLASH_COOKIE = "flash";

    public String path() {
        return address.split("\\?", 2)[0];
    }

    /** Returns the same request of a reader of another language. */
    RequestContext in(Language other) {
        return new RequestContext(address, api, fragment, other, flash, surroundings, requestId);
    }

    public static RequestContext of(HttpServletRequest request) {
        return of(
                request.getRequestURI(),
                request.getMethod().equals("GET") ? request.getQueryString() : null,
                request::getHeader,
                name -> cookie(request.getCookies(), name),
                PageContext.of(request),
                request.getAttribute(REQUEST_ID));
    }

    /** Returns the context for answers that Jetty gives itself. */
    public static RequestContext of(Request request) {
        PageContext surroundings =
                request.getAttribute(PageContext.PROPERTY) instanceof PageContext known ? known : new PageContext();
        return of(
                request.getHttpURI().getPath(),
                null,
                name -> request.getHeaders().get(name),
                name -> cookie(request, name),
                surroundings,
                request.getAttribute(REQUEST_ID));
    }

    private static RequestContext of(
            @Nullable String uri,
            @Nullable String query,
            Function<String, @Nullable String> header,
            Function<String, Optional<String>> cookie,
            PageContext surroundings,
            @Nullable Object requestId) {
        String path = uri == null ? "/" : uri;
        String accept = Optional.ofNullable(header.apply("Accept")).orElse("");
        boolean api = path.equals("/healthz")
                || (path.startsWith("/api/") && !(path.equals("/api/v1/docs") && accept.contains("text/html")));
        Language language = surroundings
                .language()
                .or(() -> cookie.apply(LANGUAGE_COOKIE).flatMap(Language::find))
                .or(() -> accepted(header.apply("Accept-Language")))
                .orElse(Language.BG);
        return new RequestContext(
                query == null ? path : path + "?" + query,
                api,
                "true".equals(header.apply("HX-Request")),
                language,
                cookie.apply(FLASH_COOKIE),
                surroundings,
                requestId instanceof String id ? id : "-");
    }

    private static Optional<Language> accepted(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            List<Locale> known = List.of(Language.BG.locale(), Language.EN.locale());
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), known))
                    .flatMap(locale -> Language.find(locale.getLanguage()));
        } catch (IllegalArgumentException notALanguageHeader) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(Cookie @Nullable [] cookies, String name) {
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Reads the raw header, because Jetty may have rejected the cookies of the request. */
    private static Optional<String> cookie(Request request, String name) {
        for (String line : request.getHeaders().getValuesList(HttpHeader.COOKIE)) {
            for (String pair : line.split(";", -1)) {
                if (pair.strip().startsWith(name + "=")) {
                    return Optional.of(pair.strip().substring(name.length() + 1));
                }
            }
        }
        return Optional.empty();
    }
}
