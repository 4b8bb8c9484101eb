package org.sklad.people.peopleimport;

import java.util.List;
import java.util.Optional;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.sheets.Imported;

/**
 * The result of an import of people, or of its dry run.
 *
 * @param people persons of the lines registered now or earlier; empty in a dry run
 */
public record PeopleImported(Imported counts, List<Person> people) {
    public PeopleImported {
        people = List.copyOf(people);
    }

    /**
     * The person of a line.
     *
     * @param caseCode absent if the person is no longer in one of the operator's centres
     */
    public record Person(int line, Optional<CaseCode> caseCode, boolean first) {}
}
