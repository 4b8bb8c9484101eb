package org.sklad.programme.complaints;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.labels.PaperLanguage;
import org.sklad.labels.PaperLanguages;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.web.FormState;

/**
 * A request to a public page.
 *
 * @param source address that it came from
 * @param base address of the server
 */
record PublicRequest(
        PaperLanguage language, List<PaperLanguage> languages, String path, String source, URI base) {

    /** Reads the language from the address or form, else from the browser, else Bulgarian. */
    static PublicRequest of(
            PaperLanguages all, Optional<String> asked, HttpServletRequest request, HttpHeaders headers, UriInfo uri) {
        PaperLanguage language = Stream.concat(
                        asked.or(() -> Optional.ofNullable(
                                        uri.getQueryParameters().getFirst("language")))
                                .stream(),
                        accepted(headers))
                .flatMap(code -> all.find(code).stream())
                .findFirst()
                .orElseGet(() -> all.of(Language.BG));
        return new PublicRequest(
                language,
                List.copyOf(all.all()),
                "/" + uri.getPath(),
                request.getRemoteAddr(),
                uri.getBaseUri());
    }

    private static Stream<String> accepted(HttpHeaders headers) {
        try {
            return headers.getAcceptableLanguages().stream().map(Locale::getLanguage);
        } catch (IllegalStateException notALanguageHeader) {
            return Stream.empty();
        }
    }

    PublicView view(FormState entered, Optional<String> problem) {
        return new PublicView(
                language, languages, path, Optional.empty(), Optional.empty(), "", "", entered, problem);
    }
}
