package org.sklad.people.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.Rooms;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.PeopleCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;

/** Makes the page with the form for a new person in a centre. */
public final class NewPersonPage {
    /** More than a centre has rooms. */
    static final int MOST_ROOMS = 500;

    private final Centres centres;
    private final Rooms rooms;
    private final Randomness randomness;
    private final InstantSource clock;

    NewPersonPage(Centres centres, Rooms rooms, Randomness randomness, InstantSource clock) {
        this.centres = centres;
        this.rooms = rooms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The form for a new person in a centre: a registration or an arrival.
     *
     * @param alike people in the centre who may be the same person
     */
    public record NewView(Centre centre, List<Room> rooms, FormState entered, List<Beneficiary> alike, Instant now) {}

    FormState fresh(Centre centre) {
        return FormState.begun(randomness.id()).with("centre", centre.code().value());
    }

    /** Returns the centre that the form was shown for. The present centre may have been switched in another window since then. */
    Centre centre(FormState entered, ContainerRequestContext request, Operator operator) {
        return PeopleCentre.centre(centres, entered.value("centre"), operator)
                .orElseGet(() -> PeopleCentre.present(request, operator, Role.FIELD));
    }

    Page of(String template, Centre centre, FormState entered, Operator operator) {
        return of(template, centre, entered, List.of(), operator);
    }

    /**
     * Makes the page.
     *
     * @param alike people in the centre who may be the same person
     */
    Page of(String template, Centre centre, FormState entered, List<Beneficiary> alike, Operator operator) {
        List<Room> open = rooms.open(centre.code(), MOST_ROOMS, operator);
        return Page.of(template, new NewView(centre, open, entered, alike, clock.instant()));
    }
}
