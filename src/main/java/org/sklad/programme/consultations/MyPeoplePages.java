package org.sklad.programme.consultations;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.platform.web.Page;

/** The caseworker's page: whom to see again, and when. */
@Path("/my-people")
@Produces(MediaType.TEXT_HTML)
public final class MyPeoplePages {
    private final ConsultationLists lists;
    private final InstantSource clock;

    MyPeoplePages(ConsultationLists lists, InstantSource clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** Follow-ups by when they are due. */
    public record View(List<Consultation> overdue, List<Consultation> today, List<Consultation> later) {
        public boolean isEmpty() {
            return overdue.isEmpty() && today.isEmpty() && later.isEmpty();
        }
    }

    @GET
    public Page show(@Auth Operator operator) {
        List<Consultation> all = lists.toFollowUp(operator);
        Instant now = clock.instant();
        return Page.of(
                "programme/consultations/my-people.jte",
                new View(
                        due(all, now, each -> each < 0),
                        due(all, now, each -> each == 0),
                        due(all, now, each -> each > 0)));
    }

    private static List<Consultation> due(List<Consultation> all, Instant now, IntPredicate when) {
        LocalDate today = LocalDate.ofInstant(now, Centres.ZONE);
        return all.stream()
                .filter(each -> when.test(each.followUpOn().orElseThrow().compareTo(today)))
                .toList();
    }
}
