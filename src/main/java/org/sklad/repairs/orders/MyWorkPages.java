package org.sklad.repairs.orders;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Page;

/** The start page of technicians: the board of orders assigned to them. */
@Path("/my-work")
@Produces(MediaType.TEXT_HTML)
public final class MyWorkPages {
    private final WorkOrderLists lists;

    MyWorkPages(WorkOrderLists lists) {
        this.lists = lists;
    }

    @GET
    public Page board(
            @Auth Operator operator, @Listed Query<WorkOrderFilter> query, @Context ContainerRequestContext request) {
        operator.require(Role.TECHNICIAN);
        return RepairPages.board(
                lists, query.with("assignee", Optional.of(operator.username().value())), true, request, operator);
    }
}
