package org.sklad.programme.referrals;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.needs.Urgency;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;
import org.sklad.programme.consultations.Consultation;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryKind;

/** The form of a new referral, from the page of a person, from a consultation, or with a card to scan. */
@Path(ReferralActs.PATH)
public final class NewReferralPages extends FormPages {
    private final ReferralActs acts;
    private final ReferringConsultations consultations;
    private final Beneficiaries beneficiaries;
    private final Directory directory;
    private final Randomness randomness;

    NewReferralPages(
            ReferralActs acts,
            ReferringConsultations consultations,
            Beneficiaries beneficiaries,
            Directory directory,
            Randomness randomness) {
        this.acts = acts;
        this.consultations = consultations;
        this.beneficiaries = beneficiaries;
        this.directory = directory;
        this.randomness = randomness;
    }

    /**
     * The form of a new referral.
     *
     * @param centre code of the centre
     * @param person the person from whose page or consultation it was opened
     * @param kinds the kinds that the operator can choose; none if a consultation decides
     */
    public record NewView(
            String centre,
            Optional<CaseCode> person,
            List<ConsultationKind> kinds,
            List<Entry> organisations,
            FormState entered) {
        /** Returns the page from which the form was opened. */
        public String back() {
            String consultation = entered.value("consultation");
            return !consultation.isEmpty()
                    ? "/consultations/" + consultation
                    : person.map(each -> "/people/" + each.value()).orElse(ReferralActs.PATH);
        }
    }

    @GET
    @Path("new")
    public Page begin(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam("consultation") @Nullable UUID consultation) {
        operator.require(Role.FIELD);
        FormState entered = FormState.begun(randomness.id())
                .with("kind", ConsultationKind.usual(operator).name())
                .with("urgency", Urgency.SOON.name());
        if (consultation == null) {
            return page(request, known(person, operator), entered, operator);
        }
        Consultation from = consultations.readable(consultation, operator);
        return page(
                request,
                Optional.of(ReferringConsultations.personOf(from)),
                entered.with("consultation", from.id().toString())
                        .with("page.centre", from.centre().value()),
                operator);
    }

    @POST
    public Response record(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<ReferralForm> sent) {
        operator.require(Role.FIELD);
        return acts.record.submit(
                sent,
                operator,
                entered -> page(request, known(entered.value("page.person"), operator), entered, operator));
    }

    /** Returns the person from whose page or consultation the form was opened. */
    private Optional<CaseCode> known(String code, Operator operator) {
        return CaseCode.find(code)
                .map(each -> beneficiaries.get(each, operator, Role.FIELD).caseCode());
    }

    private Page page(
            ContainerRequestContext request, Optional<CaseCode> person, FormState entered, Operator operator) {
        Centre centre = PresentCentre.one(request, code -> operator.roles().hasAt(code, Role.FIELD));
        String code = entered.value("page.centre").isEmpty() ? centre.code().value() : entered.value("page.centre");
        boolean own = entered.value("consultation").isEmpty();
        return Page.of(
                        "programme/referrals/new.jte",
                        new NewView(
                                code,
                                person,
                                Stream.of(ConsultationKind.values())
                                        .filter(each -> own && each.fits(operator))
                                        .toList(),
                                directory.offered(EntryKind.ORGANISATION),
                                entered))
                .at(code);
    }
}
