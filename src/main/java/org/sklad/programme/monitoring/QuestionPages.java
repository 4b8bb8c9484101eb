package org.sklad.programme.monitoring;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.labels.PaperLanguage;
import org.sklad.labels.PaperLanguages;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The page of the questions, which the person reads on the operator's phone, in their language. */
@Path(MonitoringActs.PATH + MonitoringActs.ANSWERS)
public final class QuestionPages extends FormPages {
    /** The case code of the person at the desk, to which the page leads back. It is not part of the answer. */
    private static final String PERSON = "page.person";

    private static final String LANGUAGE = "page.language";

    private final Monitoring monitoring;
    private final Beneficiaries beneficiaries;
    private final MonitoringActs acts;
    private final PaperLanguages languages;
    private final Randomness randomness;

    QuestionPages(
            Monitoring monitoring,
            Beneficiaries beneficiaries,
            MonitoringActs acts,
            PaperLanguages languages,
            Randomness randomness) {
        this.monitoring = monitoring;
        this.beneficiaries = beneficiaries;
        this.acts = acts;
        this.languages = languages;
        this.randomness = randomness;
    }

    /** The questions in one language. */
    public record QuestionsView(
            SampledHousehold household, PaperLanguage language, List<PaperLanguage> languages, FormState entered) {
        public QuestionsView {
            languages = List.copyOf(languages);
        }

        public String t(String key, Object... arguments) {
            return language.text(key, arguments);
        }

        public String direction() {
            return language.isFromRight() ? "rtl" : "ltr";
        }

        public String path() {
            return MonitoringActs.PATH + "/" + household.id() + "/answers";
        }

        /** Returns the address of the page in another language. */
        public String in(PaperLanguage other) {
            String person = entered.value(PERSON);
            return path() + "?language=" + other.code() + (person.isEmpty() ? "" : "&person=" + person);
        }

        /** Returns the address of the desk. */
        public String desk() {
            return QuestionPages.desk(entered.value(PERSON));
        }

        public String field(Question question) {
            return AnswersForm.field(question);
        }

        public List<Question> questions() {
            return List.of(Question.values());
        }

        public List<Reply> replies() {
            return List.of(Reply.values());
        }

        public String picture(Question question) {
            return MonitoringPicture.of(question).path();
        }

        public String picture(Reply reply) {
            return MonitoringPicture.of(reply).path();
        }
    }

    /**
     * Shows the questions.
     *
     * @param person case code of the person at the desk
     * @param language language of the questions; by default the first one that the person speaks
     */
    @GET
    public Page questions(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam("language") @DefaultValue("") String language) {
        String known = CaseCode.find(person).map(CaseCode::value).orElse("");
        FormState begun = FormState.begun(randomness.id()).with(PERSON, known).with(LANGUAGE, language);
        return page(id, begun, operator);
    }

    @POST
    public Response answer(@Auth Operator operator, @PathParam("id") UUID id, Submitted<AnswersForm> sent) {
        String person =
                CaseCode.find(sent.entered().value(PERSON)).map(CaseCode::value).orElse("");
        return acts.answer.submit(
                id,
                sent,
                operator,
                first -> Pages.seeOther(desk(person), "monitoring.counted"),
                entered -> page(id, entered, operator));
    }

    private static String desk(String person) {
        return person.isEmpty() ? "/hand-out" : "/hand-out/" + person;
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        SampledHousehold household = monitoring.get(id, operator);
        if (!household.isOpen()) {
            throw Refused.conflict("monitoring.asked-already");
        }
        PaperLanguage language = languages
                .find(entered.value(LANGUAGE))
                .orElseGet(() ->
                        spoken(entered.value(PERSON), operator).orElseGet(() -> languages.of(operator.language())));
        return Page.of(
                "programme/monitoring/questions.jte",
                new QuestionsView(household, language, List.copyOf(languages.all()), entered));
    }

    private Optional<PaperLanguage> spoken(String person, Operator operator) {
        try {
            return CaseCode.find(person)
                    .map(code -> beneficiaries.get(code, operator, Role.FIELD))
                    .flatMap(each -> languages.first(each.languages().list()));
        } catch (NotFound | Forbidden elsewhere) {
            return Optional.empty();
        }
    }
}
