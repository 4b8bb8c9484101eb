package org.sklad.people.beneficiaries;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.PeopleCentre;
import org.sklad.people.beneficiaries.Registrations.Registered;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;

/** Registers people who arrive together in one act. */
@Path("/api/v1" + PersonActs.REGISTRATIONS)
public final class RegistrationsResource extends JsonResource {
    private final Registrations registrations;
    private final Beneficiaries beneficiaries;
    private final Centres centres;
    private final Forms forms;
    private final InstantSource clock;

    RegistrationsResource(
            Registrations registrations,
            Beneficiaries beneficiaries,
            Centres centres,
            Forms forms,
            InstantSource clock) {
        this.registrations = registrations;
        this.beneficiaries = beneficiaries;
        this.centres = centres;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * The people who were registered, in the order of the request.
     *
     * @param household code of their household; absent for one person alone
     */
    public record NewcomersAnswer(UUID id, Optional<String> household, List<BeneficiaryAnswer> members) {}

    /** Registers one person or a whole household, each with a case code and a card. All of them are registered, or none. */
    @POST
    public Answer<NewcomersAnswer> register(@Auth Operator operator, NewcomersForm form) {
        Optional<Centre> centre = PeopleCentre.centre(centres, form.centre(), operator);
        IdempotencyKey claim = forms.accept(PersonActs.REGISTRATIONS, form);
        Registered registered = registrations
                .find(claim, form.members().size(), operator)
                .orElseGet(() -> register(claim, form, centre.orElseThrow(), operator));
        Instant now = clock.instant();
        return Answer.of(
                registered.first(),
                new NewcomersAnswer(
                        form.id(),
                        registered.beneficiary().householdCode().map(Object::toString),
                        registered.people().stream()
                                .map(each -> answer(each, now, operator))
                                .toList()));
    }

    private Registered register(IdempotencyKey claim, NewcomersForm form, Centre centre, Operator by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
        List<Registration> newcomers = forms.convert(claim, () -> form.registrations(today));
        return registrations.register(claim, newcomers, form.headOf(newcomers), by);
    }

    private BeneficiaryAnswer answer(Beneficiary person, Instant now, Operator by) {
        return BeneficiaryAnswer.of(person, by, now)
                .with(beneficiaries.card(person, by), Optional.empty(), Optional.empty());
    }
}
