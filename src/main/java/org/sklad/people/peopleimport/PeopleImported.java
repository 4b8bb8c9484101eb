package org.sklad.people.peopleimport;

import java.util.List;
import java.util.Optional;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.sheets.Imported;

/**
 * What an import of people did, or would do.
 *
 * @param people for each line that is in now, or was before, who that is; nobody in a dry run
 */
public record PeopleImported(Imported counts, List<Person> people) {
    public PeopleImported {
        people = List.copyOf(people);
    }

    /**
     * Who a line is.
     *
     * @param caseCode absent for somebody who is in none of the operator's centres any more
     */
    public record Person(int line, Optional<CaseCode> caseCode, boolean first) {}
}
