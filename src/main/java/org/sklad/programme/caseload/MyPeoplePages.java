package org.sklad.programme.caseload;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Page;

/** The caseworker's page: whom to see again and what to ask after, and when. */
@Path("/my-people")
@Produces(MediaType.TEXT_HTML)
public final class MyPeoplePages {
    private final List<DatedThings> rooms;
    private final Randomness randomness;
    private final InstantSource clock;

    MyPeoplePages(List<DatedThings> rooms, Randomness randomness, InstantSource clock) {
        this.rooms = rooms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Things by when they are due.
     *
     * @param more true if a room has more than it may return, so that its latest are left out
     * @param ids fresh ids for the acts of the page
     */
    public record View(
            List<DatedThing> overdue,
            List<DatedThing> today,
            List<DatedThing> later,
            boolean more,
            Supplier<UUID> ids) {
        public boolean isEmpty() {
            return overdue.isEmpty() && today.isEmpty() && later.isEmpty();
        }
    }

    @GET
    public Page show(@Auth Operator operator) {
        operator.require(Role.FIELD);
        List<List<DatedThing>> read =
                rooms.stream().map(each -> each.of(operator)).toList();
        List<DatedThing> all = read.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(DatedThing::dueOn))
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Centres.ZONE);
        return Page.of(
                "programme/caseload/my-people.jte",
                new View(
                        due(all, today, each -> each < 0),
                        due(all, today, each -> each == 0),
                        due(all, today, each -> each > 0),
                        read.stream().anyMatch(each -> each.size() == DatedThings.MOST),
                        randomness::id));
    }

    private static List<DatedThing> due(List<DatedThing> all, LocalDate today, IntPredicate when) {
        return all.stream()
                .filter(each -> when.test(each.dueOn().compareTo(today)))
                .toList();
    }
}
