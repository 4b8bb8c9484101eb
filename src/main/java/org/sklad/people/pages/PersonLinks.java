package org.sklad.people.pages;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFilter;
import org.sklad.people.beneficiaries.OwnPeople;
import org.sklad.platform.db.Database;
import org.sklad.platform.web.PageContext;

/** Finds the case codes on a page that lead to people whose pages the operator can open. */
@Priority(Priorities.USER)
public final class PersonLinks implements ContainerRequestFilter {
    private final Database database;

    PersonLinks(Database database) {
        this.database = database;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        AccessFilter.operator(request)
                .filter(operator -> operator.roles().has(PeoplePages.MAY_OPEN))
                .ifPresent(operator -> PageContext.of(request).setPeople(codes -> opened(codes, operator)));
    }

    private Set<String> opened(Set<String> codes, Operator operator) {
        return database.read(handle -> OwnPeople.visible(handle, codes, operator, PeoplePages.MAY_OPEN));
    }
}
