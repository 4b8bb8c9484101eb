package org.sklad.people.beneficiaries;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.IdentityForm;
import org.sklad.people.attributes.Purpose;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Versions;

/** The identities of people, shown only in the answer to a recorded POST, never by GET. */
@Path("/api/v1" + PersonActs.PATH)
public final class IdentitiesResource extends JsonResource {
    private final Beneficiaries beneficiaries;
    private final Identities identities;
    private final PersonActs acts;
    private final Forms forms;
    private final InstantSource clock;

    IdentitiesResource(
            Beneficiaries beneficiaries, Identities identities, PersonActs acts, Forms forms, InstantSource clock) {
        this.beneficiaries = beneficiaries;
        this.identities = identities;
        this.acts = acts;
        this.forms = forms;
        this.clock = clock;
    }

    /** The identity of a person; unknown values are absent. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record IdentityAnswer(
            UUID id,
            String caseCode,
            String name,
            Optional<LocalDate> birthDate,
            String nationality,
            String registrationNumber,
            String phone) {
        static IdentityAnswer of(UUID id, CaseCode code, Identity identity) {
            return new IdentityAnswer(
                    id,
                    code.value(),
                    identity.name(),
                    identity.birthDate(),
                    identity.nationality(),
                    identity.registrationNumber(),
                    identity.phone());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** An entry in the record of views. */
    public record ViewAnswer(Instant viewedAt, String operator, String centre, Purpose purpose) {
        static ViewAnswer of(IdentityView view) {
            return new ViewAnswer(
                    view.viewedAt(), view.operator(), view.centre().value(), view.purpose());
        }
    }

    /** Shows the identity once the view is on record with its purpose. An id is valid for one view. */
    @POST
    @Path(PersonActs.VIEWS)
    public Answer<IdentityAnswer> view(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, IdentityViewForm form) {
        return Answer.of(true, IdentityAnswer.of(form.id(), code, acts.view.done(code, form, operator)));
    }

    /** Lists the views, latest first. */
    @GET
    @Path(PersonActs.VIEWS)
    public Rows<ViewAnswer> views(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode code,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        beneficiaries.get(code, operator, Role.FIELD, Role.MANAGER, Role.AUDITOR);
        identities.requireViews(code, operator);
        int most = Rows.limit(limit);
        PlaceInTime place = PlaceInTime.parse(next);
        return Rows.page(
                        identities.views(code, place.before(), place.id(), most + 1, operator),
                        most,
                        each -> new PlaceInTime(each.viewedAt(), each.id()).toString())
                .map(ViewAnswer::of);
    }

    /** Replaces the whole identity. The answer contains the person without it. */
    @PUT
    @Path("/{caseCode}/identity")
    public Answer<BeneficiaryAnswer> correct(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            IdentityForm form) {
        Beneficiary present = beneficiaries.get(code, operator, Role.FIELD);
        forms.check(form);
        LocalDate today = LocalDate.ofInstant(clock.instant(), present.zone());
        Beneficiary corrected =
                identities.correct(code, Versions.ifMatch(ifMatch), form.identity("birthDate", today), operator);
        return Answer.of(false, BeneficiaryAnswer.of(corrected, operator, clock.instant()))
                .version(corrected.version());
    }
}
