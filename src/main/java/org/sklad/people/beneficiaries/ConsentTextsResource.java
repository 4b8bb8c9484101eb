package org.sklad.people.beneficiaries;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Rows;

/** The present consent texts. */
@Path("/api/v1/consent-texts")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentTextsResource {
    private final ConsentTexts texts;

    ConsentTextsResource(ConsentTexts texts) {
        this.texts = texts;
    }

    /**
     * The consent text of one language.
     *
     * @param direction {@code ltr} or {@code rtl}
     */
    public record ConsentTextAnswer(
            String language, int version, String direction, String title, List<String> paragraphs, String hash) {
        static ConsentTextAnswer of(ConsentText text) {
            return new ConsentTextAnswer(
                    text.language(), text.version(), text.direction(), text.title(), text.paragraphs(), text.hash());
        }
    }

    /** Lists the texts by language. English is the fallback for other languages. */
    @GET
    public Rows<ConsentTextAnswer> list(@Auth Operator operator) {
        operator.require(Consents.maySee());
        return new Rows<>(texts.list(), Optional.empty()).map(ConsentTextAnswer::of);
    }
}
