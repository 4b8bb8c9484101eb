package org.sklad.aid.desk;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.AccessFilter;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages of the desk for a group, such as a bus that arrives at night: heads by sex and age band instead of a person, and no rules. */
@Path("/hand-out/group")
public final class GroupDeskPages extends FormPages {
    private final DeskSteps steps;
    private final DeskContents contents;

    GroupDeskPages(DeskSteps steps, DeskContents contents) {
        this.steps = steps;
        this.contents = contents;
    }

    /**
     * The desk of a group.
     *
     * @param heads number of people typed so far
     */
    public record View(OnDesk desk, int heads) {}

    @GET
    public Page desk(@Auth Operator operator, @Context ContainerRequestContext request) {
        return page(centre(operator, request), steps.begun(), operator);
    }

    @POST
    public Response act(@Auth Operator operator, @Context ContainerRequestContext request, Submitted<DeskForm> sent) {
        Centre centre = centre(operator, request);
        return Pages.submit(
                () -> {
                    DeskForm form = steps.checked(sent.form());
                    return form.isRecord()
                            ? record(form, sent.entered(), centre, AccessFilter.station(request), operator)
                            : page(
                                            centre,
                                            steps.pressed(form, sent.entered(), Optional.empty(), centre, operator),
                                            operator)
                                    .response();
                },
                refusal -> page(centre, DeskState.refused(sent.entered(), refusal), operator));
    }

    private Response record(
            DeskForm form, FormState typed, Centre centre, Optional<String> station, Operator operator) {
        HandoutDetails made = steps.record(form, typed, Optional.empty(), Set.of(), centre, station, operator);
        return Pages.seeOther("/handouts/" + made.id(), "desk.group.recorded");
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Role.FIELD);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Role.FIELD));
    }

    /**
     * Returns the page. The form names its centre, so that an operator who switches to another one meanwhile hands out where the form
     * began.
     */
    private Page page(Centre centre, DeskState state, Operator operator) {
        OnDesk desk = contents.shown(
                state,
                "/hand-out/group?centre=" + centre.code(),
                Optional.empty(),
                noRules -> Optional.empty(),
                centre,
                operator);
        return Page.of(
                "aid/desk/group.jte",
                new View(desk, GroupHeads.of(state.entered()).total()));
    }
}
