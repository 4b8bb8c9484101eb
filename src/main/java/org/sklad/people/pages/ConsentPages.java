package org.sklad.people.pages;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Consent;
import org.sklad.people.attributes.ConsentState;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.ConsentForm;
import org.sklad.people.beneficiaries.ConsentText;
import org.sklad.people.beneficiaries.ConsentTexts;
import org.sklad.people.beneficiaries.Consents;
import org.sklad.people.beneficiaries.PersonActs;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages that ask a person for consent to store their identity: the text in their language, their answer, and earlier answers. */
@Path("/people/{caseCode}/consent")
public final class ConsentPages extends FormPages {
    private final Beneficiaries beneficiaries;
    private final Consents consents;
    private final PersonActs acts;
    private final Randomness randomness;

    public ConsentPages(Beneficiaries beneficiaries, Consents consents, PersonActs acts, Randomness randomness) {
        this.beneficiaries = beneficiaries;
        this.consents = consents;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * The content of the page.
     *
     * @param wanted requested language of the text
     * @param text text in that language, or in English
     * @param mayAsk true if the operator can record answers
     */
    public record ConsentView(
            Beneficiary person,
            ConsentState state,
            List<String> languages,
            String wanted,
            ConsentText text,
            List<Consent> history,
            boolean mayAsk,
            FormState entered) {
        public ConsentView {
            languages = List.copyOf(languages);
            history = List.copyOf(history);
        }

        /** Returns true if there is no text in the requested language. */
        public boolean inAnotherLanguage() {
            return !text.language().equals(wanted);
        }
    }

    /**
     * Shows the text and earlier answers.
     *
     * @param language language of the text; by default the best one that the person speaks
     */
    @GET
    public Page show(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode code,
            @QueryParam("language") @DefaultValue("") String language) {
        Beneficiary person = beneficiaries.get(code, operator, Consents.maySee());
        return page(person, language, FormState.begun(randomness.id()), operator);
    }

    @POST
    public Response record(@Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<ConsentForm> sent) {
        return acts.consent.submit(
                code, sent, operator, entered -> refused(code, entered.value("language"), entered, operator));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<ActForm> sent) {
        return acts.withdraw.submit(code, sent, operator, entered -> refused(code, "", entered, operator));
    }

    private Page refused(CaseCode code, String language, FormState entered, Operator by) {
        return page(beneficiaries.get(code, by, Consents.mayAsk()), language, entered, by);
    }

    private Page page(Beneficiary person, String language, FormState entered, Operator by) {
        ConsentTexts texts = consents.texts();
        List<String> offered = texts.offered(person.languages());
        String wanted = offered.contains(language) ? language : texts.proposed(person.languages());
        return Page.of(
                        "people/pages/consent.jte",
                        new ConsentView(
                                person,
                                consents.state(person, by),
                                offered,
                                wanted,
                                texts.shown(wanted),
                                consents.list(person, by),
                                person.present() && by.roles().hasAt(person.centre(), Consents.mayAsk()),
                                entered))
                .at(person.centre().value());
    }
}
