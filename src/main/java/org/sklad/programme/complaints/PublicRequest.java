package org.sklad.programme.complaints;

import jakarta.ws.rs.container.ContainerRequestContext;
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
record PublicRequest(PaperLanguage language, List<PaperLanguage> languages, String path, String source, URI base) {
    static final String START = "/feedback";

    /** Reads the language from the form or address, else from the browser, else Bulgarian. */
    static PublicRequest of(
            PaperLanguages all, Optional<String> typed, ContainerRequestContext request, String source) {
        UriInfo uri = request.getUriInfo();
        Stream<String> named =
                typed.or(() -> Optional.ofNullable(uri.getQueryParameters().getFirst("language"))).stream();
        PaperLanguage language = Stream.concat(named, accepted(request))
                .flatMap(code -> all.find(code).stream())
                .findFirst()
                .orElseGet(() -> all.of(Language.BG));
        return new PublicRequest(language, List.copyOf(all.all()), "/" + uri.getPath(), source, uri.getBaseUri());
    }

    private static Stream<String> accepted(ContainerRequestContext request) {
        try {
            return request.getAcceptableLanguages().stream().map(Locale::getLanguage);
        } catch (RuntimeException notALanguageHeader) {
            return Stream.empty();
        }
    }

    /** Returns the page with the field for a code. It repeats nothing of the address, so that all wrong codes look the same. */
    PublicView view(FormState entered, Optional<String> problem) {
        return new PublicView(language, languages, START, Optional.empty(), Optional.empty(), "", "", entered, problem);
    }

    /** Returns the page with a text that could not be sent yet. It looks the same for all codes, because none was looked up. */
    PublicView viewToSendAgain(FormState entered, Optional<String> problem) {
        return new PublicView(language, languages, path, Optional.empty(), Optional.empty(), "", "", entered, problem);
    }
}
